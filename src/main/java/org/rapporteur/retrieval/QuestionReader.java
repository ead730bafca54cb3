package org.rapporteur.retrieval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.Generation;
import org.rapporteur.index.Schema;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.text.Aliases;
import org.rapporteur.text.ChatWords;
import org.rapporteur.text.QuestionDates;
import org.rapporteur.text.TimeScope;

/** Reads a question: writes out chat words, repairs spelling against the index, finds what is asked about. Safe for use by many threads. */
final class QuestionReader {
    /** A longer question is cut here: what matters has been said by then, and every term costs a search. */
    static final int MAX_CHARS = 2_000;

    /** No more terms than this are looked for. */
    static final int MAX_TERMS = 32;

    /** "us" in a question is the country, unless it follows a verb or preposition that takes the pronoun. */
    private static final Pattern COUNTRY =
            Pattern.compile("(?<!\\b(?:tell|give|show|let|help|to|for|of|with|at|by|from|about) )\\bus\\b(?!\\w)");

    private final FormGroups aliases;
    private final QuestionDates dates = new QuestionDates();
    private final SpellingRepair spelling = new SpellingRepair();

    QuestionReader(Aliases aliases) {
        this.aliases = new FormGroups(aliases.groups());
    }

    /**
     * Reads {@code question} without its vector.
     *
     * @param today for words such as "this week"
     */
    AskedQuestion read(String question, LocalDate today, Generation generation) {
        String written = writtenOut(question);
        IndexReader reader = generation.searcher().getIndexReader();
        try {
            List<Repair> repairs = new ArrayList<>();
            return asked(repair(written, reader, repairs), repairs, today, generation);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    /** As {@link #read}, with every word as it was spelt. */
    AskedQuestion readAsSpelt(String question, LocalDate today, Generation generation) {
        try {
            return asked(writtenOut(question), List.of(), today, generation);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be read", e);
        }
    }

    private static String writtenOut(String question) {
        String cut = question.substring(0, Math.min(question.length(), MAX_CHARS));
        return COUNTRY.matcher(ChatWords.writtenOut(cut)).replaceAll("US");
    }

    private AskedQuestion asked(String text, List<Repair> repairs, LocalDate today, Generation generation)
            throws IOException {
        List<TimeScope> scopes = dates.read(text, today);
        return new AskedQuestion(text, terms(text, scopes, generation), repairs, scopes, null);
    }

    private String repair(String text, IndexReader reader, List<Repair> repairs) throws IOException {
        StringBuilder repaired = new StringBuilder();
        int copied = 0;
        List<Term> printed = Terms.printed(text);
        for (Term word : printed.subList(0, Math.min(printed.size(), 2 * MAX_TERMS))) {
            List<Term> stems = Terms.of(word.stem());
            if (stems.isEmpty()
                    || QuestionWords.STEMS.containsAll(stems)
                    || aliases.knows(stems.getFirst().stem())) {
                continue;
            }
            Optional<String> nearest = spelling.nearest(word.stem(), reader);
            if (nearest.isPresent() && !sameStem(nearest.get(), stems)) {
                repairs.add(new Repair(word.range().of(text), nearest.get()));
                repaired.append(text, copied, word.range().start()).append(nearest.get());
                copied = word.range().end();
            }
        }
        return repaired.append(text, copied, text.length()).toString();
    }

    private static boolean sameStem(String word, List<Term> stems) {
        return Terms.of(word).stream()
                .map(Term::stem)
                .toList()
                .equals(stems.stream().map(Term::stem).toList());
    }

    private List<QuestionTerm> terms(String text, List<TimeScope> scopes, Generation generation) throws IOException {
        List<Term> all = Terms.of(text);
        List<Term> telling = all.stream()
                .filter(term -> !QuestionWords.STEMS.contains(term))
                .filter(term -> scopes.stream().noneMatch(scope -> isLatest(scope, term)))
                .toList();
        List<Term> words = telling.subList(0, Math.min(telling.size(), MAX_TERMS));
        List<String> stems = words.stream().map(Term::stem).toList();
        // Not looked for, since everything has related words.
        List<List<List<String>>> related = FormGroups.RELATED.along(stems);
        List<QuestionTerm> terms = new ArrayList<>();
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < words.size(); ) {
            FormGroups.Match match = aliases.at(stems, i);
            List<String> own = List.copyOf(stems.subList(i, i + match.length()));
            if (seen.add(own)) {
                QuestionTerm term = term(text, words.subList(i, i + match.length()), own, match.others(), generation);
                terms.add(match.length() == 1 ? term.with(related.get(i)) : term);
            }
            i += match.length();
        }
        return terms;
    }

    /** "Latest" orders what is found; it is not looked for. */
    private static boolean isLatest(TimeScope scope, Term term) {
        return scope.kind() == TimeScope.Kind.LATEST && scope.range().overlaps(term.range());
    }

    private static QuestionTerm term(
            String text, List<Term> words, List<String> own, List<List<String>> others, Generation generation)
            throws IOException {
        List<List<String>> forms = new ArrayList<>();
        forms.add(own);
        forms.addAll(others);
        IndexReader reader = generation.searcher().getIndexReader();
        if (own.size() == 1 && passagesWith(own, Schema.TEXT, reader) == 0) {
            forms.addAll(Relatives.of(own.getFirst(), reader));
        }
        int found = 0;
        int named = 0;
        for (List<String> form : forms) {
            found = Math.max(found, passagesWith(form, Schema.TEXT, reader));
            named = Math.max(named, passagesWith(form, Schema.NAMES, reader));
        }
        int n = Math.max(generation.passages(), found);
        double weight = Math.log(1 + (n - found + 0.5) / (found + 0.5));
        TextRange range = new TextRange(
                words.getFirst().range().start(), words.getLast().range().end());
        boolean capital = range.start() > 0 && Character.isUpperCase(text.charAt(range.start()));
        return new QuestionTerm(
                range.of(text),
                range,
                forms,
                List.of(),
                weight,
                found > 0,
                capital || (named > 0 && 2 * named >= found));
    }

    /** An upper bound for a form of several words: the passages with its rarest one. */
    private static int passagesWith(List<String> form, String field, IndexReader reader) throws IOException {
        int fewest = Integer.MAX_VALUE;
        for (String stem : form) {
            fewest = Math.min(fewest, reader.docFreq(new org.apache.lucene.index.Term(field, stem)));
        }
        return fewest;
    }
}

package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Attribution;
import org.rapporteur.extraction.Names;
import org.rapporteur.extraction.SpokenBy;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.text.Insertion;
import org.rapporteur.text.Quotations;
import org.rapporteur.text.QuotedRange;

/**
 * Puts back what a sentence loses when it is taken out of its place: who speaks, whom a pronoun means, and the quotation marks that stand
 * in a neighbouring sentence. Nothing is put in where nobody is sure.
 */
final class Speakers {
    private static final String QUOTE = "\"“(";

    private final Quotations quotations = new Quotations();
    private final Names names = new Names();

    /** Words and marks of ours for the sentence, by offset. */
    List<Insertion> insertions(Candidate candidate) {
        StoredPassage stored = candidate.passage().stored();
        int start = stored.passage().range().start();
        List<Sentence> sentences = stored.passage().sentences().stream()
                .map(sentence -> new Sentence(sentence.range().shift(-start), sentence.text()))
                .toList();
        Sentence sentence = sentences.get(candidate.index());
        List<Insertion> insertions = new ArrayList<>();
        Optional<SpokenBy> speaker = new Attribution(stored.text(), sentences).spokenBy(candidate.index());
        boolean quoted = speaker.isPresent() && speaker.get().inQuotation();
        if (quoted && !names(sentence.text(), speaker.get().name())) {
            insertions.add(new Insertion(0, "[" + speaker.get().name() + ":] "));
        } else {
            pronoun(sentences, candidate.index()).ifPresent(insertions::add);
        }
        insertions.addAll(marks(stored.text(), sentence.range()));
        return insertions;
    }

    /** Whether the sentence itself says the speaker's name, at least the last word of it. */
    private static boolean names(String sentence, String name) {
        return sentence.contains(name.substring(name.lastIndexOf(' ') + 1));
    }

    /** Whether the brackets of ours say whom the sentence's opening words mean. */
    boolean namesItsOpening(Candidate candidate) {
        List<Insertion> ours = insertions(candidate);
        return ours.stream().anyMatch(insertion -> insertion.text().contains("["));
    }

    private Optional<Insertion> pronoun(List<Sentence> sentences, int index) {
        String text = sentences.get(index).text();
        // Whom somebody means in what he is quoted with, the sentences before do not tell.
        int behind = QUOTE.indexOf(text.charAt(0)) >= 0 ? 0 : Names.openingEnd(text);
        return names.antecedent(sentences.subList(0, index), sentences.get(index))
                .filter(name -> behind > 0)
                .map(name -> new Insertion(behind, " [" + name + "]"));
    }

    /** Marks for a quotation that began before the sentence or goes on behind it. */
    private List<Insertion> marks(String passage, TextRange sentence) {
        List<Insertion> marks = new ArrayList<>();
        for (QuotedRange quotation : quotations.find(passage)) {
            TextRange words = quotation.range();
            if (words.start() < sentence.start() && sentence.start() < words.end()) {
                marks.add(new Insertion(0, openingLike(passage.charAt(words.start()))));
            }
            if (words.start() < sentence.end() && sentence.end() < words.end()) {
                marks.add(new Insertion(sentence.length(), closingLike(passage.charAt(words.start()))));
            }
        }
        return marks;
    }

    private static String openingLike(char opening) {
        return String.valueOf(opening);
    }

    private static String closingLike(char opening) {
        return opening == '"' ? "\"" : "”";
    }
}

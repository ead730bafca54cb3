package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.FormGroups;
import org.rapporteur.retrieval.QuestionWords;
import org.rapporteur.text.Aliases;
import org.rapporteur.text.ChatWords;

/**
 * What a question is after, whatever words it is put in: "When was the pact signed?" and "on what date did they sign the treaty" are after the same.
 * Read without an index.
 *
 * @param kind of answer asked for
 * @param subjects what it is about, in their order; none for a question made of nothing but question words
 */
public record AskedMatter(QuestionKind kind, List<Subject> subjects) {
    private static final int MAX_CHARS = 2_000;
    private static final FormGroups NAMES = new FormGroups(Aliases.shipped().groups());

    /** Words that merely name the kind of answer, as stems. */
    private static final Map<QuestionKind, Set<String>> ASKING = asking();

    public AskedMatter {
        subjects = List.copyOf(subjects);
    }

    /**
     * A word, or several that stand for one thing, as stems.
     *
     * @param own as the question has it
     * @param others what says the same: names of the same thing, or words that news uses for the same matter
     */
    public record Subject(List<String> own, Set<List<String>> others) {
        public Subject {
            own = List.copyOf(own);
            others = Set.copyOf(others);
        }

        /** One is a form of the other; that both have a third in common is not enough, since related words are no chain. */
        boolean meets(Subject other) {
            return own.equals(other.own) || others.contains(other.own) || other.others.contains(own);
        }
    }

    private static Map<QuestionKind, Set<String>> asking() {
        Map<QuestionKind, Set<String>> asking = new EnumMap<>(QuestionKind.class);
        asking.put(QuestionKind.DATE, stems("date day month year time"));
        asking.put(QuestionKind.PLACE, stems("place city country town venue location"));
        asking.put(QuestionKind.REASON, stems("reason reasons cause purpose motive"));
        asking.put(QuestionKind.PERSON, stems("person people name"));
        asking.put(QuestionKind.NUMBER, stems("number amount total"));
        asking.put(QuestionKind.MONEY, stems("number amount total"));
        asking.put(QuestionKind.POSITION, stems("want demand insist seek think feel view position"));
        asking.put(QuestionKind.WORDS, stems("word words quote quotation"));
        return asking;
    }

    private static Set<String> stems(String words) {
        Set<String> stems = new LinkedHashSet<>();
        Terms.of(words).forEach(term -> stems.add(term.stem()));
        return stems;
    }

    /** Only the first {@value #MAX_CHARS} characters are read. */
    public static AskedMatter of(String question) {
        String written = ChatWords.writtenOut(question.substring(0, Math.min(question.length(), MAX_CHARS)));
        QuestionKind kind = KindReader.kind(written);
        Set<String> asking = ASKING.getOrDefault(kind, Set.of());
        List<String> stems = Terms.of(written).stream()
                .filter(term -> !QuestionWords.contain(term))
                .map(Term::stem)
                .filter(stem -> !asking.contains(stem))
                .toList();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < stems.size(); ) {
            FormGroups.Match names = NAMES.at(stems, i);
            FormGroups.Match match = names.others().isEmpty() ? FormGroups.RELATED.at(stems, i) : names;
            subjects.add(new Subject(stems.subList(i, i + match.length()), Set.copyOf(match.others())));
            i += match.length();
        }
        return new AskedMatter(kind, subjects);
    }

    /** Whether both are after the same: the same kind of answer about the same, each subject of one met by one of the other. */
    public boolean isSameAs(AskedMatter other) {
        return kind == other.kind && !subjects.isEmpty() && isMetBy(other) && other.isMetBy(this);
    }

    private boolean isMetBy(AskedMatter other) {
        return subjects.stream().allMatch(ours -> other.subjects.stream().anyMatch(ours::meets));
    }
}

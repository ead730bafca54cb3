package org.rapporteur.answer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.article.TextRange;

/** Tells when two articles give different figures for what was asked. */
final class Disagreement {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private Disagreement() {}

    /** A line of ours naming both, when the answer's sentences come from two articles and their figures differ altogether. */
    static Optional<String> note(Weighed weighed, List<Candidate> used) {
        if (!weighed.kind().isFigure() || used.size() < 2) {
            return Optional.empty();
        }
        Candidate lead = used.getFirst();
        for (Candidate other : used.subList(1, used.size())) {
            boolean otherArticle = !lead.passage()
                    .stored()
                    .article()
                    .equals(other.passage().stored().article());
            if (otherArticle && isSure(lead) && isSure(other)) {
                Set<String> figures = figures(lead);
                Set<String> others = figures(other);
                if (figures.stream().noneMatch(others::contains)) {
                    return Optional.of("The articles differ: " + String.join(", ", figures) + " in “"
                            + lead.passage().stored().metadata().title() + "”, " + String.join(", ", others) + " in “"
                            + other.passage().stored().metadata().title() + "”.");
                }
            }
        }
        return Optional.empty();
    }

    /** The figure stands beside the thing that was asked about, and the sentence is about the same. */
    private static boolean isSure(Candidate candidate) {
        return candidate.found().strength() == 1 && candidate.coverage() >= 0.6;
    }

    private static Set<String> figures(Candidate candidate) {
        return candidate.found().words().stream()
                .map((TextRange range) -> inDigits(range.of(candidate.text())))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** "Ten" and "10" are one figure. */
    private static String inDigits(String figure) {
        int place = WORDS.indexOf(figure.toLowerCase(Locale.ROOT));
        return place < 0 ? figure.replace(",", "") : String.valueOf(place + 1);
    }
}

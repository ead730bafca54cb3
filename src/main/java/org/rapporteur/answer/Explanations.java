package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.retrieval.Repair;
import org.rapporteur.text.TimeScope;

/** Tells how an answer or a gap came about. */
final class Explanations {
    private static final int MOST_CANDIDATES = 5;
    private static final int MOST_SIGNALS = 5;
    private static final SentenceModel MODEL = SentenceModel.shipped();

    private Explanations() {}

    static Explanation of(Weighed weighed, List<Candidate> used, String decision) {
        List<Explanation.Candidate> candidates = weighed.ranked().stream()
                .limit(MOST_CANDIDATES)
                .map(candidate -> explained(candidate, used.contains(candidate)))
                .toList();
        return new Explanation(understood(weighed), candidates, decision);
    }

    private static List<String> understood(Weighed weighed) {
        AskedQuestion question = weighed.found().question();
        List<String> lines = new ArrayList<>();
        lines.add("asks for: " + weighed.kind().label());
        if (!question.terms().isEmpty()) {
            lines.add("looks for: "
                    + String.join(
                            ", ",
                            question.terms().stream().map(Explanations::term).toList()));
        }
        for (Repair repair : question.repairs()) {
            lines.add("read “" + repair.typed() + "” as “" + repair.read() + "”");
        }
        for (TimeScope scope : question.scopes()) {
            lines.add("time: " + scope.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                    + Stream.ofNullable(scope.interval())
                            .map(days -> ", " + days.start() + " to " + days.end())
                            .findFirst()
                            .orElse(""));
        }
        lines.add(question.vector() == null ? "searched by words alone" : "searched by words and by meaning");
        return lines;
    }

    private static String term(QuestionTerm term) {
        return String.format(
                Locale.ROOT, "%s (%.1f%s)", term.surface(), term.weight(), term.known() ? "" : ", not in the folder");
    }

    private static Explanation.Candidate explained(Candidate candidate, boolean used) {
        record Share(Signal signal, double value) {}
        List<String> signals = Stream.of(Signal.values())
                .map(signal -> new Share(signal, MODEL.share(signal, candidate.signal(signal))))
                .filter(share -> Math.abs(share.value()) >= 0.005)
                .sorted(Comparator.comparingDouble((Share share) -> Math.abs(share.value()))
                        .reversed())
                .limit(MOST_SIGNALS)
                .map(share -> String.format(
                        Locale.ROOT,
                        "%s %+.2f",
                        share.signal().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        share.value()))
                .toList();
        return new Explanation.Candidate(
                candidate.text(),
                candidate.passage().stored().article().path(),
                candidate.passage().stored().passage().number(),
                candidate.score(),
                signals,
                used);
    }
}

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

    /** A share that rounds to nothing is not told. */
    private static final double LEAST_SHARE = 0.005;

    private static final SentenceModel SENTENCES = SentenceModel.shipped();
    private static final ConfidenceModel CONFIDENCE = ConfidenceModel.shipped();
    private static final Labels LABELS = Labels.shipped();

    /** Something that moved a sum. */
    private record Share(String what, double value) {
        String told() {
            return String.format(Locale.ROOT, "%s %+.2f", what, value);
        }
    }

    private Explanations() {}

    static Explanation of(Weighed weighed, List<Candidate> used, String decision) {
        // What was used is told whatever its place, behind the best ones.
        List<Candidate> shown = Stream.concat(weighed.ranked().stream().limit(MOST_CANDIDATES), used.stream())
                .distinct()
                .toList();
        List<Explanation.Candidate> candidates = shown.stream()
                .map(candidate -> explained(candidate, used.contains(candidate)))
                .toList();
        return new Explanation(
                understood(weighed),
                candidates,
                evidence(weighed.evidence()),
                used.isEmpty() ? missed(weighed) : List.of(),
                decision);
    }

    private static List<String> understood(Weighed weighed) {
        AskedQuestion question = weighed.found().question();
        List<String> lines = new ArrayList<>();
        lines.add("asks for: " + weighed.kind().label());
        List<QuestionTerm> names =
                question.terms().stream().filter(QuestionTerm::name).toList();
        List<QuestionTerm> words =
                question.terms().stream().filter(term -> !term.name()).toList();
        if (!names.isEmpty()) {
            lines.add("names: "
                    + String.join("; ", names.stream().map(Explanations::term).toList()));
        }
        if (!words.isEmpty()) {
            lines.add("words: "
                    + String.join("; ", words.stream().map(Explanations::term).toList()));
        }
        for (Repair repair : question.repairs()) {
            lines.add("spelling: “" + repair.typed() + "” read as “" + repair.read() + "”");
        }
        for (TimeScope scope : question.scopes()) {
            lines.add("time: " + time(scope));
        }
        lines.add("search: " + (question.vector() == null ? "by words alone" : "by words and by meaning") + ", "
                + weighed.found().passages().size() + " passages, "
                + weighed.ranked().size() + " sentences weighed");
        return lines;
    }

    private static String time(TimeScope scope) {
        String kind = scope.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return scope.interval() == null
                ? kind
                : kind + ", " + scope.interval().start() + " to "
                        + scope.interval().end();
    }

    private static String term(QuestionTerm term) {
        List<String> others = term.forms().stream()
                .skip(1)
                .map(form -> String.join(" ", form))
                .limit(4)
                .toList();
        return String.format(
                Locale.ROOT,
                "%s (weight %.1f%s%s)",
                term.surface(),
                term.weight(),
                others.isEmpty() ? "" : ", also " + String.join(", ", others),
                term.known() ? "" : ", in no article");
    }

    private static Explanation.Candidate explained(Candidate candidate, boolean used) {
        Stream<Share> signals = Stream.of(Signal.values())
                .map(signal -> new Share(LABELS.of(signal), SENTENCES.share(signal, candidate.signal(signal))));
        Stream<Share> adjustments =
                candidate.adjustments().stream().map(adjustment -> new Share(adjustment.reason(), adjustment.value()));
        return new Explanation.Candidate(
                candidate.text(),
                candidate.passage().stored().article().path(),
                candidate.passage().stored().passage().number(),
                candidate.score(),
                largestFirst(Stream.concat(signals, adjustments)),
                used);
    }

    private static List<String> evidence(double[] values) {
        return values.length == 0
                ? List.of()
                : largestFirst(Stream.of(Evidence.values())
                        .map(evidence -> new Share(
                                LABELS.of(evidence), CONFIDENCE.share(evidence, values[evidence.ordinal()]))));
    }

    private static List<String> largestFirst(Stream<Share> shares) {
        return shares.filter(share -> Math.abs(share.value()) >= LEAST_SHARE)
                .sorted(Comparator.comparingDouble((Share share) -> Math.abs(share.value()))
                        .reversed())
                .map(Share::told)
                .toList();
    }

    /** What the best sentence lacks of the question, and the evidence that spoke against it. */
    private static List<String> missed(Weighed weighed) {
        List<String> lines = new ArrayList<>();
        if (weighed.ranked().isEmpty()) {
            return List.of("no sentence came near");
        }
        Candidate best = weighed.ranked().getFirst();
        List<QuestionTerm> terms = weighed.found().question().terms();
        for (int t = 0; t < terms.size(); t++) {
            if (best.contextHits().get(t).share() == 0) {
                lines.add("“" + terms.get(t).surface() + "” stands neither in the best sentence nor beside it");
            }
        }
        if (weighed.kind().hasForm() && best.found().strength() == 0) {
            lines.add("the best sentence has not " + weighed.kind().label() + " that the question does not say itself");
        }
        if (Polarity.areOpposite(weighed.found().question().text(), best.text())) {
            lines.add("the question goes along where the best sentence holds back, or the other way round");
        }
        if (best.signal(Signal.ANOTHER_TIME) > 0) {
            lines.add("the best sentence speaks of another time");
        }
        return lines;
    }
}

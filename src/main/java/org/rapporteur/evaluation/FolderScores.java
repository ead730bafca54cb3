package org.rapporteur.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rapporteur.statistics.Auroc;
import org.rapporteur.statistics.Calibration;

/** The figures of a set of outcomes; shares from 0 to 1, NaN when there is nothing to count. */
record FolderScores(List<Outcome> outcomes) {
    FolderScores {
        outcomes = List.copyOf(outcomes);
    }

    /** Each figure by name, in the order of a table. */
    Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        List<Outcome> answerable = where(outcome -> outcome.asked().isAnswerable());
        List<Outcome> unanswerable = where(outcome -> !outcome.asked().isAnswerable());
        figures.put("questions", (double) outcomes.size());
        figures.put("article hit@1", share(answerable, outcome -> outcome.rank() == 1));
        figures.put("article hit@5", share(answerable, outcome -> outcome.rank() >= 1 && outcome.rank() <= 5));
        figures.put(
                "article MRR",
                answerable.stream()
                        .mapToDouble(Outcome::reciprocalRank)
                        .average()
                        .orElse(Double.NaN));
        figures.put("first sentence right", share(answerable, Outcome::isFirstRight));
        figures.put("one of three right", share(answerable, Outcome::isOneOfThreeRight));
        figures.put("sentences verbatim", share(where(Outcome::isAnswered), Outcome::isVerbatim));
        figures.put("unanswerable refused", share(unanswerable, outcome -> !outcome.isAnswered()));
        figures.put("answerable refused", share(answerable, outcome -> !outcome.isAnswered()));
        figures.put("confidently wrong", share(outcomes, Outcome::isConfidentlyWrong));
        figures.put("knows it cannot answer, AUROC", auroc());
        figures.put("expected calibration error", calibration().error());
        return figures;
    }

    private List<Outcome> where(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).toList();
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.isEmpty() ? Double.NaN : outcomes.stream().filter(which).count() / (double) outcomes.size();
    }

    private double auroc() {
        return Auroc.of(
                confidences(where(outcome -> outcome.asked().isAnswerable())),
                confidences(where(outcome -> !outcome.asked().isAnswerable())));
    }

    private static double[] confidences(List<Outcome> outcomes) {
        return outcomes.stream()
                .mapToDouble(outcome -> outcome.result().confidence())
                .toArray();
    }

    /** Whether the answers are, or would have been, right as often as their confidence says. */
    Calibration calibration() {
        return Calibration.of(outcomes.stream().map(Outcome::prediction).toList());
    }
}

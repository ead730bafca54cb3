package org.rapporteur.evaluation;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

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
        figures.put("article hit@1", share(answerable, outcome -> outcome.rank() == 1));
        figures.put("article hit@5", share(answerable, outcome -> outcome.rank() >= 1 && outcome.rank() <= 5));
        figures.put(
                "article MRR",
                mean(answerable.stream()
                        .mapToDouble(o -> o.rank() == 0 ? 0 : 1.0 / o.rank())
                        .toArray()));
        figures.put("first sentence right", share(answerable, Outcome::isFirstRight));
        figures.put("one of three right", share(answerable, Outcome::isOneOfThreeRight));
        figures.put("sentences verbatim", share(where(Outcome::isAnswered), Outcome::isVerbatim));
        figures.put("unanswerable refused", share(unanswerable, outcome -> !outcome.isAnswered()));
        figures.put("answerable refused", share(answerable, outcome -> !outcome.isAnswered()));
        figures.put("knows it cannot answer, AUROC", auroc());
        figures.put("expected calibration error", calibrationError());
        return figures;
    }

    private List<Outcome> where(Predicate<Outcome> which) {
        return outcomes.stream().filter(which).toList();
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.isEmpty() ? Double.NaN : outcomes.stream().filter(which).count() / (double) outcomes.size();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Chance that an answerable question has the higher confidence of a random pair; ties count half (Hanley and McNeil 1982). */
    private double auroc() {
        double won = 0;
        long pairs = 0;
        for (Outcome answerable : outcomes) {
            for (Outcome unanswerable : outcomes) {
                if (answerable.asked().isAnswerable() && !unanswerable.asked().isAnswerable()) {
                    pairs++;
                    won += 0.5
                            * (1
                                    + Double.compare(
                                            answerable.result().confidence(),
                                            unanswerable.result().confidence()));
                }
            }
        }
        return pairs == 0 ? Double.NaN : won / pairs;
    }

    /** Mean distance between confidence and share of right answers over ten bins (Naeini et al. 2015). */
    private double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < 10; bin++) {
            double from = bin / 10.0;
            double to = bin == 9 ? 1.01 : (bin + 1) / 10.0;
            List<Outcome> inBin =
                    where(o -> o.result().confidence() >= from && o.result().confidence() < to);
            if (!inBin.isEmpty()) {
                double confidence = mean(
                        inBin.stream().mapToDouble(o -> o.result().confidence()).toArray());
                double right =
                        share(inBin, o -> o.asked().isAnswerable() && (o.isOneOfThreeRight() || !o.isAnswered()));
                error += Math.abs(confidence - right) * inBin.size() / outcomes.size();
            }
        }
        return error;
    }
}

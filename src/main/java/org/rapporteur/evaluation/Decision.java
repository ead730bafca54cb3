package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the choice between answering a question and keeping silent rests on.
 *
 * @param confidence from 0 to 1
 * @param answerable whether it should be answered
 */
record Decision(double confidence, boolean answerable) {
    /**
     * The threshold, in hundredths, at which the share of the answerable that are answered and the share of the others that are refused sum up
     * to most (Youden 1950, "Index for rating diagnostic tests", Cancer 3); of equals the middle one.
     *
     * @param otherwise when there is none of either
     */
    static double threshold(List<Decision> decisions, double otherwise) {
        double answerable = decisions.stream().filter(Decision::answerable).count();
        double others = decisions.size() - answerable;
        if (answerable == 0 || others == 0) {
            return otherwise;
        }
        double most = Double.NEGATIVE_INFINITY;
        List<Double> best = new ArrayList<>();
        for (int hundredth = 1; hundredth < 100; hundredth++) {
            double threshold = hundredth / 100.0;
            double sum =
                    answered(decisions, threshold, true) / answerable - answered(decisions, threshold, false) / others;
            if (sum > most) {
                most = sum;
                best.clear();
            }
            if (sum == most) {
                best.add(threshold);
            }
        }
        return best.get(best.size() / 2);
    }

    /** How many of the answerable, or of the others, are answered from {@code threshold} on. */
    static long answered(List<Decision> decisions, double threshold, boolean answerable) {
        return decisions.stream()
                .filter(decision -> decision.answerable() == answerable && decision.confidence() >= threshold)
                .count();
    }
}

package org.rapporteur.evaluation;

import java.util.List;

/**
 * What the choice between answering a question and keeping silent rests on.
 *
 * @param confidence from 0 to 1
 * @param answerable whether it should be answered
 */
record Decision(double confidence, boolean answerable) {
    /** Of ten questions that the folder answers at most one goes unanswered: whoever asks sees the sentences, and can judge them. */
    private static final double MOST_REFUSED = 0.1;

    /**
     * The highest threshold, in hundredths, that refuses no more than {@link #MOST_REFUSED} of the answerable.
     *
     * @param otherwise when none is answerable
     */
    static double threshold(List<Decision> decisions, double otherwise) {
        long answerable = decisions.stream().filter(Decision::answerable).count();
        if (answerable == 0) {
            return otherwise;
        }
        int hundredth = 99;
        while (hundredth > 0 && answered(decisions, hundredth / 100.0, true) < (1 - MOST_REFUSED) * answerable) {
            hundredth--;
        }
        return hundredth / 100.0;
    }

    /** How many of the answerable, or of the others, are answered from {@code threshold} on. */
    static long answered(List<Decision> decisions, double threshold, boolean answerable) {
        return decisions.stream()
                .filter(decision -> decision.answerable() == answerable && decision.confidence() >= threshold)
                .count();
    }
}

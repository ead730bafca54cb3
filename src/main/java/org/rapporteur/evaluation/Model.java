package org.rapporteur.evaluation;

import java.util.Arrays;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.SentenceWeigher;

/**
 * Weights to answer under.
 *
 * @param signals see {@link SentenceWeigher#signalNames()}
 * @param evidence see {@link SentenceWeigher#evidenceNames()}
 * @param threshold from this confidence on there is an answer
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Model(double[] signals, double[] evidence, double threshold) {
    /** The weights that ship with the program. */
    static Model shipped() {
        return new Model(
                SentenceWeigher.signalWeights(), SentenceWeigher.evidenceWeights(), SentenceWeigher.threshold());
    }

    /** Whether the signals weigh what ships. */
    boolean isShipped() {
        return Arrays.equals(signals, SentenceWeigher.signalWeights());
    }

    Model withSignals(double[] others) {
        return new Model(others, evidence, threshold);
    }

    /** Answers whatever the evidence. */
    Model neverSilent() {
        return new Model(signals, evidence, 0);
    }

    /** The same answerer under these weights. */
    Answerer over(Answerer answerer) {
        return answerer.with(signals, evidence, threshold);
    }

    /** The score of a sentence. */
    double score(double[] values) {
        return sum(signals, values);
    }

    /** From 0 to 1. */
    static double confidence(double[] weights, double[] values) {
        return 1 / (1 + Math.exp(-sum(weights, values)));
    }

    static double sum(double[] weights, double[] values) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }
}

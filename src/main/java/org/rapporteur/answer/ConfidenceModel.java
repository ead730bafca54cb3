package org.rapporteur.answer;

/**
 * How sure an answer is: a logistic regression on the {@link Evidence}, learned from answerable and unanswerable questions, and the one
 * threshold from which on we answer. Immutable.
 */
final class ConfidenceModel {
    private final double[] weights;
    private final double threshold;

    ConfidenceModel(double[] weights, double threshold) {
        this.weights = weights.clone();
        this.threshold = threshold;
    }

    /** The weights that ship with the program; how they were learned stands in the file. */
    static ConfidenceModel shipped() {
        Weights weights = Weights.read("confidence-weights.properties");
        return new ConfidenceModel(weights.of(Evidence.values()), weights.number("threshold"));
    }

    /** The chance that the answer is right, from 0 to 1. */
    double confidence(double[] evidence) {
        double sum = 0;
        for (int i = 0; i < evidence.length; i++) {
            sum += weights[i] * evidence[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    double threshold() {
        return threshold;
    }
}

package org.rapporteur.answer;

/** The learned weight of each signal; a sentence's score is the weighted sum. Immutable. */
final class SentenceModel {
    private final double[] weights;

    SentenceModel(double[] weights) {
        this.weights = weights.clone();
    }

    /** The weights that ship with the program; how they were learned stands in the file. */
    static SentenceModel shipped() {
        return new SentenceModel(Weights.read("sentence-weights.properties").of(Signal.values()));
    }

    double score(double[] signals) {
        double sum = 0;
        for (int i = 0; i < signals.length; i++) {
            sum += weights[i] * signals[i];
        }
        return sum;
    }

    /** What one signal adds to a score. */
    double share(Signal signal, double value) {
        return weights[signal.ordinal()] * value;
    }
}

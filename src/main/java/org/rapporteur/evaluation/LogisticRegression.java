package org.rapporteur.evaluation;

import java.util.List;

/**
 * Logistic regression with an L2 penalty, by gradient descent on all examples with momentum. Deterministic: no randomness, a fixed number of
 * steps. Features are divided by their standard deviation while learning; the weights returned are for the features as given.
 */
final class LogisticRegression {
    private static final int STEPS = 2_000;
    private static final double RATE = 0.5;
    private static final double MOMENTUM = 0.9;

    /**
     * An example.
     *
     * @param features as many as every other example has
     * @param label 1 or 0
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Example(double[] features, int label, double weight) {}

    private LogisticRegression() {}

    /** @param penalty on the square of each weight, relative to the mean loss; 0.001 is mild */
    static double[] learn(List<Example> examples, double penalty) {
        int size = examples.getFirst().features().length;
        double[] scale = scale(examples, size);
        double[] weights = new double[size];
        double[] speed = new double[size];
        double total = examples.stream().mapToDouble(Example::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(examples, weights, scale);
            for (int i = 0; i < size; i++) {
                double slope = gradient[i] / total + penalty * weights[i];
                speed[i] = MOMENTUM * speed[i] - RATE * slope;
                weights[i] += speed[i];
            }
        }
        for (int i = 0; i < size; i++) {
            weights[i] *= scale[i];
        }
        return weights;
    }

    private static double[] gradient(List<Example> examples, double[] weights, double[] scale) {
        double[] gradient = new double[weights.length];
        for (Example example : examples) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * example.features()[i] * scale[i];
            }
            double error = (1 / (1 + Math.exp(-sum)) - example.label()) * example.weight();
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += error * example.features()[i] * scale[i];
            }
        }
        return gradient;
    }

    /** One over the root mean square of each feature; 0 for a feature that is always 0. */
    private static double[] scale(List<Example> examples, int size) {
        double[] scale = new double[size];
        for (Example example : examples) {
            for (int i = 0; i < size; i++) {
                scale[i] += example.features()[i] * example.features()[i] / examples.size();
            }
        }
        for (int i = 0; i < size; i++) {
            scale[i] = scale[i] < 1e-12 ? 0 : 1 / Math.sqrt(scale[i]);
        }
        return scale;
    }
}

package org.rapporteur.evaluation;

import java.util.List;

/**
 * Logistic regression that starts from weights set by hand and is held near them: the penalty is on the squared distance from those, not
 * from zero, so that a few hundred examples correct a judgement rather than replace it. Gradient descent on all examples with momentum:
 * no randomness, a fixed number of steps.
 */
final class LogisticRegression {
    private static final int STEPS = 2_000;
    private static final double RATE = 0.3;
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

    private final double[] prior;
    private final double penalty;
    private final boolean keepSigns;

    /**
     * @param prior where to start and what to stay near
     * @param penalty on the squared distance from it, in standard deviations of each feature, relative to the mean loss
     * @param keepSigns whether no weight may cross zero from where it started, nor leave it
     */
    LogisticRegression(double[] prior, double penalty, boolean keepSigns) {
        this.prior = prior.clone();
        this.penalty = penalty;
        this.keepSigns = keepSigns;
    }

    /** The weights, for the features as given. */
    double[] learn(List<Example> examples) {
        double[] scale = scale(examples);
        double[] start = new double[prior.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = prior[i] * scale[i];
        }
        double[] weights = start.clone();
        double[] speed = new double[prior.length];
        double total = examples.stream().mapToDouble(Example::weight).sum();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = gradient(examples, weights, scale);
            for (int i = 0; i < weights.length; i++) {
                speed[i] = MOMENTUM * speed[i] - RATE * (gradient[i] / total + penalty * (weights[i] - start[i]));
                weights[i] = keepSigns ? keptSign(start[i], weights[i] + speed[i]) : weights[i] + speed[i];
            }
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scale[i] == 0 ? prior[i] : weights[i] / scale[i];
        }
        return weights;
    }

    private static double keptSign(double start, double weight) {
        return start > 0 ? Math.max(0, weight) : start < 0 ? Math.min(0, weight) : 0;
    }

    private static double[] gradient(List<Example> examples, double[] weights, double[] scale) {
        double[] gradient = new double[weights.length];
        for (Example example : examples) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += scale[i] == 0 ? 0 : weights[i] * example.features()[i] / scale[i];
            }
            double error = (1 / (1 + Math.exp(-sum)) - example.label()) * example.weight();
            for (int i = 0; i < weights.length; i++) {
                gradient[i] += scale[i] == 0 ? 0 : error * example.features()[i] / scale[i];
            }
        }
        return gradient;
    }

    /** The root mean square of each feature; 0 for a feature that is always 0, which is left at its prior. */
    private double[] scale(List<Example> examples) {
        double[] scale = new double[prior.length];
        for (Example example : examples) {
            for (int i = 0; i < scale.length; i++) {
                scale[i] += example.features()[i] * example.features()[i] / examples.size();
            }
        }
        for (int i = 0; i < scale.length; i++) {
            scale[i] = scale[i] < 1e-12 ? 0 : Math.sqrt(scale[i]);
        }
        return scale;
    }
}

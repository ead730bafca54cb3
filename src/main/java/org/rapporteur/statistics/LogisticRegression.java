package org.rapporteur.statistics;

import java.util.List;

/**
 * Logistic regression that starts from weights set by hand and is held near them: the penalty is on the squared distance from those, not
 * from zero, so that a few hundred examples correct a judgement rather than replace it; and no weight need change its sign. No library at
 * hand has either. Newton's method, each step a quadratic solved within the bounds by coordinate descent (Friedman, Hastie and Tibshirani
 * 2010, "Regularization paths for generalized linear models via coordinate descent", Journal of Statistical Software 33): no randomness,
 * and the one minimum that there is.
 */
public final class LogisticRegression {
    private static final int MOST_STEPS = 100;
    private static final int SWEEPS = 1_000;
    private static final int HALVINGS = 40;
    private static final double STILL = 1e-10;

    private final double[] prior;
    private final double penalty;
    private final boolean keepSigns;

    /**
     * An example.
     *
     * @param features as many as every other example has
     * @param label 1 or 0
     * @param weight how much it counts
     */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    public record Example(double[] features, int label, double weight) {}

    /** How well weights fit, and the slope and the curvature of that there. */
    private record Fit(double loss, double[] slope, double[][] curvature) {}

    /**
     * @param prior where to start and what to stay near
     * @param penalty on the squared distance from it, in standard deviations of each feature, relative to the mean loss; over 0
     * @param keepSigns whether no weight may cross zero from where it started, nor leave it
     */
    public LogisticRegression(double[] prior, double penalty, boolean keepSigns) {
        if (penalty <= 0) {
            throw new IllegalArgumentException("penalty: " + penalty);
        }
        this.prior = prior.clone();
        this.penalty = penalty;
        this.keepSigns = keepSigns;
    }

    /** The weights, for the features as given; the prior's when there are no examples. */
    public double[] learn(List<Example> examples) {
        double[] scale = scale(examples);
        double[] start = new double[prior.length];
        for (int i = 0; i < start.length; i++) {
            start[i] = prior[i] * scale[i];
        }
        double total = examples.stream().mapToDouble(Example::weight).sum();
        List<Example> scaled = examples.stream()
                .map(example ->
                        new Example(quotients(example.features(), scale), example.label(), example.weight() / total))
                .toList();
        double[] weights = minimum(scaled, start);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scale[i] == 0 ? prior[i] : weights[i] / scale[i];
        }
        return weights;
    }

    private double[] minimum(List<Example> examples, double[] start) {
        double[] weights = start.clone();
        for (int step = 0; step < MOST_STEPS; step++) {
            Fit fit = fit(examples, weights, start);
            double[] move = move(fit, weights, start);
            double length = 1;
            for (int i = 0; i < HALVINGS && loss(examples, moved(weights, move, length), start) > fit.loss(); i++) {
                length /= 2;
            }
            weights = moved(weights, move, length);
            if (largest(move) * length < STILL) {
                break;
            }
        }
        return weights;
    }

    private Fit fit(List<Example> examples, double[] weights, double[] start) {
        int n = weights.length;
        double[] slope = new double[n];
        double[][] curvature = new double[n][n];
        for (int i = 0; i < n; i++) {
            slope[i] = penalty * (weights[i] - start[i]);
            curvature[i][i] = penalty;
        }
        for (Example example : examples) {
            double[] x = example.features();
            double chance = 1 / (1 + Math.exp(-dot(weights, x)));
            double error = (chance - example.label()) * example.weight();
            double bend = chance * (1 - chance) * example.weight();
            for (int i = 0; i < n; i++) {
                slope[i] += error * x[i];
                for (int j = 0; j <= i && x[i] != 0; j++) {
                    curvature[i][j] += bend * x[i] * x[j];
                }
            }
        }
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                curvature[j][i] = curvature[i][j];
            }
        }
        return new Fit(loss(examples, weights, start), slope, curvature);
    }

    /** Half the penalty and the mean of -ln of the chance given to what came. */
    private double loss(List<Example> examples, double[] weights, double[] start) {
        double loss = 0;
        for (int i = 0; i < weights.length; i++) {
            loss += penalty / 2 * (weights[i] - start[i]) * (weights[i] - start[i]);
        }
        for (Example example : examples) {
            double sum = dot(weights, example.features()) * (example.label() == 1 ? -1 : 1);
            loss += example.weight() * (Math.max(0, sum) + Math.log1p(Math.exp(-Math.abs(sum))));
        }
        return loss;
    }

    /** Where the quadratic that has this slope and curvature is least within the bounds. */
    private double[] move(Fit fit, double[] weights, double[] start) {
        double[] move = new double[weights.length];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            double change = 0;
            for (int i = 0; i < move.length; i++) {
                double slope = fit.slope()[i] + dot(fit.curvature()[i], move);
                double wanted = weights[i] + move[i] - slope / fit.curvature()[i][i];
                double kept = (keepSigns ? keptSign(start[i], wanted) : wanted) - weights[i];
                change = Math.max(change, Math.abs(kept - move[i]));
                move[i] = kept;
            }
            if (change < STILL / 100) {
                break;
            }
        }
        return move;
    }

    private static double keptSign(double start, double weight) {
        return start > 0 ? Math.max(0, weight) : start < 0 ? Math.min(0, weight) : 0;
    }

    private static double[] moved(double[] weights, double[] move, double length) {
        double[] moved = weights.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * move[i];
        }
        return moved;
    }

    private static double largest(double[] move) {
        double largest = 0;
        for (double part : move) {
            largest = Math.max(largest, Math.abs(part));
        }
        return largest;
    }

    private static double dot(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] * others[i];
        }
        return sum;
    }

    private static double[] quotients(double[] features, double[] scale) {
        double[] quotients = new double[scale.length];
        for (int i = 0; i < quotients.length; i++) {
            quotients[i] = scale[i] == 0 ? 0 : features[i] / scale[i];
        }
        return quotients;
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

package org.rapporteur.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether answers are right as often as their confidence says: the reliability diagram in ten bins of equal width (Naeini, Cooper and
 * Hauskrecht 2015, "Obtaining well calibrated probabilities using Bayesian binning", AAAI; Guo et al. 2017, ICML).
 *
 * @param bins all ten, from low to high, empty ones too
 */
public record Calibration(List<Bin> bins) {
    private static final int BINS = 10;

    public Calibration {
        bins = List.copyOf(bins);
    }

    /**
     * What was expected and what came.
     *
     * @param confidence from 0 to 1
     */
    public record Prediction(double confidence, boolean right) {}

    /**
     * The predictions of like confidence.
     *
     * @param from the least confidence in it
     * @param to where the next bin begins; the last one holds 1 too
     * @param confidence the mean; NaN when it is empty
     * @param right the share that was right; NaN when it is empty
     */
    public record Bin(double from, double to, int count, double confidence, double right) {}

    /** The bins of {@code predictions}. */
    public static Calibration of(List<Prediction> predictions) {
        int[] count = new int[BINS];
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Prediction prediction : predictions) {
            int bin = Math.clamp((int) (prediction.confidence() * BINS), 0, BINS - 1);
            count[bin]++;
            confidence[bin] += prediction.confidence();
            right[bin] += prediction.right() ? 1 : 0;
        }
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < BINS; i++) {
            double mean = count[i] == 0 ? Double.NaN : confidence[i] / count[i];
            double share = count[i] == 0 ? Double.NaN : right[i] / (double) count[i];
            bins.add(new Bin(i / (double) BINS, (i + 1) / (double) BINS, count[i], mean, share));
        }
        return new Calibration(bins);
    }

    /** The expected calibration error: mean distance of confidence and share of right ones, a bin counting by its size; NaN of nothing. */
    public double error() {
        int all = bins.stream().mapToInt(Bin::count).sum();
        double error = 0;
        for (Bin bin : bins) {
            error += bin.count() == 0 ? 0 : bin.count() * Math.abs(bin.confidence() - bin.right());
        }
        return all == 0 ? Double.NaN : error / all;
    }
}

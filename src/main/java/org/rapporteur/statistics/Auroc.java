package org.rapporteur.statistics;

import java.util.Arrays;

/**
 * The area under the receiver operating characteristic: the chance that of a random pair the positive one has the higher score; ties count
 * half (Hanley and McNeil 1982, "The meaning and use of the area under a receiver operating characteristic curve", Radiology 143).
 */
public final class Auroc {
    private Auroc() {}

    /** The area, from 0 to 1; NaN when there is none of either. */
    public static double of(double[] positive, double[] negative) {
        double[] sorted = negative.clone();
        Arrays.sort(sorted);
        double won = 0;
        for (double score : positive) {
            won += (below(sorted, score) + below(sorted, Math.nextUp(score))) / 2.0;
        }
        return positive.length == 0 || negative.length == 0 ? Double.NaN : won / positive.length / negative.length;
    }

    /** How many of {@code sorted} are less than {@code score}. */
    private static int below(double[] sorted, double score) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

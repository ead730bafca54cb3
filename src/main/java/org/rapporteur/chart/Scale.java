package org.rapporteur.chart;

/**
 * How large a mark is for how many events.
 *
 * @param smallest radius in pixels, for one event
 * @param largest radius, for {@code most} events
 * @param most events that one mark stands for, at least 1
 */
record Scale(double smallest, double largest, int most) {
    /** The area grows with the count. */
    double radius(int count) {
        if (most <= 1) {
            return smallest;
        }
        double share = (double) (count - 1) / (most - 1);
        return Math.sqrt(smallest * smallest + share * (largest * largest - smallest * smallest));
    }
}

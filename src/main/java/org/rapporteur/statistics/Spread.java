package org.rapporteur.statistics;

import java.util.Arrays;

/**
 * Mean and standard deviation of a sample.
 *
 * @param mean NaN of nothing
 * @param deviation with n - 1 in the denominator; NaN of fewer than two
 */
public record Spread(double mean, double deviation) {
    /** The spread of those values that are numbers. */
    public static Spread of(double... values) {
        double[] numbers =
                Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        double mean = Arrays.stream(numbers).average().orElse(Double.NaN);
        double squares =
                Arrays.stream(numbers).map(n -> (n - mean) * (n - mean)).sum();
        return new Spread(mean, numbers.length < 2 ? Double.NaN : Math.sqrt(squares / (numbers.length - 1)));
    }
}

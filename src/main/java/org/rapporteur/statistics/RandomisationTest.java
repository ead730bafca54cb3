package org.rapporteur.statistics;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * The paired randomisation test: how often a difference as large comes about when each question's two values change sides by the toss of a
 * coin (Smucker, Allan and Carterette 2007, "A comparison of statistical significance tests for information retrieval evaluation", CIKM).
 * The same seed gives the same result.
 *
 * @param seed of the tosses
 * @param rounds how often all of them are tossed, from 1
 */
public record RandomisationTest(long seed, int rounds) {
    /** Rounding must not make a difference of a sum in another order. */
    private static final double SAME = 1e-12;

    public RandomisationTest {
        if (rounds < 1) {
            throw new IllegalArgumentException("rounds: " + rounds);
        }
    }

    /** Ten thousand rounds: a chance of 0.05 is met within 0.005. */
    public static RandomisationTest usual() {
        return new RandomisationTest(20_07, 10_000);
    }

    /** The two-sided chance for the difference of the means of {@code some} and {@code others}, as long as each other. */
    public double ofMeans(double[] some, double[] others) {
        return of(some.length, changed -> {
            double sum = 0;
            for (int i = 0; i < some.length; i++) {
                sum += changed[i] ? others[i] - some[i] : some[i] - others[i];
            }
            return some.length == 0 ? 0 : sum / some.length;
        });
    }

    /**
     * The two-sided chance for any figure; the observed case counts as one of the rounds, so that it is never 0 (Phipson and Smyth 2010).
     *
     * @param difference of the figure between the two runs, when those questions whose place is true have changed sides
     */
    public double of(int questions, ToDoubleFunction<boolean[]> difference) {
        boolean[] changed = new boolean[questions];
        double observed = Math.abs(difference.applyAsDouble(changed));
        Random random = new Random(seed);
        int asLarge = 0;
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < questions; i++) {
                changed[i] = random.nextBoolean();
            }
            if (Math.abs(difference.applyAsDouble(changed)) >= observed - SAME) {
                asLarge++;
            }
        }
        return (asLarge + 1.0) / (rounds + 1.0);
    }
}

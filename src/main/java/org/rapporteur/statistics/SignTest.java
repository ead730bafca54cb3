package org.rapporteur.statistics;

/**
 * The exact sign test on questions that one of two runs has right and the other wrong: McNemar's test without its approximation (McNemar
 * 1947, "Note on the sampling error of the difference between correlated proportions", Psychometrika 12).
 */
public final class SignTest {
    private SignTest() {}

    /**
     * The chance of a split at least as uneven when either side wins by the toss of a coin; two-sided, 1 when nobody won.
     *
     * @param wins questions that only the one has right, from 0
     * @param losses questions that only the other has right, from 0
     */
    public static double p(int wins, int losses) {
        int tosses = wins + losses;
        double logOfTerm = -tosses * Math.log(2);
        double tail = Math.exp(logOfTerm);
        for (int heads = 1; heads <= Math.min(wins, losses); heads++) {
            logOfTerm += Math.log((tosses - heads + 1.0) / heads);
            tail += Math.exp(logOfTerm);
        }
        return Math.min(1, 2 * tail);
    }
}

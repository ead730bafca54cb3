package org.rapporteur.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignificanceTest {
    private static final RandomisationTest TEST = new RandomisationTest(7, 20_000);

    @ParameterizedTest(name = "{0} wins, {1} losses")
    @CsvSource({
        "0, 0, 1",
        "1, 1, 1",
        "5, 0, 0.0625", // 2 / 2^5
        "1, 5, 0.21875", // 2 (1 + 6) / 2^6
        "2, 8, 0.109375", // 2 (1 + 10 + 45) / 2^10
        "3, 4, 1"
    })
    void theSignTestCountsTosses(int wins, int losses, double p) {
        assertThat(SignTest.p(wins, losses)).isCloseTo(p, within(1e-12));
        assertThat(SignTest.p(losses, wins)).isCloseTo(p, within(1e-12));
    }

    @Test
    void theSignTestStandsManyTosses() {
        assertThat(SignTest.p(3_000, 3_000)).isEqualTo(1);
        assertThat(SignTest.p(4_000, 2_000)).isBetween(0.0, 1e-100);
    }

    @Test
    void randomisationComesNearToAllCasesCounted() {
        // Of the 2^3 ways to change sides two are as far apart as 1 and 0 throughout.
        assertThat(TEST.ofMeans(new double[] {1, 1, 1}, new double[] {0, 0, 0})).isCloseTo(2 / 8.0, within(0.02));
        // Differences 3, 1: their sums are 4, 2, -2, -4.
        assertThat(TEST.ofMeans(new double[] {3, 1}, new double[] {0, 0})).isCloseTo(2 / 4.0, within(0.02));
        assertThat(TEST.ofMeans(new double[] {3, 0}, new double[] {0, 1})).isCloseTo(1, within(1e-12));
    }

    @Test
    void theSameSeedGivesTheSameChance() {
        double[] some = {0.3, 0.9, 0.4, 0.8, 0.7};
        double[] others = {0.2, 0.5, 0.5, 0.6, 0.1};

        assertThat(TEST.ofMeans(some, others)).isEqualTo(TEST.ofMeans(some, others));
        assertThat(TEST.ofMeans(some, others)).isNotEqualTo(new RandomisationTest(8, 20_000).ofMeans(some, others));
    }

    @Test
    void nothingIsNoDifference() {
        assertThat(TEST.ofMeans(new double[0], new double[0])).isEqualTo(1);
    }

    @Test
    void theAreaCountsPairsAndTiesByHalf() {
        // 0.9 beats both; 0.5 ties with one and beats the other; 0.1 loses to both.
        assertThat(Auroc.of(new double[] {0.9, 0.5, 0.1}, new double[] {0.5, 0.2}))
                .isCloseTo((2 + 1.5 + 0) / 6, within(1e-12));
        assertThat(Auroc.of(new double[] {0.9}, new double[0])).isNaN();
    }
}

package org.rapporteur.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.statistics.LogisticRegression.Example;

class LogisticRegressionTest {
    @Test
    void findsTheChanceThatTheExamplesHave() {
        // With hardly any penalty the weight of a feature that is always 1 is the logit of 3 in 4.
        List<Example> examples = List.of(example(1, 1), example(1, 1), example(1, 1), example(0, 1));

        double[] weights = new LogisticRegression(new double[] {0}, 1e-9, false).learn(examples);

        assertThat(weights[0]).isCloseTo(Math.log(3), within(1e-6));
    }

    @Test
    void staysAtThePriorWithoutExamplesOrValues() {
        double[] prior = {2, -1};

        assertThat(new LogisticRegression(prior, 1, false).learn(List.of())).containsExactly(prior);
        assertThat(new LogisticRegression(prior, 1, false).learn(List.of(example(1, 3, 0), example(0, 1, 0)))[1])
                .isEqualTo(-1);
    }

    @Test
    void keepsSignsWhenAskedTo() {
        List<Example> against = List.of(example(0, 1), example(0, 1), example(0, 1), example(1, 1));

        assertThat(new LogisticRegression(new double[] {0.5}, 1e-6, true).learn(against)[0])
                .isZero();
        assertThat(new LogisticRegression(new double[] {0.5}, 1e-6, false).learn(against)[0])
                .isNegative();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void noStepAsideFitsBetter(long seed) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            double[] features = {1, random.nextGaussian(), random.nextGaussian() * 5};
            examples.add(new Example(features, random.nextInt(2), 1 + random.nextInt(3)));
        }
        double[] prior = {0.5, -1, 0.2};
        double[] weights = new LogisticRegression(prior, 0.1, false).learn(examples);

        for (int i = 0; i < weights.length; i++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                double[] aside = weights.clone();
                aside[i] += step;
                assertThat(loss(examples, aside, prior))
                        .as("seed %d, weight %d, step %s", seed, i, step)
                        .isGreaterThan(loss(examples, weights, prior));
            }
        }
    }

    /** Mean of -ln of the chance, and the penalty of 0.1 on the squared distance in root mean squares. */
    private static double loss(List<Example> examples, double[] weights, double[] prior) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        double loss = 0;
        for (Example example : examples) {
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                sum += weights[i] * example.features()[i];
            }
            double chance = 1 / (1 + Math.exp(-sum));
            loss -= example.weight() / total * Math.log(example.label() == 1 ? chance : 1 - chance);
        }
        for (int i = 0; i < weights.length; i++) {
            int place = i;
            double square = examples.stream()
                    .mapToDouble(example -> example.features()[place] * example.features()[place])
                    .average()
                    .orElseThrow();
            loss += 0.1 / 2 * square * (weights[i] - prior[i]) * (weights[i] - prior[i]);
        }
        return loss;
    }

    private static Example example(int label, double... features) {
        return new Example(features, label, 1);
    }
}

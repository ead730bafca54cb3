package org.rapporteur.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapporteur.statistics.Calibration.Prediction;

class CalibrationTest {
    private static final Calibration COUNTED = Calibration.of(List.of(
            new Prediction(0.95, true),
            new Prediction(0.85, true),
            new Prediction(0.81, false),
            new Prediction(0.12, false),
            new Prediction(1, true)));

    @Test
    void theErrorIsTheMeanDistanceOfTheBinsByTheirSize() {
        // 0.9 to 1: mean 0.975, all right; 0.8 to 0.9: mean 0.83, half right; 0.1 to 0.2: 0.12, none right.
        double expected = (2 * 0.025 + 2 * 0.33 + 1 * 0.12) / 5;

        assertThat(COUNTED.error()).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aBinHoldsItsLowerBoundAndTheLastOneHoldsOne() {
        Calibration bounds = Calibration.of(List.of(
                new Prediction(0, true),
                new Prediction(0.1, true),
                new Prediction(0.3, true),
                new Prediction(1, true)));

        assertThat(bounds.bins().stream().map(Calibration.Bin::count)).containsExactly(1, 1, 0, 1, 0, 0, 0, 0, 0, 1);
    }

    @Test
    void nothingHasNoError() {
        assertThat(Calibration.of(List.of()).error()).isNaN();
    }

    @Test
    void theDiagramHasABarForEachBinThatHoldsSomething() {
        String svg = ReliabilityDiagram.svg(COUNTED);

        assertThat(svg.split("class=\"bar\"", -1)).hasSize(1 + 3);
        assertThat(svg)
                .contains("Expected calibration error 0.166", "prefers-color-scheme: dark")
                .endsWith("</svg>\n");
        // Half of the 300 units are filled where half is right: the bar of 0.8 to 0.9.
        assertThat(svg).contains("x=\"289.0\" y=\"190.0\" width=\"28.0\" height=\"150.0\"");
    }
}

package org.rapporteur.app;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.evaluation.Comparison;
import org.rapporteur.evaluation.FigureTable;
import org.rapporteur.statistics.Calibration;

/** Prints the figures of an evaluation as tables or as JSON. */
final class EvaluationPrinter {
    private final PrintStream out;

    EvaluationPrinter(PrintStream out) {
        this.out = out;
    }

    /** One object on a line of its own; null where there is nothing to count. */
    void json(Map<String, Map<String, Double>> groups) {
        out.println(groups.entrySet().stream()
                .map(group -> quoted(group.getKey()) + ":" + object(group.getValue()))
                .collect(Collectors.joining(",", "{", "}")));
    }

    private static String object(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> quoted(figure.getKey()) + ":"
                        + (figure.getValue().isNaN() ? "null" : String.format(Locale.ROOT, "%.4f", figure.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    void table(FigureTable table) {
        out.println();
        out.print(table.text());
    }

    void calibration(Calibration calibration) {
        out.printf(
                Locale.ROOT,
                "%nexpected calibration error of all: %.3f%n  confidence     n   mean  right%n",
                calibration.error());
        for (Calibration.Bin bin : calibration.bins()) {
            if (bin.count() > 0) {
                out.printf(
                        Locale.ROOT,
                        "  %.1f to %.1f  %4d  %.3f  %.3f%n",
                        bin.from(),
                        bin.to(),
                        bin.count(),
                        bin.confidence(),
                        bin.right());
            }
        }
    }

    /** Two runs of {@code before} and {@code after} questions. */
    void comparison(Comparison comparison, int before, int after) {
        out.printf("%nquestions in both runs: %d of %d before and %d after%n", comparison.shared(), before, after);
        out.print(comparison.table().text());
        out.println("p: exact sign test where a question is right or wrong, else paired randomisation; two-sided");
    }
}

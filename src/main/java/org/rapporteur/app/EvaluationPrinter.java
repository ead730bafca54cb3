package org.rapporteur.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rapporteur.evaluation.Evaluation;

/** Prints the figures of an evaluation as a table with every miss behind it, or as one JSON object. */
final class EvaluationPrinter {
    private final PrintStream out;
    private final boolean json;

    EvaluationPrinter(PrintStream out, boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(Evaluation evaluation, Path questions) throws IOException {
        Map<String, Map<String, Double>> groups = evaluation.score(questions, json ? null : out);
        if (json) {
            out.println(groups.entrySet().stream()
                    .map(group -> quoted(group.getKey()) + ":" + object(group.getValue()))
                    .collect(Collectors.joining(",", "{", "}")));
        } else {
            groups.forEach(this::table);
        }
    }

    private static String object(Map<String, Double> figures) {
        return figures.entrySet().stream()
                .map(figure -> quoted(figure.getKey()) + ":"
                        + (figure.getValue().isNaN() ? "null" : String.format(Locale.ROOT, "%.4f", figure.getValue())))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\\\"") + "\"";
    }

    private void table(String group, Map<String, Double> figures) {
        out.println();
        out.println(group);
        figures.forEach((name, value) -> {
            if (!value.isNaN()) {
                out.printf(Locale.ROOT, "  %-32s %.3f%n", name, value);
            }
        });
    }
}

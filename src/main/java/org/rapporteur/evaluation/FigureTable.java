package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table of figures, for the terminal or as Markdown: the first column is names, the others are numbers. */
public final class FigureTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows yet. */
    FigureTable(List<String> headings) {
        rows.add(List.copyOf(headings));
    }

    /** A figure to three places; nothing for NaN. */
    static String figure(double value) {
        return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** A row of as many cells as there are headings. */
    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    /** In columns, each line ended by a line feed. */
    public String text() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String room = " ".repeat(widths[i] - row.get(i).length());
                line.append(i == 0 ? row.get(i) + room : "  " + room + row.get(i));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** As Markdown, each line ended by a line feed. */
    public String markdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
            if (i == 0) {
                text.append("|---")
                        .append("|---:".repeat(rows.getFirst().size() - 1))
                        .append("|\n");
            }
        }
        return text.toString();
    }
}

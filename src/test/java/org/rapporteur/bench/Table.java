package org.rapporteur.bench;

import java.util.Locale;

/** Figures in lines of a Markdown table. */
final class Table {
    private final StringBuilder lines = new StringBuilder("| figure | measured | wanted |\n|---|---|---|\n");

    void row(String figure, String format, double value, String wanted) {
        String measured = String.format(Locale.ROOT, format, value);
        lines.append("| ")
                .append(figure)
                .append(" | ")
                .append(measured)
                .append(" | ")
                .append(wanted)
                .append(" |\n");
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}

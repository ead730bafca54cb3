package org.rapporteur.export;

import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values as RFC 4180 has them, lines ended by CR and LF. */
public final class CsvText {
    private static final String LINE_END = "\r\n";

    private CsvText() {}

    /**
     * A table as text.
     *
     * @param rows each with as many fields as {@code header}
     */
    public static String of(List<String> header, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(line(header));
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(row.size() + " fields under " + header.size() + " headings");
            }
            text.append(line(row));
        }
        return text.toString();
    }

    private static String line(List<String> fields) {
        return fields.stream().map(CsvText::field).collect(Collectors.joining(",", "", LINE_END));
    }

    /** What an article prints must not run in a spreadsheet, which takes a field that begins so for a formula. */
    private static String field(String value) {
        String safe = value.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + value : value;
        return safe.matches("(?s).*[\",\\r\\n].*|\\s.*|.*\\s") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

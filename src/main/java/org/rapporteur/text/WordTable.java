package org.rapporteur.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a table of words: {@code left = right} a line, {@code #} begins a comment, anything else is an error that names the line. */
final class WordTable {
    private WordTable() {}

    /** Left side to right side in the order of the file, both stripped; of equal left sides the last one counts. */
    static Map<String, String> parse(List<String> lines) {
        Map<String, String> table = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException("line " + (i + 1) + " is not of the form 'word = words': " + line);
            }
            table.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return table;
    }

    /** The table that ships under {@code name} beside this class. */
    static Map<String, String> shipped(String name) {
        return parse(lines(name));
    }

    /** The lines of the file that ships under {@code name} beside this class. */
    static List<String> lines(String name) {
        try (InputStream in = WordTable.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.rapporteur.formats;

import java.util.Optional;

/**
 * The YAML between two lines {@code ---} at the head of a text, and what follows it.
 *
 * @param yaml without its fences
 * @param body everything after it
 */
record FrontMatter(String yaml, String body) {
    /** Splits a text whose first line is {@code ---}; empty when it has none or no closing line {@code ---} or {@code ...}. */
    static Optional<FrontMatter> of(String text) {
        if (!isOpenedBy(text)) {
            return Optional.empty();
        }
        int start = text.indexOf('\n') + 1;
        for (int line = start; line > 0 && line < text.length(); line = text.indexOf('\n', line) + 1) {
            int end = text.indexOf('\n', line);
            String content = text.substring(line, end < 0 ? text.length() : end).stripTrailing();
            if (content.equals("---") || content.equals("...")) {
                return Optional.of(
                        new FrontMatter(text.substring(start, line), end < 0 ? "" : text.substring(end + 1)));
            }
        }
        return Optional.empty();
    }

    /** Whether the first line is a fence. */
    static boolean isOpenedBy(String text) {
        int end = text.indexOf('\n');
        return end >= 0 && end < 80 && text.substring(0, end).stripTrailing().equals("---");
    }
}

package org.rapporteur.console;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * Plain text in lines of at most {@code width} characters, put together paragraph by paragraph. White space of every kind becomes one space, and what
 * a terminal would obey rather than show (control characters, changes of writing direction) is left out, so that an article cannot draw on the
 * screen. Bold words are marked by {@link #bold} and turned into escape sequences, or nothing, at the very end. For one thread.
 */
final class Page {
    /** Two of Unicode's noncharacters, which no text may hold. */
    private static final char BOLD_ON = '\uFDD0';

    private static final char BOLD_OFF = '\uFDD1';
    private static final int MIN_TEXT_WIDTH = 20;

    private final int width;
    private final List<String> lines = new ArrayList<>();

    Page(int width) {
        this.width = width;
    }

    /** The words, marked as bold for {@link #toString(boolean)}. */
    static String bold(String words) {
        return BOLD_ON + words + BOLD_OFF;
    }

    /** Adds a paragraph. */
    Page add(String text) {
        return add("", text);
    }

    /** Adds a paragraph whose first line begins with {@code lead} and whose other lines are indented as far. */
    Page add(String lead, String text) {
        String indent = " ".repeat(visibleLength(lead));
        StringBuilder line = new StringBuilder(lead);
        boolean atStart = true;
        for (String word : words(printable(text), Math.max(width - indent.length(), MIN_TEXT_WIDTH))) {
            if (!atStart && visibleLength(line) + 1 + visibleLength(word) > width) {
                lines.add(line.toString());
                line = new StringBuilder(indent);
                atStart = true;
            }
            line.append(atStart ? "" : " ").append(word);
            atStart = false;
        }
        lines.add(line.toString());
        return this;
    }

    /** Adds an address on a line of its own, whole whatever its length, so that it can be followed. */
    Page add(String indent, URI address) {
        lines.add(indent + printable(address.toString()));
        return this;
    }

    /** Adds an empty line, unless there is one already or nothing before it. */
    Page gap() {
        if (!lines.isEmpty() && !lines.getLast().isEmpty()) {
            lines.add("");
        }
        return this;
    }

    /** All lines, each with its end; bold by escape sequences, or not shown. */
    String toString(boolean escapes) {
        String marked = String.join("\n", lines).stripTrailing() + "\n";
        return marked.replace(String.valueOf(BOLD_ON), escapes ? "\u001b[1m" : "")
                .replace(String.valueOf(BOLD_OFF), escapes ? "\u001b[22m" : "");
    }

    /** The words of a text; one longer than a line in pieces that each fill a line. */
    private List<String> words(String text, int room) {
        List<String> words = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            int start = 0;
            int shown = 0;
            for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
                if (shown == room) {
                    words.add(word.substring(start, i));
                    start = i;
                    shown = 0;
                }
                shown += isMark(word.charAt(i)) ? 0 : 1;
            }
            words.add(word.substring(start));
        }
        return words;
    }

    private static boolean isMark(int c) {
        return c == BOLD_ON || c == BOLD_OFF;
    }

    private static int visibleLength(CharSequence text) {
        return (int) text.codePoints().filter(c -> !isMark(c)).count();
    }

    private static String printable(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                kept.append(' ');
            } else if (isMark(c) || isShown(c)) {
                kept.appendCodePoint(c);
            }
        });
        return kept.toString().replaceAll(" {2,}", " ").strip();
    }

    private static boolean isShown(int c) {
        boolean turnsTheLine = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !turnsTheLine
                && switch (Character.getType(c)) {
                    case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
                    default -> true;
                };
    }
}

package org.rapporteur.formats;

import java.util.Locale;

/** The characters of prose made plain. Pure, linear in the length of the text. */
public final class Prose {
    private static final char REPLACEMENT = '\ufffd';

    private Prose() {}

    /**
     * Every line end becomes a line feed and every space of Unicode (U+00A0, U+202F, U+3000 …) a plain one; tabs stay. What cannot be seen goes:
     * soft hyphens, zero-width, bidi and tag characters (the general categories Cf and Cc). Half a surrogate pair becomes U+FFFD.
     */
    public static String cleaned(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
                continue;
            }
            append(clean, c);
        }
        return clean.toString();
    }

    private static void append(StringBuilder clean, int c) {
        switch (c) {
            case '\t', '\n' -> clean.append((char) c);
            case '\r', '\f', 0x0b, 0x85, 0x2028 -> clean.append('\n');
            case 0x2029 -> clean.append("\n\n");
            default -> {
                switch (Character.getType(c)) {
                    case Character.SPACE_SEPARATOR -> clean.append(' ');
                    case Character.FORMAT, Character.CONTROL -> {}
                    case Character.SURROGATE -> clean.append(REPLACEMENT);
                    default -> clean.appendCodePoint(c);
                }
            }
        }
    }

    /** {@link #cleaned}, on one line, with single blanks and none at the ends. */
    public static String onOneLine(String text) {
        String clean = cleaned(text);
        StringBuilder line = new StringBuilder(clean.length());
        for (int i = 0; i < clean.length(); i++) {
            char c = clean.charAt(i);
            if (c != ' ' && c != '\n' && c != '\t') {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().stripTrailing();
    }

    /** Whether it holds a letter or a digit. */
    public static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** The text without case and with one kind of quotation mark and blank, for comparing. */
    public static String folded(String text) {
        return onOneLine(text)
                .toLowerCase(Locale.ROOT)
                .replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("''", "\"");
    }

    /** At most {@code maxChars} characters, cut at a blank where there is one, with "…" for what is missing. */
    static String shortened(String text, int maxChars) {
        if (text.length() <= maxChars) {
            return text;
        }
        int blank = text.lastIndexOf(' ', maxChars - 1);
        int cut = blank > maxChars / 2 ? blank : maxChars - 1;
        if (Character.isHighSurrogate(text.charAt(cut - 1))) {
            cut--;
        }
        return text.substring(0, cut).stripTrailing() + "…";
    }
}

package org.rapporteur.conversation;

/**
 * Text of others on its way to a screen. Pure.
 *
 * <p>Control characters, marks that turn the direction of writing, private and unassigned characters and halves of surrogate pairs are taken
 * out, since they show nothing and can hide something, and so are heaps of accents; line ends and other spaces become one space.
 */
public final class ShownText {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** No script sets more above and below one letter; a heap of them covers the lines around it. */
    private static final int MOST_MARKS = 6;

    private ShownText() {}

    /** The text with nothing in it that is not seen; may be empty. Space at its ends stays, as one space. */
    public static String of(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        int marks = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            marks = isMark(c) ? marks + 1 : 0;
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (kept.isEmpty() || kept.charAt(kept.length() - 1) != ' ') {
                    kept.append(' ');
                }
            } else if (isSeen(c) && marks <= MOST_MARKS) {
                kept.appendCodePoint(c);
            }
        }
        return kept.toString();
    }

    /**
     * The text, or its beginning up to the end of a word, followed by an ellipsis.
     *
     * @param most of the result, at least 2
     */
    public static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int room = most - 2;
        int space = text.lastIndexOf(' ', room);
        return text.substring(0, space > room / 2 ? space : wholeCharacters(text, room))
                        .stripTrailing() + " …";
    }

    /** At most so many units, less one when they would end inside a surrogate pair. */
    public static int wholeCharacters(String text, int most) {
        return most > 0
                        && most < text.length()
                        && Character.isHighSurrogate(text.charAt(most - 1))
                        && Character.isLowSurrogate(text.charAt(most))
                ? most - 1
                : Math.min(most, text.length());
    }

    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> false;
            // Joiners shape emoji and the scripts of Persia and India.
            case Character.FORMAT -> c == ZERO_WIDTH_JOINER || c == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}

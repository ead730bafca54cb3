package org.rapporteur.text;

/** The punctuation that matters where a sentence ends. */
final class Marks {
    private static final String TERMINATORS = ".?!…。！？؟।";
    private static final String CLOSERS = "\"'”’»)]}";
    private static final String OPENERS = "\"'“‘«„([{";

    private Marks() {}

    static boolean isTerminator(char c) {
        return TERMINATORS.indexOf(c) >= 0;
    }

    /** Stops of scripts that put no blank after them. */
    static boolean needsNoBlank(char c) {
        return c == '。' || c == '！' || c == '？';
    }

    static boolean isCloser(char c) {
        return CLOSERS.indexOf(c) >= 0;
    }

    static boolean isOpener(char c) {
        return OPENERS.indexOf(c) >= 0;
    }

    static boolean isQuote(char c) {
        return "\"'“”‘’«»„".indexOf(c) >= 0;
    }

    static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static int skipBlanks(String text, int from, int end) {
        int i = from;
        while (i < end && isBlank(text.charAt(i))) {
            i++;
        }
        return i;
    }

    static int trimEnd(String text, int start, int end) {
        int i = end;
        while (i > start && isBlank(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * How long the closing marks are that stand apart at {@code at}, 0 when there are none. What stands before {@code end} can only close; elsewhere
     * a straight quotation mark closes when the sentence that began at {@code start} holds an odd number of them, and a single one never does.
     */
    static int closersSetApart(String text, int start, int at, int end) {
        int i = at;
        while (i < end && i < at + 4 && isCloser(text.charAt(i))) {
            i++;
        }
        if (i == at || (i < end && !isBlank(text.charAt(i)))) {
            return 0;
        }
        char first = text.charAt(at);
        boolean closes = skipBlanks(text, i, end) == end
                || (first == '"' && isOddBefore(text, Math.max(start, at - SentenceSplitter.MAX_CHARS), at))
                || (first == '\'' ? i - at > 1 : first != '"');
        return closes ? i - at : 0;
    }

    private static boolean isOddBefore(String text, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            odd ^= text.charAt(i) == '"';
        }
        return odd;
    }
}

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
     * How long the closing mark is that stands alone at {@code at}, 0 when there is none. A straight quotation mark closes when the sentence that
     * began at {@code start} holds an odd number of them.
     */
    static int closerSetApart(String text, int start, int at, int end) {
        char c = text.charAt(at);
        int length = c == '\'' && at + 1 < end && text.charAt(at + 1) == '\'' ? 2 : 1;
        boolean alone = at + length >= end || isBlank(text.charAt(at + length));
        if (!alone || (!isCloser(c) || (c == '\'' && length == 1))) {
            return 0;
        }
        return c != '"' || isOddBefore(text, Math.max(start, at - SentenceSplitter.MAX_CHARS), at) ? length : 0;
    }

    private static boolean isOddBefore(String text, int from, int to) {
        boolean odd = false;
        for (int i = from; i < to; i++) {
            odd ^= text.charAt(i) == '"';
        }
        return odd;
    }
}

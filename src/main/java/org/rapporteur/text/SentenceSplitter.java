package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.TextRange;

/**
 * Cuts prose into sentences: a scan for stops, and {@link SentenceEnd} to tell a full stop from the stop of an abbreviation.
 *
 * <p>{@code java.text.BreakIterator} is not used: it splits before names ("Col. Gen. | Yesin"), never before a small letter, and with two
 * blanks and a quotation mark after a stop it breaks in front of the stop.
 *
 * <p>Time is linear in the length of the text whatever it holds: every look back or ahead has a fixed bound.
 */
public final class SentenceSplitter {
    /** No sentence is longer; what is longer is no prose and is cut at a blank, or hard where there is none. */
    public static final int MAX_CHARS = 2_000;

    private final String text;
    private final int end;
    private final boolean lowerCased;
    private final List<TextRange> sentences = new ArrayList<>();
    private int start;

    private SentenceSplitter(String text, TextRange within) {
        this.text = text;
        this.end = within.end();
        this.start = Marks.skipBlanks(text, within.start(), end);
        this.lowerCased = !hasCapital(text, within);
    }

    /**
     * The sentences of a stretch of text, in order, disjoint and without blanks at their ends; together they cover every character of it that is
     * not white space. An empty line always ends a sentence. Closing quotation marks and brackets, and a credit such as {@code (ITAR-Tass,
     * Nov. 19).}, stay with the sentence before them.
     *
     * @param within must lie inside {@code text}; what is outside is not looked at
     */
    public static List<TextRange> split(String text, TextRange within) {
        SentenceSplitter splitter = new SentenceSplitter(text, within);
        splitter.run();
        return List.copyOf(splitter.sentences);
    }

    private void run() {
        int i = start;
        while (i < end) {
            char c = text.charAt(i);
            if (Marks.isTerminator(c)) {
                i = atTerminator(i);
            } else if (c == '\n' && isEmptyLine(i)) {
                close(i);
                i = start;
            } else {
                i++;
            }
        }
        close(end);
    }

    /** Looks at the stops that begin at {@code first}, ends the sentence there if they end it, and says where to go on. */
    private int atTerminator(int first) {
        int afterStops = skipStops(first);
        int afterClosers = skipClosers(afterStops);
        if (afterClosers >= end) {
            return end;
        }
        boolean blankFollows = Marks.isBlank(text.charAt(afterClosers));
        if (!blankFollows && !Marks.needsNoBlank(text.charAt(afterStops - 1))) {
            return afterClosers;
        }
        int next = Marks.skipBlanks(text, afterClosers, end);
        if (next < end
                && new SentenceEnd(text, start, first, afterStops, afterClosers, next, end, lowerCased).isOne()) {
            close(afterClosers);
        }
        return afterClosers;
    }

    /** Over "?!", "..." and ". . .". */
    private int skipStops(int from) {
        int i = from + 1;
        while (i < end && Marks.isTerminator(text.charAt(i))) {
            i++;
        }
        while (i + 1 < end && text.charAt(i) == ' ' && text.charAt(i + 1) == '.' && isSpacedEllipsis(from, i)) {
            i += 2;
        }
        return i;
    }

    private boolean isSpacedEllipsis(int from, int blank) {
        boolean more = blank + 3 < end && text.startsWith(" . .", blank);
        return text.charAt(from) == '.'
                && blank - from <= 7
                && (more || blank - from >= 3)
                && !text.startsWith("..", blank + 1);
    }

    private int skipClosers(int from) {
        int i = from;
        while (i < end && Marks.isCloser(text.charAt(i))) {
            i++;
        }
        // Tokenised prose sets its closing mark apart: `He left . " Then`.
        if (i == from && i + 1 < end && text.charAt(i) == ' ') {
            int length = Marks.closersSetApart(text, start, i + 1, end);
            return length > 0 ? i + 1 + length : i;
        }
        return i;
    }

    private boolean isEmptyLine(int newline) {
        int i = newline + 1;
        while (i < end && text.charAt(i) != '\n' && Marks.isBlank(text.charAt(i))) {
            i++;
        }
        return i < end && text.charAt(i) == '\n';
    }

    private void close(int limit) {
        int from = start;
        int to = Marks.trimEnd(text, from, limit);
        while (to - from > MAX_CHARS) {
            int cut = cutBefore(from, from + MAX_CHARS);
            sentences.add(new TextRange(from, Marks.trimEnd(text, from, cut)));
            from = Marks.skipBlanks(text, cut, to);
        }
        if (to > from) {
            sentences.add(new TextRange(from, to));
        }
        start = Marks.skipBlanks(text, limit, end);
    }

    private int cutBefore(int from, int limit) {
        for (int i = limit; i > from; i--) {
            if (Marks.isBlank(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(limit)) && Character.isHighSurrogate(text.charAt(limit - 1))
                ? limit - 1
                : limit;
    }

    private static boolean hasCapital(String text, TextRange within) {
        for (int i = within.start(); i < within.end(); i++) {
            if (Character.isUpperCase(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}

package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.TextRange;

/**
 * Finds quotations by their double marks, straight or typographic.
 *
 * <p>Single marks never open a quotation here: apostrophes and inner quotations look like them. Marks are paired paragraph by paragraph, so
 * that a lost one spoils no more than that; a paragraph that continues a speech opens a quotation of its own.
 */
public final class Quotations {
    private static final char STRAIGHT = '"';
    private static final char OPENING = '\u201C';
    private static final char CLOSING = '\u201D';
    private static final char LOW = '\u201E';

    /** The quotations of a text, in its order and without overlaps. */
    public List<QuotedRange> find(String text) {
        List<QuotedRange> found = new ArrayList<>();
        for (TextRange paragraph : Paragraphs.of(text)) {
            inParagraph(text, paragraph, found);
        }
        return found;
    }

    private static void inParagraph(String text, TextRange paragraph, List<QuotedRange> found) {
        int open = -1;
        for (int at = paragraph.start(); at < paragraph.end(); at++) {
            char mark = text.charAt(at);
            if (open < 0) {
                open = opens(text, paragraph, at, mark) ? at : open;
            } else if (mark == CLOSING || mark == STRAIGHT && !isClearOpening(text, paragraph, at)) {
                found.add(new QuotedRange(new TextRange(open, at + 1), true));
                open = -1;
            } else if (mark == STRAIGHT || mark == OPENING && !isLowPair(text, open)) {
                found.add(new QuotedRange(new TextRange(open, trimmed(text, open, at)), false));
                open = at;
            } else if (mark == OPENING) {
                found.add(new QuotedRange(new TextRange(open, at + 1), true));
                open = -1;
            }
        }
        if (open >= 0) {
            found.add(new QuotedRange(new TextRange(open, trimmed(text, open, paragraph.end())), false));
        }
    }

    /** A straight mark behind a letter or digit closes something that was never opened, or stands for inches. */
    private static boolean opens(String text, TextRange paragraph, int at, char mark) {
        if (mark == OPENING || mark == LOW) {
            return true;
        }
        return mark == STRAIGHT
                && (at == paragraph.start()
                        || "([-\u2013\u2014/:'\u2018".indexOf(text.charAt(at - 1)) >= 0
                        || Surroundings.isBlank(text.charAt(at - 1)));
    }

    /** Space before and none behind: inside an open quotation this means that its closing mark was lost. */
    private static boolean isClearOpening(String text, TextRange paragraph, int at) {
        return at > paragraph.start()
                && Surroundings.isBlank(text.charAt(at - 1))
                && at + 1 < paragraph.end()
                && Character.isLetterOrDigit(text.charAt(at + 1));
    }

    /** In German style the mark that opens elsewhere closes. */
    private static boolean isLowPair(String text, int open) {
        return text.charAt(open) == LOW;
    }

    private static int trimmed(String text, int start, int end) {
        int last = end;
        while (last > start + 1 && Surroundings.isBlank(text.charAt(last - 1))) {
            last--;
        }
        return last;
    }
}

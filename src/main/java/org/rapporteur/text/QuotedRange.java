package org.rapporteur.text;

import org.rapporteur.article.TextRange;

/**
 * Words that a text prints as said or written by someone.
 *
 * @param range from the opening mark to behind the closing one; without a closing mark to the end of the paragraph or the next opening mark
 * @param closed whether the closing mark is there
 */
public record QuotedRange(TextRange range, boolean closed) {
    /** The quoted words without their marks. */
    public TextRange words() {
        int end = closed ? range.end() - 1 : range.end();
        return new TextRange(Math.min(range.start() + 1, end), end);
    }
}

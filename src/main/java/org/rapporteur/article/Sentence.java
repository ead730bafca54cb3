package org.rapporteur.article;

/**
 * A sentence as printed.
 *
 * @param range where it lies in the article's text
 * @param text the article's text at {@code range}, to the letter
 */
public record Sentence(TextRange range, String text) {
    public Sentence {
        if (text.length() != range.length()) {
            throw new IllegalArgumentException("text and range differ in length");
        }
    }
}

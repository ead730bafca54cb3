package org.rapporteur.answer;

/**
 * A piece of an answer's text.
 *
 * @param text plain text, never markup
 * @param kind whose words they are
 */
public record Span(String text, Kind kind) {
    /** Whose words a span holds and how it is shown. */
    public enum Kind {
        /** To the letter from the article. */
        VERBATIM,
        /** To the letter from the article, and the very words that were asked for. */
        KEY,
        /** Ours: a resolved date, a name for a pronoun, a speaker; always in round or square brackets or a lead-in. */
        OURS
    }
}

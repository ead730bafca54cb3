package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Sentence;
import org.rapporteur.article.TextRange;

/**
 * Words that an article prints between quotation marks as somebody's own.
 *
 * @param pieces where the words stand, without their marks, in order; more than one when "he said" or a new paragraph interrupts them
 * @param sentence the sentence in which they begin
 * @param speaker who said them
 * @param verb the word of speech as printed: {@code said}; null when there is none
 * @param agency the other publisher to which the article says they were told or which reported them; null when none is named
 * @param date the day they were spoken, when the sentence that brings them in gives it; never the day of publication for want of another
 * @param place where they were spoken, when that sentence or the article's dateline says so
 */
public record Quotation(
        List<TextRange> pieces,
        Sentence sentence,
        Speaker speaker,
        @Nullable String verb,
        @Nullable String agency,
        @Nullable LocalDate date,
        @Nullable String place) {
    public Quotation {
        pieces = List.copyOf(pieces);
        if (pieces.isEmpty()) {
            throw new IllegalArgumentException("a quotation has words");
        }
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).start() < pieces.get(i - 1).end()) {
                throw new IllegalArgumentException("pieces out of order: " + pieces);
            }
        }
    }

    /** The words of each piece to the letter. */
    public List<String> words(String articleText) {
        return pieces.stream().map(piece -> piece.of(articleText)).toList();
    }
}

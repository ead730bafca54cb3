package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker;

/**
 * Words that articles print as somebody's own.
 *
 * @param words to the letter, without their marks; more than one piece when "he said" or a new paragraph interrupts them
 * @param speaker who said them, as the article names the person in full; null when it gives no name
 * @param role what the article calls the speaker: {@code Dolvanian negotiator}
 * @param party for whom the speaker speaks, by its usual name
 * @param resolution how the speaker was found
 * @param verb the word of speech as printed
 * @param agency whom the article names as the one to whom they were told or which reported them
 * @param saidOn the day they were spoken, when the article tells; never its own date for want of another
 * @param place where they were spoken, when the article tells
 * @param source the oldest article that prints them
 * @param also the other articles that print the same words of the same speaker, newest first, near-copies left out
 */
public record QuoteLine(
        List<String> words,
        @Nullable String speaker,
        @Nullable String role,
        @Nullable String party,
        Speaker.Resolution resolution,
        @Nullable String verb,
        @Nullable String agency,
        @Nullable LocalDate saidOn,
        @Nullable String place,
        Source source,
        List<Source> also) {
    public QuoteLine {
        words = List.copyOf(words);
        also = List.copyOf(also);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a quotation has words");
        }
    }

    /** Whether it is known whose words these are. */
    public boolean resolved() {
        return resolution != Speaker.Resolution.UNKNOWN;
    }
}

package org.rapporteur.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Speaker;

/**
 * What somebody said, in the words of an article; never to be shown between quotation marks.
 *
 * @param speaker who said it, as the article names the person in full; null when it gives no name
 * @param role what the article calls the speaker
 * @param party for whom the speaker speaks, by its usual name
 * @param resolution how the speaker was found
 * @param verb the word of speech as printed: {@code denied}
 * @param source the oldest article that prints the sentence
 * @param also the other articles that print it, newest first, near-copies left out
 */
public record ReportedLine(
        @Nullable String speaker,
        @Nullable String role,
        @Nullable String party,
        Speaker.Resolution resolution,
        String verb,
        Source source,
        List<Source> also) {
    public ReportedLine {
        also = List.copyOf(also);
    }
}

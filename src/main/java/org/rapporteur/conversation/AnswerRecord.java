package org.rapporteur.conversation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The machine-readable form of a reply to a question, the same on the command line and over HTTP; property names are written in snake case.
 *
 * @param id of the question
 * @param answered whether the folder held it
 * @param answer the text posted, "" when not answered
 * @param confidence from 0 to 1, higher is surer, one scale for answered or not
 * @param sentences best first, verbatim from the source
 * @param citations by number
 * @param retrieved best first, also when not answered
 * @param tookMs wall time of the answer
 * @param notes lines of ours beside the answer; the reason of a gap when not answered
 * @param error one line, only when this question failed
 */
public record AnswerRecord(
        @Nullable String id,
        boolean answered,
        String answer,
        double confidence,
        List<SentenceRecord> sentences,
        List<CitationRecord> citations,
        List<RetrievedRecord> retrieved,
        double tookMs,
        List<String> notes,
        @Nullable String error) {
    /** A sentence and the number of its citation. */
    public record SentenceRecord(String text, int citation) {}

    /** A source; {@code date} is YYYY-MM-DD or null. */
    public record CitationRecord(
            int n,
            String path,
            String title,
            @Nullable String source,
            @Nullable String date,
            @Nullable String url,
            String passage,
            double score) {}

    /** A passage found. */
    public record RetrievedRecord(String path, String passage, double score) {}
}

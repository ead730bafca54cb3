package org.rapporteur.conversation;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;

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
    public AnswerRecord {
        sentences = List.copyOf(sentences);
        citations = List.copyOf(citations);
        retrieved = List.copyOf(retrieved);
        notes = List.copyOf(notes);
    }

    /**
     * The record of a reply. A gap is not answered and its message stands in the notes; so does the text of a reply to a command.
     *
     * @param tookMs wall time of the answer
     */
    public static AnswerRecord of(@Nullable String id, Reply reply, double tookMs) {
        if (reply instanceof Reply.Failed failed) {
            return failed(id, failed.text(), tookMs);
        }
        if (!(reply instanceof Reply.ToQuestion question)) {
            return unanswered(id, 0, List.of(), tookMs, ReplyLines.of(reply));
        }
        List<RetrievedRecord> retrieved =
                question.result().retrieved().stream().map(RetrievedRecord::of).toList();
        Stream<String> reading = Stream.ofNullable(question.reading());
        return switch (question.result()) {
            case AnswerResult.Answered answered ->
                new AnswerRecord(
                        id,
                        true,
                        answered.plainText(),
                        answered.confidence(),
                        answered.sentences().stream().map(SentenceRecord::of).toList(),
                        answered.citations().stream().map(CitationRecord::of).toList(),
                        retrieved,
                        tookMs,
                        Stream.concat(reading, answered.notes().stream()).toList(),
                        null);
            case AnswerResult.Gap gap ->
                unanswered(
                        id,
                        gap.confidence(),
                        retrieved,
                        tookMs,
                        Stream.concat(reading, Stream.of(ReplyLines.ofGap(gap))).toList());
        };
    }

    /** The record of a question that failed, {@code error} saying why in one line. */
    public static AnswerRecord failed(@Nullable String id, String error, double tookMs) {
        return new AnswerRecord(id, false, "", 0, List.of(), List.of(), List.of(), tookMs, List.of(), error);
    }

    /** The same with at most so many of the passages found, the best ones. */
    public AnswerRecord top(int n) {
        List<RetrievedRecord> best = retrieved.stream().limit(n).toList();
        return new AnswerRecord(id, answered, answer, confidence, sentences, citations, best, tookMs, notes, error);
    }

    private static AnswerRecord unanswered(
            @Nullable String id,
            double confidence,
            List<RetrievedRecord> retrieved,
            double tookMs,
            List<String> notes) {
        return new AnswerRecord(id, false, "", confidence, List.of(), List.of(), retrieved, tookMs, notes, null);
    }

    /** A sentence and the number of its citation. */
    public record SentenceRecord(String text, int citation) {
        static SentenceRecord of(QuotedSentence sentence) {
            return new SentenceRecord(sentence.text(), sentence.citation());
        }
    }

    /** A source; {@code date} is YYYY-MM-DD or null, {@code page} null where the file has no pages. */
    public record CitationRecord(
            int n,
            String path,
            String title,
            @Nullable String source,
            @Nullable String date,
            @Nullable String url,
            String passage,
            double score,
            @Nullable Integer page) {
        static CitationRecord of(Citation citation) {
            return new CitationRecord(
                    citation.n(),
                    citation.article().path(),
                    citation.title(),
                    citation.source(),
                    citation.date() == null ? null : citation.date().toString(),
                    citation.url() == null ? null : citation.url().toString(),
                    citation.passage(),
                    citation.score(),
                    citation.page());
        }
    }

    /** A passage found. */
    public record RetrievedRecord(String path, String passage, double score) {
        static RetrievedRecord of(Retrieved retrieved) {
            return new RetrievedRecord(retrieved.article().path(), retrieved.passage(), retrieved.score());
        }
    }
}

package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.article.TextRange;

/** The long form of an answer: the passages it was taken from. Pure. */
public final class LongForm {
    private static final int MOST_PASSAGES = 2;

    private LongForm() {}

    /**
     * A piece of a passage; the pieces of a passage are all of it, in order.
     *
     * @param taken whether the answer says it
     */
    public record Piece(String text, boolean taken) {}

    /** The passages of a source that hold a sentence of the answer; a citation knows the first of them alone. At most two. */
    public static List<List<Piece>> passages(AnswerResult.Answered answered, Citation citation) {
        List<String> sentences = Stream.concat(
                        Stream.of(citation.sentence()),
                        answered.sentences().stream()
                                .filter(sentence -> sentence.citation() == citation.n())
                                .map(QuotedSentence::text))
                .filter(sentence -> !sentence.isBlank())
                .distinct()
                .toList();
        Stream<String> others = answered.retrieved().stream()
                .filter(retrieved -> retrieved.article().equals(citation.article()))
                .map(Retrieved::passage)
                .filter(passage -> sentences.stream().anyMatch(passage::contains));
        return Stream.concat(Stream.of(citation.passage()), others)
                .distinct()
                .limit(MOST_PASSAGES)
                .map(passage -> pieces(passage, sentences))
                .toList();
    }

    /** The sentences stand in the passage in any order. */
    private static List<Piece> pieces(String passage, List<String> sentences) {
        List<TextRange> taken = sentences.stream()
                .filter(passage::contains)
                .map(sentence -> new TextRange(0, sentence.length()).shift(passage.indexOf(sentence)))
                .sorted(Comparator.comparingInt(TextRange::start))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int told = 0;
        for (TextRange sentence : taken) {
            if (sentence.start() >= told) {
                pieces.add(new Piece(passage.substring(told, sentence.start()), false));
                pieces.add(new Piece(sentence.of(passage), true));
                told = sentence.end();
            }
        }
        pieces.add(new Piece(passage.substring(told), false));
        return pieces;
    }
}

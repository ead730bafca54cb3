package org.rapporteur.answer;

import java.util.List;

/**
 * A question with everything that was weighed for it, for those who measure or learn.
 *
 * @param sentences best first
 * @param evidence see {@link SentenceWeigher#evidenceNames()}; empty when there is no sentence
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record WeighedQuestion(List<WeighedSentence> sentences, double[] evidence) {
    public WeighedQuestion {
        sentences = List.copyOf(sentences);
    }
}

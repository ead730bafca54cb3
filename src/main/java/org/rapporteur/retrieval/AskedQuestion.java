package org.rapporteur.retrieval;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.TimeScope;

/**
 * A question as it was read.
 *
 * @param text with chat words written out and spelling repaired
 * @param terms what to look for, in order; empty when nothing in it can be looked for
 * @param repairs the words that were read as others
 * @param scope the time it limits itself to
 * @param vector its unit vector; null while there is no embedding
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record AskedQuestion(
        String text,
        List<QuestionTerm> terms,
        List<Repair> repairs,
        @Nullable TimeScope scope,
        float @Nullable [] vector) {
    public AskedQuestion {
        terms = List.copyOf(terms);
        repairs = List.copyOf(repairs);
    }
}

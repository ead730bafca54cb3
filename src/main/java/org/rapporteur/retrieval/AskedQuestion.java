package org.rapporteur.retrieval;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.TimeScope;

/**
 * A question as it was read.
 *
 * @param text with chat words written out and spelling repaired
 * @param terms what to look for, in order; empty when nothing in it can be looked for
 * @param repairs the words that were read as others
 * @param scopes the times it speaks of, in its order
 * @param vector its unit vector; null while there is no embedding
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
public record AskedQuestion(
        String text,
        List<QuestionTerm> terms,
        List<Repair> repairs,
        List<TimeScope> scopes,
        float @Nullable [] vector) {
    public AskedQuestion {
        terms = List.copyOf(terms);
        repairs = List.copyOf(repairs);
        scopes = List.copyOf(scopes);
    }

    /** The days the question is about, when it names them; empty for "latest" and when it names none. */
    public Optional<DateInterval> interval() {
        return scopes.stream()
                .flatMap(scope -> Stream.ofNullable(scope.interval()))
                .findFirst();
    }

    /** Whether the newest state is asked for. */
    public boolean asksForLatest() {
        return scopes.stream().anyMatch(scope -> scope.kind() == TimeScope.Kind.LATEST);
    }
}

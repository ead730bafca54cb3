package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.Optional;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.TimeScope;

/**
 * Weighs down states of another time than the one asked for: positions change, and an old one is not the answer. What was published then
 * counts, a later sentence that speaks of that time less.
 */
final class OtherTime {
    private static final double OF_ANOTHER_TIME = 3;
    private static final double TOLD_LATER = 1.5;

    private final Optional<DateInterval> asked;

    OtherTime(AskedQuestion question, QuestionKind kind) {
        this.asked = question.scopes().stream()
                .filter(scope -> kind == QuestionKind.POSITION && scope.kind() == TimeScope.Kind.WITHIN)
                .flatMap(scope -> Optional.ofNullable(scope.interval()).stream())
                .findFirst();
    }

    Candidate weighed(Candidate candidate) {
        if (asked.isEmpty() || isPublishedIn(asked.get(), candidate)) {
            return candidate;
        }
        return candidate.signal(Signal.TIME) == 1
                ? candidate.adjusted("tells later of the time asked for", -TOLD_LATER)
                : candidate.adjusted("is of another time than asked", -OF_ANOTHER_TIME);
    }

    private static boolean isPublishedIn(DateInterval asked, Candidate candidate) {
        LocalDate day = candidate.passage().stored().metadata().date();
        return day != null && asked.contains(day);
    }
}

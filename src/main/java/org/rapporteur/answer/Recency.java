package org.rapporteur.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.rapporteur.retrieval.RankedPassage;

/** Favours what was published last, for questions that ask for the latest and for no others. */
final class Recency {
    /** What the newest of the days found adds to a score; more than one sentence of an article gains over another by its words. */
    private static final double NEWEST = 4;

    private final List<LocalDate> days;

    Recency(List<RankedPassage> passages) {
        this.days = passages.stream()
                .map(passage -> passage.stored().metadata().date())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** The candidate with its day's place among the days found counted in; an undated one gains nothing. */
    Candidate weighed(Candidate candidate) {
        LocalDate day = candidate.passage().stored().metadata().date();
        if (day == null) {
            return candidate;
        }
        double share = (days.indexOf(day) + 1.0) / days.size();
        return new Candidate(
                candidate.passage(),
                candidate.index(),
                candidate.signals(),
                candidate.hits(),
                candidate.carriedHits(),
                candidate.contextHits(),
                candidate.found(),
                candidate.score() + NEWEST * share);
    }
}

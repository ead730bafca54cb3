package org.rapporteur.answer;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult.Layout;

/** Sets the newest state first, an older differing one behind it, each with the day on which it was reported. */
final class States {
    /** A state of a later day may be this much weaker than the best sentence. */
    private static final double CLOSE = 1.5;

    /** What meets less of the question than this share of what the best sentence meets is about something else. */
    private static final double OF_THE_SAME = 0.5;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final List<Candidate> ranked;

    /** @param holder who holds the position; empty when the question names nobody */
    States(List<Candidate> ranked, Optional<Sides.Side> holder) {
        Candidate best = ranked.getFirst();
        this.ranked = ranked.stream()
                .filter(candidate -> candidate.score() >= best.score() - CLOSE)
                .filter(candidate -> holder.isEmpty() || holder.get().opens(candidate))
                .filter(candidate -> candidate.signal(Signal.ASKS) == 0)
                .filter(candidate ->
                        candidate.found().strength() >= best.found().strength())
                .filter(candidate -> candidate.coverage() >= OF_THE_SAME * best.coverage())
                .toList();
    }

    /** Empty when the best sentence is undated, and nobody can tell what is newer. */
    Optional<Chosen> choose() {
        if (ranked.isEmpty() || day(ranked.getFirst()).isEmpty()) {
            return Optional.empty();
        }
        // Of one day the best; the sort is stable.
        List<Candidate> newestFirst = ranked.stream()
                .filter(candidate -> day(candidate).isPresent())
                .sorted(Comparator.comparing(
                                (Candidate candidate) -> day(candidate).orElseThrow())
                        .reversed())
                .toList();
        Candidate newest = newestFirst.getFirst();
        Optional<Candidate> older = ranked.stream()
                .filter(candidate -> isBefore(candidate, newest))
                .filter(candidate -> !Selection.same(candidate, newest))
                .filter(candidate -> newest.text().length() + candidate.text().length() <= Selection.MOST_CHARS - 30)
                .findFirst();
        if (older.isEmpty()) {
            return Optional.of(new Chosen(List.of(dated(newest, "")), Layout.PROSE, List.of()));
        }
        return Optional.of(
                new Chosen(List.of(dated(newest, ""), dated(older.get(), "Earlier, ")), Layout.LIST, List.of()));
    }

    private static boolean isBefore(Candidate candidate, Candidate other) {
        Optional<LocalDate> day = day(candidate);
        return day.isPresent() && day.get().isBefore(day(other).orElseThrow());
    }

    private static Line dated(Candidate candidate, String lead) {
        return new Line(candidate, lead + DAY.format(day(candidate).orElseThrow()) + ": ", false);
    }

    private static Optional<LocalDate> day(Candidate candidate) {
        return Optional.ofNullable(candidate.passage().stored().metadata().date());
    }
}

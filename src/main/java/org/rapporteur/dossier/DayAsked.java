package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;

/** What words for a day or a stretch of days mean. */
public sealed interface DayAsked {
    /**
     * Understood.
     *
     * @param from the first day meant
     * @param to the last day meant
     * @param words as they were typed
     */
    record Understood(LocalDate from, LocalDate to, String words) implements DayAsked {}

    /**
     * Two or more readings: {@code 3/4/12}.
     *
     * @param readings the days it may be, each once
     */
    record Ambiguous(String words, List<LocalDate> readings) implements DayAsked {
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** A day that no calendar has: {@code 31 Feb}. */
    record Impossible(String words) implements DayAsked {}

    /** No date at all. */
    record Unknown(String words) implements DayAsked {}
}

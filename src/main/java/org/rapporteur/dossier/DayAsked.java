package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What words for a day or a stretch of days mean. */
public sealed interface DayAsked {
    /**
     * Understood. At least one of {@code from} and {@code to} is there.
     *
     * @param from the first day meant; null for "until 2012"
     * @param to the last day meant; null for "since 2012"
     * @param words the words of the date as they were typed, its preposition among them
     * @param rest what else was typed; empty for nothing
     */
    record Understood(@Nullable LocalDate from, @Nullable LocalDate to, String words, String rest) implements DayAsked {
        public Understood {
            if (from == null && to == null || from != null && to != null && to.isBefore(from)) {
                throw new IllegalArgumentException("no stretch of days: " + from + ".." + to);
            }
        }
    }

    /**
     * Two readings: {@code 3/4/12}.
     *
     * @param words as they were typed
     * @param readings the days it may be, the reading of day before month first
     */
    record Ambiguous(String words, List<LocalDate> readings) implements DayAsked {
        public Ambiguous {
            readings = List.copyOf(readings);
        }
    }

    /** A day that no calendar has: {@code 31 Feb}. */
    record Impossible(String words) implements DayAsked {}

    /** An end before its beginning: {@code 2012..2011}. */
    record Backwards(String words) implements DayAsked {}

    /** No date at all. */
    record Unknown(String words) implements DayAsked {}
}

package org.rapporteur.extraction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as closely as the article tells.
 *
 * @param start its first day
 * @param end its last day, never before {@code start}; null when the article says only since when
 * @param precision what the words name; all but a range have an end
 */
public record HappeningTime(LocalDate start, @Nullable LocalDate end, Precision precision) {
    /** What the words of a date name. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        RANGE
    }

    public HappeningTime {
        boolean wrong = end == null ? precision != Precision.RANGE : end.isBefore(start);
        if (wrong || precision == Precision.DAY && !start.equals(end)) {
            throw new IllegalArgumentException(precision + " from " + start + " to " + end);
        }
    }
}

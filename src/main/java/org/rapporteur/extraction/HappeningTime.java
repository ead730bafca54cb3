package org.rapporteur.extraction;

import java.time.LocalDate;

/**
 * When something happened, as closely as the article tells.
 *
 * @param start its first day
 * @param end its last day, never before {@code start}
 * @param precision what the words name
 */
public record HappeningTime(LocalDate start, LocalDate end, Precision precision) {
    /** What the words of a date name. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR,
        RANGE
    }

    public HappeningTime {
        if (end.isBefore(start) || precision == Precision.DAY && !start.equals(end)) {
            throw new IllegalArgumentException(precision + " from " + start + " to " + end);
        }
    }
}

package org.rapporteur.watch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When a place is told. */
public sealed interface Rhythm {
    /** After each reading of the folder that brought something. */
    record EachTime() implements Rhythm {}

    /** Once a day, by the clocks of the place. */
    record Daily(LocalTime at) implements Rhythm {}

    /** Once a week, by the clocks of the place. */
    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {}

    /** Whether news is gathered until a certain time. */
    default boolean isDigest() {
        return !(this instanceof EachTime);
    }

    /**
     * The first moment later than {@code after}. Each day has one, also that on which clocks are set forward past it, when it comes as much later, and
     * that on which they show it twice, when the first counts.
     */
    default Instant next(Instant after, ZoneId zone) {
        return switch (this) {
            case EachTime() -> after;
            case Daily(var at) -> {
                LocalDate day = after.atZone(zone).toLocalDate();
                yield later(after, moment(day, at, zone), moment(day.plusDays(1), at, zone));
            }
            case Weekly(var weekday, var at) -> {
                LocalDate day = after.atZone(zone).toLocalDate().with(TemporalAdjusters.nextOrSame(weekday));
                yield later(after, moment(day, at, zone), moment(day.plusWeeks(1), at, zone));
            }
        };
    }

    private static Instant later(Instant after, Instant first, Instant second) {
        return first.isAfter(after) ? first : second;
    }

    private static Instant moment(LocalDate day, LocalTime at, ZoneId zone) {
        return day.atTime(at).atZone(zone).toInstant();
    }
}

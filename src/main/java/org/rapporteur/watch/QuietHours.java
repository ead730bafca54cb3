package org.rapporteur.watch;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When nothing is told, by the clocks of the place.
 *
 * @param from the first minute of it; later than {@code to} when it lasts over midnight
 * @param to the first minute after it
 */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet all day: " + from);
        }
    }

    boolean include(Instant moment, ZoneId zone) {
        LocalTime time = moment.atZone(zone).toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(to);
        return from.isBefore(to) ? begun && !ended : begun || !ended;
    }
}

package org.rapporteur.watch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a place wants to be told.
 *
 * @param evenIfEmpty whether a digest without anything new is told too
 * @param zone whose clocks count
 * @param quiet null for never
 */
public record PlaceSettings(
        Rhythm rhythm,
        boolean evenIfEmpty,
        ZoneId zone,
        @Nullable QuietHours quiet) {
    /** Where nothing was ever set. */
    public static final PlaceSettings USUAL = new PlaceSettings(new Rhythm.EachTime(), false, ZoneOffset.UTC, null);

    PlaceSettings withQuiet(@Nullable QuietHours hours, ZoneId where) {
        return new PlaceSettings(rhythm, evenIfEmpty, where, hours);
    }

    /** For the journal. */
    String text() {
        String when = switch (rhythm) {
            case Rhythm.EachTime() -> "each";
            case Rhythm.Daily(var at) -> "daily " + at;
            case Rhythm.Weekly(var day, var at) -> "weekly " + at + " " + day;
        };
        return "rhythm=" + when + ";empty=" + evenIfEmpty + ";zone=" + zone.getId()
                + (quiet == null ? "" : ";quiet=" + quiet.from() + " " + quiet.to());
    }

    /** Reads what {@link #text()} wrote; nothing at all gives {@link #USUAL}. */
    static PlaceSettings read(String text) {
        if (text.isEmpty()) {
            return USUAL;
        }
        Map<String, String> parts = Arrays.stream(text.split(";"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
        String[] hours = parts.getOrDefault("quiet", "").split(" ");
        return new PlaceSettings(
                rhythm(parts.getOrDefault("rhythm", "each").split(" ")),
                Boolean.parseBoolean(parts.get("empty")),
                ZoneId.of(parts.getOrDefault("zone", "Z")),
                hours.length < 2 ? null : new QuietHours(LocalTime.parse(hours[0]), LocalTime.parse(hours[1])));
    }

    private static Rhythm rhythm(String[] words) {
        return switch (words[0]) {
            case "daily" -> new Rhythm.Daily(LocalTime.parse(words[1]));
            case "weekly" -> new Rhythm.Weekly(DayOfWeek.valueOf(words[2]), LocalTime.parse(words[1]));
            default -> new Rhythm.EachTime();
        };
    }
}

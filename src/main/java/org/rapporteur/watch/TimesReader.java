package org.rapporteur.watch;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what people type behind "digest" and "quiet". Pure. */
final class TimesReader {
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final String TIME = "(\\d{1,2})(?:[:.](\\d{2}))? ?(am|pm)?(?: ?(?:h|o'clock|uhr))?";
    private static final Pattern RHYTHM = word("(?:every )?(?<rhythm>daily|weekly|day|week|off|none|never|stop)");
    private static final Pattern EMPTY = word("(?:when |if |even )?empty (?<empty>on|off|yes|no|said|skipped)");
    private static final Pattern DAY =
            word("(?:on |every )?(?<day>mon|tues?|wednes|wed|thurs?|fri|satur|sat|sun)(?:day)?s?");
    private static final Pattern AT = word("(?:at )?" + TIME);
    private static final Pattern HOURS =
            word("(?:hours )?(?:from )?" + TIME + " ?(?:-|–|to|until|till|\\.\\.) ?" + TIME);
    private static final Pattern OFF = word("(?:hours )?(?:off|none|never)");
    private static final Pattern MARKED = Pattern.compile("^(?:in |zone |time zone |at )+");

    private TimesReader() {}

    private static Pattern word(String words) {
        return Pattern.compile("(?<![\\p{L}\\d:+-])(?:" + words + ")(?![\\p{L}\\d:])");
    }

    /** What somebody typed: settings, or a word that means nothing here. */
    sealed interface Times {
        record Understood(PlaceSettings settings) implements Times {}

        /** @param zones those whose names are nearest */
        record NotUnderstood(String words, List<String> zones) implements Times {}
    }

    /** What is left of a text when parts of it are understood. */
    private static final class Rest {
        private String text;

        Rest(String typed) {
            this.text = typed.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        }

        @Nullable
        Matcher take(Pattern pattern) {
            Matcher matcher = pattern.matcher(text);
            if (!matcher.find()) {
                return null;
            }
            text = (text.substring(0, matcher.start()) + " " + text.substring(matcher.end()))
                    .replaceAll("\\s+", " ")
                    .strip();
            return matcher;
        }

        /** What is left as a zone: that of {@code before} when nothing is left; null when there is none such. */
        @Nullable
        ZoneId zone(PlaceSettings before) {
            String name = name();
            return name.isEmpty() ? before.zone() : ZoneNames.find(name).orElse(null);
        }

        String name() {
            return MARKED.matcher(text.replaceAll("^[,;. ]+|[,;. ]+$", "")).replaceFirst("");
        }

        Times notUnderstood() {
            // "on Funday" is no zone.
            return new Times.NotUnderstood(name(), name().endsWith("day") ? List.of() : ZoneNames.nearest(name()));
        }
    }

    /**
     * Reads "daily at 8:30 Europe/Berlin empty on".
     *
     * @param before what holds for what is not said
     */
    static Times digest(String typed, PlaceSettings before) {
        Rest rest = new Rest(typed);
        Matcher empty = rest.take(EMPTY);
        Matcher rhythm = rest.take(RHYTHM);
        Matcher day = rest.take(DAY);
        Matcher at = rest.take(AT);
        ZoneId zone = rest.zone(before);
        Optional<LocalTime> time = at == null ? Optional.of(usual(before)) : time(at, 1);
        if (zone == null || time.isEmpty()) {
            return time.isEmpty() && at != null
                    ? new Times.NotUnderstood(at.group().strip(), List.of())
                    : rest.notUnderstood();
        }
        boolean said = empty == null
                ? before.evenIfEmpty()
                : List.of("on", "yes", "said").contains(empty.group("empty"));
        Rhythm when = rhythm(rhythm == null ? null : rhythm.group("rhythm"), day, time.get(), before);
        return new Times.Understood(new PlaceSettings(when, said, zone, before.quiet()));
    }

    private static LocalTime usual(PlaceSettings before) {
        return switch (before.rhythm()) {
            case Rhythm.EachTime() -> MORNING;
            case Rhythm.Daily(var at) -> at;
            case Rhythm.Weekly(var day, var at) -> at;
        };
    }

    private static Rhythm rhythm(@Nullable String word, @Nullable Matcher day, LocalTime at, PlaceSettings before) {
        if (word != null && List.of("off", "none", "never", "stop").contains(word)) {
            return new Rhythm.EachTime();
        }
        boolean weekly = word == null ? before.rhythm() instanceof Rhythm.Weekly : word.startsWith("week");
        if (day != null) {
            return new Rhythm.Weekly(weekday(day.group("day")), at);
        }
        if (!weekly) {
            return new Rhythm.Daily(at);
        }
        return new Rhythm.Weekly(
                before.rhythm() instanceof Rhythm.Weekly(var known, var time) ? known : DayOfWeek.MONDAY, at);
    }

    private static DayOfWeek weekday(String word) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
                .findFirst()
                .orElse(DayOfWeek.MONDAY);
    }

    /** Reads "22:00-07:00 Europe/Berlin". */
    static Times quiet(String typed, PlaceSettings before) {
        Rest rest = new Rest(typed);
        Matcher hours = rest.take(HOURS);
        if (hours == null) {
            return rest.take(OFF) != null && rest.name().isEmpty()
                    ? new Times.Understood(before.withQuiet(null, before.zone()))
                    : new Times.NotUnderstood(rest.name(), List.of());
        }
        Optional<LocalTime> from = time(hours, 1);
        Optional<LocalTime> to = time(hours, 4);
        ZoneId zone = rest.zone(before);
        if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
            return new Times.NotUnderstood(hours.group().strip(), List.of());
        }
        return zone == null
                ? rest.notUnderstood()
                : new Times.Understood(before.withQuiet(new QuietHours(from.get(), to.get()), zone));
    }

    /** The time in three groups of a match; empty when no clock shows it. */
    private static Optional<LocalTime> time(Matcher match, int group) {
        int hour = Integer.parseInt(match.group(group));
        int minute = match.group(group + 1) == null ? 0 : Integer.parseInt(match.group(group + 1));
        String half = match.group(group + 2);
        if (minute > 59 || hour > (half == null ? 23 : 12) || half != null && hour == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalTime.of(half == null ? hour : hour % 12 + (half.equals("pm") ? 12 : 0), minute));
    }
}

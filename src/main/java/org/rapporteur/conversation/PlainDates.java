package org.rapporteur.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, ages and counts as every surface shows them, the same in every locale. */
public final class PlainDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private PlainDates() {}

    /** Such as "21 Nov 2026, 10:00 UTC". */
    public static String moment(Instant when) {
        return MOMENT.format(when);
    }

    /** Such as "20 Nov 2012"; "undated" when there is no day, and never today instead. */
    public static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : DAY.format(day);
    }

    /** How long ago something was, such as "2 h ago"; a moment in the future, from a clock set back, is "just now". */
    public static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return "just now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min ago";
        }
        return age.toHours() < 48 ? age.toHours() + " h ago" : age.toDays() + " days ago";
    }

    /** How old a day is on another one, such as "3 months old"; a later day is told as such. */
    public static String age(LocalDate day, LocalDate asOf) {
        if (day.isAfter(asOf)) {
            return "later than " + day(asOf);
        }
        Period age = Period.between(day, asOf);
        if (day.equals(asOf)) {
            return "of that day";
        }
        if (age.toTotalMonths() < 2) {
            return counted(asOf.toEpochDay() - day.toEpochDay(), "day") + " old";
        }
        return age.toTotalMonths() < 24
                ? counted(age.toTotalMonths(), "month") + " old"
                : counted(age.getYears(), "year") + " old";
    }

    /** A number with its noun, such as "1 article" and "2,083 articles". */
    public static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with its thousands set apart. */
    public static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}

package org.rapporteur.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Days, ages and counts as the pages show them. */
final class PlainDates {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private PlainDates() {}

    /** Such as "20 Nov 2012"; "undated" when there is no day, and never today instead. */
    static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : DAY.format(day);
    }

    /** How long ago something was, such as "2 h ago"; a moment in the future, from a clock set back, is "just now". */
    static String ago(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return "just now";
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return age.toMinutes() + " min ago";
        }
        if (age.compareTo(Duration.ofHours(48)) < 0) {
            return age.toHours() + " h ago";
        }
        return age.toDays() + " days ago";
    }

    /** How old a day is, such as "3 months old"; "of today" for the day itself and for days ahead. */
    static String age(LocalDate day, LocalDate asOf) {
        Period period = Period.between(day, asOf);
        if (period.getYears() > 0) {
            return counted(period.getYears(), "year") + " old";
        }
        if (period.getMonths() > 0) {
            return counted(period.getMonths(), "month") + " old";
        }
        return period.getDays() > 0 ? counted(period.getDays(), "day") + " old" : "of today";
    }

    /** A number with its noun, such as "1 article" and "2,083 articles". */
    static String counted(long count, String noun) {
        return number(count) + " " + noun + (count == 1 ? "" : "s");
    }

    /** A number with its thousands set apart, the same in every locale. */
    static String number(long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }
}

package org.rapporteur.console;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates and stretches of time as people read them. */
final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Times() {}

    /** Such as "19 Jun 2012", or "undated". */
    static String day(@Nullable LocalDate day) {
        return day == null ? "undated" : DAY.format(day);
    }

    /** How long ago something was, such as "2 h ago". */
    static String ago(Duration past) {
        if (past.toMinutes() < 1) {
            return "just now";
        }
        if (past.toHours() < 1) {
            return past.toMinutes() + " min ago";
        }
        return past.toHours() < 48 ? past.toHours() + " h ago" : past.toDays() + " days ago";
    }

    /** How old a day is on another one, such as "3 months before"; a later day is told as such. */
    static String age(LocalDate day, LocalDate asOf) {
        if (day.isAfter(asOf)) {
            return "later than " + day(asOf);
        }
        if (day.equals(asOf)) {
            return "the same day";
        }
        Period age = Period.between(day, asOf);
        if (age.toTotalMonths() < 2) {
            return count(asOf.toEpochDay() - day.toEpochDay(), "day") + " before " + day(asOf);
        }
        return age.toTotalMonths() < 24
                ? count(age.toTotalMonths(), "month") + " before " + day(asOf)
                : count(age.getYears(), "year") + " before " + day(asOf);
    }

    /** Such as "850 ms" or "12.3 s". */
    static String length(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    /** Such as "1 article" or "3 articles". */
    static String count(long n, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", n, noun, n == 1 ? "" : "s");
    }
}

package org.rapporteur.text;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Picks the year or week that a news text leaves unsaid. */
final class NearestDates {
    /** A day of the year further ahead than this is taken as one of the past. */
    private static final int DAYS_AHEAD = 30;
    /** 29 February is never further away than this. */
    private static final int LEAP_YEARS = 8;

    private NearestDates() {}

    /** The last such day that is not more than 30 days after the reference. */
    static LocalDate day(MonthDay day, LocalDate reference) {
        LocalDate limit = reference.plusDays(DAYS_AHEAD);
        for (int year = limit.getYear(); year >= limit.getYear() - LEAP_YEARS; year--) {
            if (day.isValidYear(year) && !day.atYear(year).isAfter(limit)) {
                return day.atYear(year);
            }
        }
        throw new IllegalStateException("no year has " + day);
    }

    /** The month that began last, the reference's own included; or, ahead, the one that has not ended. */
    static YearMonth month(Month month, LocalDate reference, boolean ahead) {
        YearMonth now = YearMonth.from(reference);
        YearMonth same = now.withMonth(month.getValue());
        if (ahead) {
            return same.isBefore(now) ? same.plusYears(1) : same;
        }
        return same.isAfter(now) ? same.minusYears(1) : same;
    }

    /** The nearest such weekday on or before the reference; or, ahead, on or after it. */
    static LocalDate weekday(DayOfWeek weekday, LocalDate reference, boolean ahead) {
        return reference.with(
                ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** Monday to Sunday around a day. */
    static DateInterval week(LocalDate day) {
        LocalDate monday = weekday(DayOfWeek.MONDAY, day, false);
        return new DateInterval(monday, monday.plusDays(6));
    }
}

package org.rapporteur.text;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A run of days, both ends included.
 *
 * @param start first day
 * @param end last day, never before {@code start}
 */
public record DateInterval(LocalDate start, LocalDate end) {
    /** Stands for "no lower bound"; fits every store that knows years of four digits. */
    public static final LocalDate BEGINNING = LocalDate.of(1, 1, 1);
    /** Stands for "no upper bound". */
    public static final LocalDate FAR_FUTURE = LocalDate.of(9999, 12, 31);

    public DateInterval {
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("ends before it starts: " + start + ".." + end);
        }
    }

    public static DateInterval day(LocalDate day) {
        return new DateInterval(day, day);
    }

    public static DateInterval month(YearMonth month) {
        return new DateInterval(month.atDay(1), month.atEndOfMonth());
    }

    public static DateInterval year(int year) {
        return years(year, year);
    }

    /** From 1 January of the first to 31 December of the last. */
    public static DateInterval years(int first, int last) {
        return new DateInterval(
                Year.of(first).atDay(1), Year.of(last).atMonth(12).atEndOfMonth());
    }

    public boolean overlaps(DateInterval other) {
        return !start.isAfter(other.end) && !other.start.isAfter(end);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(start) && !day.isAfter(end);
    }

    public boolean contains(DateInterval other) {
        return contains(other.start) && contains(other.end);
    }

    public boolean isSingleDay() {
        return start.equals(end);
    }
}

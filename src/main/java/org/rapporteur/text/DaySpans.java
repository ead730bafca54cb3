package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.MONTHS;
import static org.rapporteur.text.DateWords.NUMBER_END;
import static org.rapporteur.text.DateWords.TO;
import static org.rapporteur.text.DateWords.dayPattern;
import static org.rapporteur.text.DateWords.monthPattern;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Two days or months that share a month or a year: "18 to 20 May 2012", "May 20-21, 2012", "May 30 - June 2", "26/27 March", "January-March 2012". */
final class DaySpans {
    private static final String MAYBE_YEAR = "(?:" + COMMA + yearPattern("y") + ")?";
    /** Days of one month may also stand on the two sides of a stroke. */
    private static final String TO_DAY = "(?:" + TO + "|/)";

    private static final Set<String> NUMBERS = Set.of(DateRule.DIGIT);

    private DaySpans() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        NUMBERS,
                        dayPattern("d") + TO_DAY + dayPattern("d2") + GAP + monthPattern("m2") + MAYBE_YEAR,
                        DaySpans::days),
                DateRule.of(
                        MONTHS,
                        monthPattern("m") + GAP + dayPattern("d") + TO_DAY + dayPattern("d2") + NUMBER_END + MAYBE_YEAR,
                        DaySpans::days),
                DateRule.of(
                        NUMBERS,
                        dayPattern("d")
                                + GAP
                                + monthPattern("m")
                                + TO
                                + dayPattern("d2")
                                + GAP
                                + monthPattern("m2")
                                + MAYBE_YEAR,
                        DaySpans::days),
                DateRule.of(
                        MONTHS,
                        monthPattern("m")
                                + GAP
                                + dayPattern("d")
                                + TO
                                + monthPattern("m2")
                                + GAP
                                + dayPattern("d2")
                                + NUMBER_END
                                + MAYBE_YEAR,
                        DaySpans::days),
                DateRule.of(
                        MONTHS,
                        monthPattern("m") + TO + monthPattern("m2") + COMMA + yearPattern("y"),
                        DaySpans::months));
    }

    private static @Nullable Resolved days(DateMatch match) {
        Month last = lastMonth(match);
        Month first = firstMonth(match, last);
        if (!match.has("y") && (match.isCount() || isFraction(match))) {
            return null;
        }
        MonthDay from = MonthDay.of(first, match.number("d"));
        MonthDay to = MonthDay.of(last, match.number("d2"));
        if (!match.has("y")) {
            LocalDate reference = match.reference();
            return reference == null ? null : span(from, NearestDates.day(to, reference), true);
        }
        return span(from, LocalDate.of(match.number("y"), last, to.getDayOfMonth()), false);
    }

    /** Ends with {@code end}; begins in the year before where that is needed ("December 30 to January 2"). */
    private static @Nullable Resolved span(MonthDay from, LocalDate end, boolean relative) {
        int year = from.isAfter(MonthDay.from(end)) ? end.getYear() - 1 : end.getYear();
        boolean sameMonth = from.getMonth() == end.getMonth();
        if (sameMonth && year != end.getYear()) {
            return null;
        }
        LocalDate start = LocalDate.of(year, from.getMonth(), from.getDayOfMonth());
        return new Resolved(new DateInterval(start, end), Precision.RANGE, relative);
    }

    private static Resolved months(DateMatch match) {
        YearMonth last = YearMonth.of(match.number("y"), match.month("m2"));
        YearMonth first = last.withMonth(match.month("m").getValue());
        LocalDate start = (first.isAfter(last) ? first.minusYears(1) : first).atDay(1);
        return Resolved.absolute(new DateInterval(start, last.atEndOfMonth()), Precision.RANGE);
    }

    /** "2/3 may agree". */
    private static boolean isFraction(DateMatch match) {
        return match.text().charAt(match.found().end("d")) == '/'
                && CalendarDays.isVerb(match, groups(match).contains("m2") ? "m2" : "m");
    }

    private static Month lastMonth(DateMatch match) {
        return groups(match).contains("m2") ? match.month("m2") : match.month("m");
    }

    private static Month firstMonth(DateMatch match, Month last) {
        return groups(match).contains("m") ? match.month("m") : last;
    }

    private static Set<String> groups(DateMatch match) {
        return match.found().namedGroups().keySet();
    }
}

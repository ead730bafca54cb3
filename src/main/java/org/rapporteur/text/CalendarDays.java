package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.MONTHS;
import static org.rapporteur.text.DateWords.NUMBER_END;
import static org.rapporteur.text.DateWords.WEEKDAYS;
import static org.rapporteur.text.DateWords.WEEKDAY_PREFIX;
import static org.rapporteur.text.DateWords.dayPattern;
import static org.rapporteur.text.DateWords.monthPattern;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Single days by their number: "19 November 2011", "Nov. 19", "2011-11-19", "11/19/2011". */
final class CalendarDays {
    private static final String DAY_MONTH = dayPattern("d") + "(?:" + GAP + "of)?" + GAP + monthPattern("m");
    private static final String MONTH_DAY = monthPattern("m") + GAP + "(?:the" + GAP + ")?" + dayPattern("d");
    /** The years in which a day of all numbers, which may be a version or a score, is believed. */
    private static final String RECENT_YEAR = "(?:1[89]|20)\\d\\d";

    private static final Set<String> DAY_FIRST = DateWords.union(WEEKDAYS, DateRule.DIGIT);
    private static final Set<String> MONTH_FIRST = DateWords.union(MONTHS, WEEKDAYS.toArray(String[]::new));
    private static final Set<String> NUMBERS = Set.of(DateRule.DIGIT);

    private CalendarDays() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(DAY_FIRST, WEEKDAY_PREFIX + DAY_MONTH + COMMA + yearPattern("y"), CalendarDays::withYear),
                DateRule.of(MONTH_FIRST, WEEKDAY_PREFIX + MONTH_DAY + COMMA + yearPattern("y"), CalendarDays::withYear),
                DateRule.of(DAY_FIRST, WEEKDAY_PREFIX + DAY_MONTH, CalendarDays::withoutYear),
                DateRule.of(MONTH_FIRST, WEEKDAY_PREFIX + MONTH_DAY + NUMBER_END, CalendarDays::withoutYear),
                DateRule.of(
                        NUMBERS,
                        "(?<y>" + RECENT_YEAR + ")-(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\d)(?!-\\d)(?:T[\\d:.]{4,15}Z?)?",
                        CalendarDays::ofNumbers),
                DateRule.of(
                        NUMBERS,
                        "(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<y>" + RECENT_YEAR + ")" + NUMBER_END,
                        CalendarDays::ofSlashes));
    }

    /** The day of a year; null for a number such as "May 45" that no month ever reaches. */
    static @Nullable Resolved withoutYear(DateMatch match) {
        int number = match.number("d");
        if (number < 1 || number > 31 || (isVerb(match, "m") && match.isCount())) {
            return null;
        }
        MonthDay day = MonthDay.of(match.month("m"), number);
        LocalDate reference = match.reference();
        return reference == null ? null : onDay(NearestDates.day(day, reference), true);
    }

    private static Resolved withYear(DateMatch match) {
        return onDay(LocalDate.of(match.number("y"), match.month("m"), match.number("d")), false);
    }

    private static Resolved ofNumbers(DateMatch match) {
        return onDay(LocalDate.of(match.number("y"), match.number("m"), match.number("d")), false);
    }

    /** American or European, when the numbers allow only one of the two. */
    private static @Nullable Resolved ofSlashes(DateMatch match) {
        int first = match.number("a");
        int second = match.number("b");
        if (first > 31
                || second > 31
                || (first > 12 && second > 12)
                || (first <= 12 && second <= 12 && first != second)) {
            return null;
        }
        boolean american = first <= 12;
        return onDay(LocalDate.of(match.number("y"), american ? first : second, american ? second : first), false);
    }

    /** Whether a group is a lower-case "may" or "march", beside a number as often a verb: "may 19 states agree". */
    static boolean isVerb(DateMatch match, String group) {
        String month = match.found().group(group);
        return month.equals("may") || month.equals("march");
    }

    private static Resolved onDay(LocalDate day, boolean relative) {
        return new Resolved(DateInterval.day(day), Precision.DAY, relative);
    }
}

package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.DASH;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.MONTHS;
import static org.rapporteur.text.DateWords.NUMBER_END;
import static org.rapporteur.text.DateWords.monthPattern;
import static org.rapporteur.text.DateWords.openYear;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** "November 2011", "in July", "last July", "in 1955", "1955-61", "1955 to present". */
final class MonthsAndYears {
    /** Before a month that stands alone; anything else and "May", "April" or "march" may be a verb, a name or a way of walking. */
    private static final Set<String> MONTH_CUES = Set.of(
            "in",
            "since",
            "until",
            "till",
            "during",
            "through",
            "throughout",
            "last",
            "next",
            "this",
            "past",
            "early",
            "late",
            "mid",
            "of",
            "before",
            "after");
    /** Also good before months whose name is no other word. */
    private static final Set<String> PLAIN_MONTH_CUES =
            Set.of("by", "from", "to", "the", "a", "an", "his", "her", "its", "their", "for", "between");

    private static final Set<Month> WORDS_TOO = Set.of(Month.MARCH, Month.MAY, Month.AUGUST);
    private static final Set<String> NUMBERS = Set.of(DateRule.DIGIT);

    private MonthsAndYears() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        MONTHS,
                        monthPattern("m") + "(?:" + COMMA + "|" + GAP + "of" + GAP + ")" + yearPattern("y"),
                        MonthsAndYears::monthOfYear),
                DateRule.of(MONTHS, monthPattern("m"), MonthsAndYears::monthAlone),
                DateRule.of(NUMBERS, openYear("y") + DASH + yearPattern("y2"), MonthsAndYears::yearsToYear),
                DateRule.of(
                        NUMBERS,
                        openYear("y") + DASH + "(?<y2>\\d\\d)" + NUMBER_END + "(?!-\\d)",
                        MonthsAndYears::yearsToYear),
                DateRule.of(
                        NUMBERS,
                        openYear("y") + "(?:" + DASH + "|" + GAP + "to" + GAP + "(?:the" + GAP
                                + ")?)(?:present|now|today)" + DateWords.WORD_END,
                        MonthsAndYears::yearsToNow),
                DateRule.of(NUMBERS, yearPattern("y") + "(?![-\u2013]\\d)", MonthsAndYears::yearAlone));
    }

    private static @Nullable Resolved monthOfYear(DateMatch match) {
        boolean verb = match.text().charAt(match.start()) == 'm' && WORDS_TOO.contains(match.month("m"));
        if (verb && match.isCount()) {
            return null;
        }
        YearMonth month = YearMonth.of(match.number("y"), match.month("m"));
        return Resolved.absolute(DateInterval.month(month), Precision.MONTH);
    }

    private static @Nullable Resolved monthAlone(DateMatch match) {
        LocalDate reference = match.reference();
        Month month = match.month("m");
        String cue = match.wordBefore();
        if (reference == null || !isMonthCue(match, month, cue)) {
            return null;
        }
        YearMonth now = YearMonth.from(reference);
        YearMonth found = switch (cue) {
            case "next" -> NearestDates.month(month, now.plusMonths(1).atDay(1), true);
            case "last", "past" -> NearestDates.month(month, now.minusMonths(1).atDay(1), false);
            case "this" -> now.withMonth(month.getValue());
            default -> NearestDates.month(month, reference, match.isAhead());
        };
        return Resolved.relative(DateInterval.month(found), Precision.MONTH);
    }

    private static boolean isMonthCue(DateMatch match, Month month, String cue) {
        if (MONTH_CUES.contains(cue)) {
            return !(WORDS_TOO.contains(month) && cue.equals("this") && !isCapital(match));
        }
        return PLAIN_MONTH_CUES.contains(cue) && !WORDS_TOO.contains(month) && isCapital(match)
                || cue.endsWith("day") && DateWords.WEEKDAYS.contains(cue);
    }

    private static boolean isCapital(DateMatch match) {
        return Surroundings.isCapital(match.text(), match.start());
    }

    private static @Nullable Resolved yearsToYear(DateMatch match) {
        int first = match.number("y");
        int last = match.number("y2");
        if (last < 100) {
            last += first / 100 * 100;
        }
        if (last <= first || YearWords.isNumbered(match.text(), match.start())) {
            return null;
        }
        return Resolved.absolute(DateInterval.years(first, last), Precision.RANGE);
    }

    private static @Nullable Resolved yearsToNow(DateMatch match) {
        LocalDate reference = match.reference();
        LocalDate start = LocalDate.of(match.number("y"), 1, 1);
        if (reference == null || reference.isBefore(start)) {
            return null;
        }
        return Resolved.relative(new DateInterval(start, reference), Precision.RANGE);
    }

    private static @Nullable Resolved yearAlone(DateMatch match) {
        int year = match.number("y");
        return YearWords.isYear(match, year) ? Resolved.absolute(DateInterval.year(year), Precision.YEAR) : null;
    }
}

package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COUNT;
import static org.rapporteur.text.DateWords.COUNTS;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WORD_END;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Weeks, months and years named from where the article stands: "last week", "this month", "two days ago", "the past 18 months", "over the weekend". */
final class RelativePeriods {
    private static final String UNITS = "(?<unit>day|week|month|year)s?";

    /** Before "the weekend" that is at hand; "the weekend edition" is of any. */
    private static final Set<String> WEEKEND_CUES = Set.of(
            "over", "at", "on", "during", "for", "by", "before", "after", "since", "until", "through", "throughout");

    private RelativePeriods() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        Set.of("last", "this", "next", "past", "coming"),
                        "(?<which>last|this|next|past|coming)" + GAP + "(?<unit>week|month|year)" + WORD_END,
                        RelativePeriods::neighbour),
                DateRule.of(
                        COUNTS,
                        "(?<n>" + COUNT + ")" + GAP + UNITS + GAP + "(?:ago|earlier)" + WORD_END,
                        RelativePeriods::ago),
                DateRule.of(
                        Set.of("last", "past", "next", "coming"),
                        "(?<which>last|past|next|coming)" + GAP + "(?<n>" + COUNT + ")" + GAP + UNITS + WORD_END,
                        RelativePeriods::stretch),
                DateRule.of(
                        Set.of("the", "last", "this", "next", "past", "coming"),
                        "(?:the" + GAP + ")?(?<which>the|last|this|next|past|coming)" + GAP + "weekend" + WORD_END,
                        RelativePeriods::weekend));
    }

    /** -1 for the one before, 0 for the one at hand, 1 for the one to come. */
    static int step(String which) {
        return switch (which) {
            case "this" -> 0;
            case "next", "coming" -> 1;
            default -> -1;
        };
    }

    /** "The last year of his term" is no year of the calendar. */
    private static @Nullable Resolved neighbour(DateMatch match) {
        LocalDate reference = match.reference();
        boolean definite = match.wordBefore().equals("the");
        if (reference == null || (definite && match.wordAfter().equals("of"))) {
            return null;
        }
        if (definite
                || match.word("which").equals("past")
                || match.word("which").equals("coming")) {
            return reach(reference, step(match.word("which")), unit(match));
        }
        return around(reference.plus(step(match.word("which")), unit(match)), unit(match));
    }

    private static @Nullable Resolved ago(DateMatch match) {
        LocalDate reference = match.reference();
        return reference == null ? null : around(reference.minus(match.number("n"), unit(match)), unit(match));
    }

    private static @Nullable Resolved stretch(DateMatch match) {
        LocalDate reference = match.reference();
        return reference == null ? null : reach(reference, step(match.word("which")) * match.number("n"), unit(match));
    }

    /** Saturday and Sunday: of the week at hand, of its neighbours, or, after "over the", those that are running, were last or come. */
    private static @Nullable Resolved weekend(DateMatch match) {
        LocalDate reference = match.reference();
        String which = match.word("which");
        if (reference == null || which.equals("the") && !WEEKEND_CUES.contains(match.wordBefore())) {
            return null;
        }
        LocalDate saturday = NearestDates.week(reference).end().minusDays(1);
        boolean begun = !reference.isBefore(saturday);
        LocalDate first = switch (which) {
            case "the" -> begun || match.isAhead() ? saturday : saturday.minusWeeks(1);
            case "this", "coming" -> saturday;
            case "next" -> saturday.plusWeeks(1);
            default -> saturday.minusWeeks(1);
        };
        return Resolved.relative(new DateInterval(first, first.plusDays(1)), Precision.RANGE);
    }

    /** From the reference so many units forward or, negative, back. */
    private static Resolved reach(LocalDate reference, int count, ChronoUnit unit) {
        LocalDate other = reference.plus(count, unit);
        DateInterval interval = count < 0 ? new DateInterval(other, reference) : new DateInterval(reference, other);
        return Resolved.relative(interval, Precision.RANGE);
    }

    /** The whole day, week, month or year that holds the day. */
    private static Resolved around(LocalDate day, ChronoUnit unit) {
        return switch (unit) {
            case WEEKS -> Resolved.relative(NearestDates.week(day), Precision.WEEK);
            case MONTHS -> Resolved.relative(DateInterval.month(YearMonth.from(day)), Precision.MONTH);
            case YEARS -> Resolved.relative(DateInterval.year(day.getYear()), Precision.YEAR);
            default -> Resolved.relative(DateInterval.day(day), Precision.DAY);
        };
    }

    private static ChronoUnit unit(DateMatch match) {
        return ChronoUnit.valueOf(match.word("unit").toUpperCase(Locale.ROOT) + "S");
    }
}

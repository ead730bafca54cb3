package org.rapporteur.text;

import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WORD_END;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Parts of the year, month or week at hand or of a neighbour: "early next year", "the end of the month", "later this week". */
final class RelativeParts {
    private static final String WHICH = "(?<which>last|this|next|the)" + GAP;
    /** "A year-end summit" and "the month-long talks" name no year and no month. */
    private static final String UNIT_END = WORD_END + "(?!-)";

    private RelativeParts() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        YearParts.STAGES,
                        YearParts.STAGE + WHICH + "(?<unit>month|year)" + UNIT_END,
                        RelativeParts::stage),
                DateRule.of(
                        Set.of("later", "earlier"),
                        "(?<side>later|earlier)" + GAP + "(?:(?<which>this)|in" + GAP + "the)" + GAP
                                + "(?<unit>week|month|year)" + UNIT_END,
                        RelativeParts::side),
                DateRule.of(
                        YearParts.NTHS,
                        YearParts.NTH + "(?<part>quarter|half)" + GAP + "of" + GAP + WHICH + "year" + UNIT_END,
                        RelativeParts::nth));
    }

    private static @Nullable Resolved stage(DateMatch match) {
        LocalDate reference = at(match);
        if (reference == null) {
            return null;
        }
        int step = step(match);
        DateInterval interval = match.word("unit").equals("year")
                ? YearParts.monthsOf(reference.getYear() + step, YearParts.third(match), 4)
                : YearParts.daysOf(YearMonth.from(reference).plusMonths(step), YearParts.third(match));
        return Resolved.relative(interval, Precision.PART);
    }

    /** From the reference to the end of its week, month or year, or from the beginning to the reference. */
    private static @Nullable Resolved side(DateMatch match) {
        LocalDate reference = at(match);
        if (reference == null) {
            return null;
        }
        DateInterval whole = switch (match.word("unit")) {
            case "week" -> NearestDates.week(reference);
            case "month" -> DateInterval.month(YearMonth.from(reference));
            default -> DateInterval.year(reference.getYear());
        };
        DateInterval part = match.word("side").equals("later")
                ? new DateInterval(reference, whole.end())
                : new DateInterval(whole.start(), reference);
        return Resolved.relative(part, Precision.PART);
    }

    private static @Nullable Resolved nth(DateMatch match) {
        LocalDate reference = at(match);
        boolean half = match.word("part").equals("half");
        int nth = YearParts.nth(match, half ? 2 : 4);
        if (reference == null || nth < 0) {
            return null;
        }
        DateInterval interval = YearParts.monthsOf(reference.getYear() + step(match), nth, half ? 6 : 3);
        return Resolved.relative(interval, half ? Precision.PART : Precision.QUARTER);
    }

    /** The reference; null when "the year" is of one's own ("the year of talks", "the year 2010") or one told of before. */
    private static @Nullable LocalDate at(DateMatch match) {
        LocalDate reference = match.reference();
        boolean definite = !Set.of("last", "this", "next").contains(match.word("which"));
        if (reference == null || !definite) {
            return reference;
        }
        String after = match.wordAfter();
        boolean own = after.equals("of") || !after.isEmpty() && Character.isDigit(after.charAt(0));
        return own || Surroundings.followsOtherYear(match.text(), match.start(), reference.getYear())
                ? null
                : reference;
    }

    private static int step(DateMatch match) {
        return match.word("which").equals("the") ? 0 : RelativePeriods.step(match.word("which"));
    }
}

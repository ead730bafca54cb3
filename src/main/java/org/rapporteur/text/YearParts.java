package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.DASH;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.monthPattern;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Parts of a named year or month: "early 2012", "mid-November", "the second quarter of 2012", "Q2 2012". */
final class YearParts {
    static final String STAGE = "(?<stage>early|mid|late|(?:the" + GAP + ")?(?:beginning|start|middle|end)" + GAP
            + "of)(?:" + DASH + "|" + GAP + ")(?:in" + GAP + ")?";
    static final Set<String> STAGES = Set.of("early", "mid", "late", "the", "beginning", "start", "middle", "end");
    static final String NTH = "(?:the" + GAP + ")?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)" + GAP;
    static final Set<String> NTHS = Set.of("the", "first", "second", "third", "fourth", "last", DateRule.DIGIT);
    static final String OF = GAP + "(?:of" + GAP + ")?";

    private YearParts() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        STAGES,
                        STAGE + "(?:the" + GAP + "year" + GAP + ")?" + yearPattern("y"),
                        YearParts::stageOfYear),
                DateRule.of(
                        STAGES,
                        STAGE + monthPattern("m") + "(?:" + COMMA + yearPattern("y") + ")?",
                        YearParts::stageOfMonth),
                DateRule.of(NTHS, NTH + "quarter" + OF + yearPattern("y"), match -> part(match, 3, Precision.QUARTER)),
                DateRule.of(
                        Set.of("q"),
                        "q(?<nth>[1-4])" + OF + yearPattern("y"),
                        match -> part(match, 3, Precision.QUARTER)),
                DateRule.of(NTHS, NTH + "half" + OF + yearPattern("y"), match -> part(match, 6, Precision.PART)));
    }

    private static Resolved stageOfYear(DateMatch match) {
        return Resolved.absolute(monthsOf(match.number("y"), third(match), 4), Precision.PART);
    }

    private static @Nullable Resolved stageOfMonth(DateMatch match) {
        boolean dated = match.has("y");
        LocalDate reference = match.reference();
        if (dated) {
            return new Resolved(
                    daysOf(YearMonth.of(match.number("y"), match.month("m")), third(match)), Precision.PART, false);
        }
        if (reference == null) {
            return null;
        }
        YearMonth month = NearestDates.month(match.month("m"), reference, match.isAhead());
        return Resolved.relative(daysOf(month, third(match)), Precision.PART);
    }

    private static @Nullable Resolved part(DateMatch match, int months, Precision precision) {
        int nth = nth(match, 12 / months);
        return nth < 0 ? null : Resolved.absolute(monthsOf(match.number("y"), nth, months), precision);
    }

    /** Which of so many parts the group "nth" means, from 0; -1 when there is no such part. */
    static int nth(DateMatch match, int parts) {
        int nth = switch (match.word("nth")) {
            case "first", "1st", "1" -> 0;
            case "second", "2nd", "2" -> 1;
            case "third", "3rd", "3" -> 2;
            case "fourth", "4th", "4" -> 3;
            default -> parts - 1;
        };
        return nth >= parts ? -1 : nth;
    }

    /** 0 for the early third, 1 for the middle, 2 for the late one. */
    static int third(DateMatch match) {
        String stage = match.word("stage");
        if (stage.contains("mid")) {
            return 1;
        }
        return stage.contains("late") || stage.contains("end") ? 2 : 0;
    }

    static DateInterval monthsOf(int year, int nth, int months) {
        YearMonth first = YearMonth.of(year, nth * months + 1);
        return new DateInterval(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    static DateInterval daysOf(YearMonth month, int third) {
        LocalDate end = third == 2 ? month.atEndOfMonth() : month.atDay(third * 10 + 10);
        return new DateInterval(month.atDay(third * 10 + 1), end);
    }
}

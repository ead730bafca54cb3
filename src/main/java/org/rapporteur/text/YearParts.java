package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.DASH;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WORD_END;
import static org.rapporteur.text.DateWords.monthPattern;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Parts of a year or month: "early 2012", "mid-November", "spring 2012", "the second quarter of 2012", "Q2 2012". */
final class YearParts {
    private static final String STAGE = "(?<stage>early|mid|late|(?:the" + GAP + ")?(?:beginning|start|middle|end)"
            + GAP + "of)(?:" + DASH + "|" + GAP + ")(?:in" + GAP + ")?";
    private static final Set<String> STAGES =
            Set.of("early", "mid", "late", "the", "beginning", "start", "middle", "end");
    private static final String SEASON = "(?<season>spring|summer|autumn|fall|winter)";
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");
    private static final String NTH = "(?:the" + GAP + ")?(?<nth>first|second|third|fourth|last|1st|2nd|3rd|4th)" + GAP;
    private static final Set<String> NTHS = Set.of("the", "first", "second", "third", "fourth", "last", DateRule.DIGIT);
    private static final String OF = GAP + "(?:of" + GAP + ")?";

    private YearParts() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(STAGES, STAGE + yearPattern("y"), YearParts::stageOfYear),
                DateRule.of(
                        STAGES,
                        STAGE + monthPattern("m") + "(?:" + COMMA + yearPattern("y") + ")?",
                        YearParts::stageOfMonth),
                DateRule.of(
                        STAGES,
                        STAGE + "(?<which>last|this|next)" + GAP + "(?<unit>month|year)" + WORD_END,
                        YearParts::stageOfRelative),
                DateRule.of(
                        SEASONS, SEASON + "(?:" + OF + "|" + COMMA + ")" + yearPattern("y"), YearParts::seasonOfYear),
                DateRule.of(
                        Set.of("last", "this", "next"),
                        "(?<which>last|this|next)" + GAP + SEASON + WORD_END,
                        YearParts::relativeSeason),
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

    private static @Nullable Resolved stageOfRelative(DateMatch match) {
        LocalDate reference = match.reference();
        if (reference == null) {
            return null;
        }
        int step = RelativePeriods.step(match.word("which"));
        DateInterval interval = match.word("unit").equals("year")
                ? monthsOf(reference.getYear() + step, third(match), 4)
                : daysOf(YearMonth.from(reference).plusMonths(step), third(match));
        return Resolved.relative(interval, Precision.PART);
    }

    private static Resolved seasonOfYear(DateMatch match) {
        return Resolved.absolute(season(match, match.number("y")), Precision.SEASON);
    }

    /** Last: over before the reference or running since before its month; next: not yet begun; this: of the same year. */
    private static @Nullable Resolved relativeSeason(DateMatch match) {
        LocalDate reference = match.reference();
        if (reference == null) {
            return null;
        }
        DateInterval season = season(match, reference.getYear());
        int year = reference.getYear();
        if (match.word("which").equals("last") && !season.end().isBefore(reference)) {
            year--;
        } else if (match.word("which").equals("next") && !season.start().isAfter(reference)) {
            year++;
        }
        return Resolved.relative(season(match, year), Precision.SEASON);
    }

    /** Of the northern half; winter begins in December of its year. */
    private static DateInterval season(DateMatch match, int year) {
        int first = switch (match.word("season")) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
        YearMonth start = YearMonth.of(year, first);
        return new DateInterval(start.atDay(1), start.plusMonths(2).atEndOfMonth());
    }

    private static @Nullable Resolved part(DateMatch match, int months, Precision precision) {
        int parts = 12 / months;
        int nth = switch (match.word("nth")) {
            case "first", "1st", "1" -> 0;
            case "second", "2nd", "2" -> 1;
            case "third", "3rd", "3" -> 2;
            case "fourth", "4th", "4" -> 3;
            default -> parts - 1;
        };
        return nth >= parts ? null : Resolved.absolute(monthsOf(match.number("y"), nth, months), precision);
    }

    /** 0 for the early third, 1 for the middle, 2 for the late one. */
    static int third(DateMatch match) {
        String stage = match.word("stage");
        if (stage.contains("mid")) {
            return 1;
        }
        return stage.contains("late") || stage.contains("end") ? 2 : 0;
    }

    private static DateInterval monthsOf(int year, int nth, int months) {
        YearMonth first = YearMonth.of(year, nth * months + 1);
        return new DateInterval(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    }

    private static DateInterval daysOf(YearMonth month, int third) {
        LocalDate end = third == 2 ? month.atEndOfMonth() : month.atDay(third * 10 + 10);
        return new DateInterval(month.atDay(third * 10 + 1), end);
    }
}

package org.rapporteur.text;

import static org.rapporteur.text.DateWords.COMMA;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WORD_END;
import static org.rapporteur.text.DateWords.yearPattern;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Spring, summer, autumn and winter: "spring 2012", "last autumn", "since the spring". */
final class Seasons {
    private static final String SEASON = "(?<season>spring|summer|autumn|fall|winter)";
    private static final Set<String> SEASONS = Set.of("spring", "summer", "autumn", "fall", "winter");

    /** Before "the spring" of the year at hand; "the summer" alone may be of any year. */
    private static final Set<String> CUES = Set.of(
            "in",
            "since",
            "during",
            "until",
            "till",
            "by",
            "before",
            "after",
            "from",
            "for",
            "through",
            "throughout",
            "over");

    /** "The fall of the wall", "the fall in prices", "the spring of hope". */
    private static final Set<String> GOES_ON = Set.of("of", "in", "from", "to");

    private Seasons() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(
                        SEASONS,
                        SEASON + "(?:" + YearParts.OF + "|" + COMMA + ")" + yearPattern("y"),
                        match -> Resolved.absolute(season(match, match.number("y")), Precision.SEASON)),
                DateRule.of(
                        Set.of("last", "this", "next"),
                        "(?<which>last|this|next)" + GAP + SEASON + WORD_END,
                        Seasons::neighbour),
                DateRule.of(Set.of("the"), "the" + GAP + SEASON + WORD_END, Seasons::atHand));
    }

    /** Last: over before the reference or running since before its month; next: not yet begun; this: of the same year. */
    private static @Nullable Resolved neighbour(DateMatch match) {
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

    /** The one that began last or, ahead, the first that has not ended. */
    private static @Nullable Resolved atHand(DateMatch match) {
        LocalDate reference = match.reference();
        if (reference == null
                || !CUES.contains(match.wordBefore())
                || GOES_ON.contains(match.wordAfter())
                || Surroundings.followsOtherYear(match.text(), match.start(), reference.getYear())) {
            return null;
        }
        int year = reference.getYear();
        if (match.isAhead()) {
            year = season(match, year - 1).end().isBefore(reference) ? year : year - 1;
            year = season(match, year).end().isBefore(reference) ? year + 1 : year;
        } else if (season(match, year).start().isAfter(reference)) {
            year--;
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
}

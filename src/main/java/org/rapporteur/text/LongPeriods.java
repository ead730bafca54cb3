package org.rapporteur.text;

import static org.rapporteur.text.DateWords.DASH;
import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WORD_END;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Decades and centuries: "the 1990s", "the early 1990s", "19th century", "the nineteenth century". */
final class LongPeriods {
    private static final String STAGE = "(?:(?<stage>early|mid|late)(?:" + DASH + "|" + GAP + "))?";
    private static final List<String> ORDINALS = List.of(
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
            "twenty-first");
    private static final int FIRST_ORDINAL = 10;
    private static final int LAST_CENTURY = 22;

    private LongPeriods() {}

    static List<DateRule> rules() {
        Set<String> stages = Set.of(DateRule.DIGIT, "early", "mid", "late");
        return List.of(
                DateRule.of(stages, STAGE + "(?<decade>(?:1\\d|20)\\d)0['\u2019]?s" + WORD_END, LongPeriods::decade),
                DateRule.of(
                        DateWords.union(
                                stages,
                                "twenty",
                                "tenth",
                                "eleventh",
                                "twelfth",
                                "thirteenth",
                                "fourteenth",
                                "fifteenth",
                                "sixteenth",
                                "seventeenth",
                                "eighteenth",
                                "nineteenth",
                                "twentieth"),
                        STAGE + "(?:(?<number>\\d{1,2})(?:st|nd|rd|th)|(?<ordinal>" + String.join("|", ORDINALS)
                                + "))(?:" + DASH + "|" + GAP + ")(?:century|centuries)" + WORD_END,
                        LongPeriods::century));
    }

    private static Resolved decade(DateMatch match) {
        int first = match.number("decade") * 10;
        DateInterval interval = switch (match.word("stage")) {
            case "early" -> DateInterval.years(first, first + 3);
            case "mid" -> DateInterval.years(first + 3, first + 6);
            case "late" -> DateInterval.years(first + 6, first + 9);
            default -> DateInterval.years(first, first + 9);
        };
        return Resolved.absolute(interval, match.has("stage") ? Precision.PART : Precision.DECADE);
    }

    private static @Nullable Resolved century(DateMatch match) {
        int century =
                match.has("number") ? match.number("number") : ORDINALS.indexOf(match.word("ordinal")) + FIRST_ORDINAL;
        if (century < 1 || century > LAST_CENTURY) {
            return null;
        }
        int first = (century - 1) * 100 + 1;
        DateInterval interval = switch (match.word("stage")) {
            case "early" -> DateInterval.years(first, first + 33);
            case "mid" -> DateInterval.years(first + 33, first + 66);
            case "late" -> DateInterval.years(first + 66, first + 99);
            default -> DateInterval.years(first, first + 99);
        };
        return Resolved.absolute(interval, match.has("stage") ? Precision.PART : Precision.CENTURY);
    }
}

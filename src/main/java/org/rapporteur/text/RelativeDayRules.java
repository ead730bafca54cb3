package org.rapporteur.text;

import static org.rapporteur.text.DateWords.GAP;
import static org.rapporteur.text.DateWords.WEEKDAY;
import static org.rapporteur.text.DateWords.WEEKDAYS;
import static org.rapporteur.text.DateWords.WORD_END;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateRule.Resolved;

/** Days that are named from where the article stands: "Saturday", "last Friday", "yesterday", "the day before yesterday". */
final class RelativeDayRules {
    /** With these a weekday is no day of the week at hand. */
    private static final Set<String> OTHER_DAYS =
            Set.of("bloody", "black", "good", "super", "easter", "palm", "every", "each", "any", "most", "red", "holy");

    private static final Set<String> NEWSPAPERS =
            Set.of("Times", "Telegraph", "Mirror", "Express", "Herald", "Post", "Mail", "Tribune", "Agreement");

    private RelativeDayRules() {}

    static List<DateRule> rules() {
        return List.of(
                DateRule.of(WEEKDAYS, "(?<day>" + WEEKDAY + ")", match -> weekday(match, "")),
                DateRule.of(
                        Set.of("last", "next", "this", "coming", "past"),
                        "(?<which>last|next|this(?:" + GAP + "(?:past|coming))?|coming|past)" + GAP + "(?<day>"
                                + WEEKDAY + ")",
                        match -> weekday(match, match.word("which"))),
                DateRule.of(Set.of("today", "tonight"), "(?:today|tonight)" + WORD_END, RelativeDayRules::today),
                DateRule.of(
                        Set.of("this"),
                        "this" + GAP + "(?:morning|afternoon|evening)" + WORD_END,
                        match -> shifted(match, 0)),
                DateRule.of(Set.of("yesterday"), "yesterday" + WORD_END, match -> shifted(match, -1)),
                DateRule.of(Set.of("last"), "last" + GAP + "(?:night|evening)" + WORD_END, match -> shifted(match, -1)),
                DateRule.of(Set.of("tomorrow"), "tomorrow" + WORD_END, match -> shifted(match, 1)),
                DateRule.of(
                        Set.of("the"),
                        "the" + GAP + "day" + GAP + "before" + GAP + "yesterday" + WORD_END,
                        match -> shifted(match, -2)),
                DateRule.of(
                        Set.of("the"),
                        "the" + GAP + "day" + GAP + "after" + GAP + "tomorrow" + WORD_END,
                        match -> shifted(match, 2)));
    }

    private static @Nullable Resolved weekday(DateMatch match, String which) {
        LocalDate reference = match.reference();
        if (reference == null || OTHER_DAYS.contains(match.wordBefore()) || NEWSPAPERS.contains(match.wordAfter())) {
            return null;
        }
        DayOfWeek weekday = DateWords.weekday(match.word("day"));
        LocalDate day;
        if (which.startsWith("last") || which.endsWith("past")) {
            day = reference.with(TemporalAdjusters.previous(weekday));
        } else if (which.startsWith("next")) {
            day = reference.with(TemporalAdjusters.next(weekday));
        } else {
            boolean ahead = which.endsWith("coming") || which.startsWith("this") || match.isAhead();
            day = NearestDates.weekday(weekday, reference, ahead);
        }
        return Resolved.relative(DateInterval.day(day), Precision.DAY);
    }

    /** "Russia Today" and "USA Today" are publishers. */
    private static @Nullable Resolved today(DateMatch match) {
        boolean name = Surroundings.isCapital(match.text(), match.start())
                && Set.of("russia", "usa").contains(match.wordBefore());
        return name ? null : shifted(match, 0);
    }

    private static @Nullable Resolved shifted(DateMatch match, int days) {
        LocalDate reference = match.reference();
        return reference == null ? null : Resolved.relative(DateInterval.day(reference.plusDays(days)), Precision.DAY);
    }
}

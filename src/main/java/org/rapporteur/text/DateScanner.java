package org.rapporteur.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** Goes once through a text and takes, at each word that may open a date, the longest rule that matches. */
final class DateScanner {
    /** No rule reaches further. */
    private static final int LONGEST = 80;

    private static final int LONGEST_OPENING = 12;
    private static final List<DateRule> ALL = Stream.of(
                    CalendarDays.rules(),
                    DaySpans.rules(),
                    MonthsAndYears.rules(),
                    YearParts.rules(),
                    RelativeParts.rules(),
                    Seasons.rules(),
                    LongPeriods.rules(),
                    RelativeDayRules.rules(),
                    RelativePeriods.rules())
            .flatMap(List::stream)
            .toList();
    private static final Map<String, DateOpening> OPENINGS = openings();
    private static final LetterPairs PAIRS = pairs();
    /** By their length, less one: no rule tells apart numbers of one length but by these being a day, a count or a year. */
    private static final List<DateOpening> NUMBERS = Stream.of("1", "11", "111", "1910")
            .map(number -> new DateOpening(number, rules(DateRule.DIGIT)))
            .toList();

    /** What was found, in order of the text and without overlaps. */
    record Scan(List<DateMention> mentions, List<TextRange> impossible) {}

    /** A rule that matched up to {@code end}; without days it names a day that does not exist. */
    private record Candidate(int end, DateRule.@Nullable Resolved resolved) {}

    private DateScanner() {}

    static Scan scan(String text, @Nullable LocalDate reference) {
        List<DateMention> mentions = new ArrayList<>();
        List<TextRange> impossible = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (!Character.isLetterOrDigit(text.charAt(at))) {
                at++;
                continue;
            }
            Candidate found = longestAt(text, at, reference);
            if (found == null) {
                at = wordEnd(text, at);
                continue;
            }
            TextRange range = new TextRange(at, found.end());
            DateRule.Resolved resolved = found.resolved();
            if (resolved == null) {
                impossible.add(range);
            } else {
                mentions.add(new DateMention(range, resolved.interval(), resolved.precision(), resolved.relative()));
            }
            at = Math.max(found.end(), at + 1);
        }
        return new Scan(mentions, impossible);
    }

    private static @Nullable Candidate longestAt(String text, int at, @Nullable LocalDate reference) {
        Candidate best = null;
        for (DateRule rule : rulesAt(text, at)) {
            Matcher matcher = rule.pattern()
                    .matcher(text)
                    .region(at, Math.min(text.length(), at + LONGEST))
                    .useTransparentBounds(true);
            if (matcher.lookingAt() && (best == null || matcher.end() > best.end())) {
                best = better(best, rule, new DateMatch(text, matcher.toMatchResult(), reference));
            }
        }
        return best;
    }

    private static @Nullable Candidate better(@Nullable Candidate best, DateRule rule, DateMatch match) {
        try {
            DateRule.Resolved resolved = rule.resolver().resolve(match);
            return resolved == null ? best : new Candidate(match.end(), resolved);
        } catch (DateTimeException e) {
            return new Candidate(match.end(), null);
        }
    }

    private static List<DateRule> rulesAt(String text, int at) {
        int end = at;
        if (Character.isDigit(text.charAt(at))) {
            while (end < text.length() && end - at <= NUMBERS.size() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            boolean number = end - at <= NUMBERS.size() && startsNumber(text, at);
            return number ? NUMBERS.get(end - at - 1).rules(text, end) : List.of();
        }
        if (text.charAt(at) <= '\u007F' && !PAIRS.standAt(text, at)) {
            return List.of();
        }
        while (end < text.length() && end - at <= LONGEST_OPENING && Character.isLetter(text.charAt(end))) {
            end++;
        }
        DateOpening opening = OPENINGS.get(LowerCase.of(text.substring(at, end)));
        return opening == null ? List.of() : opening.rules(text, end);
    }

    /** Not the cents, the second half of a telephone number or a price. */
    private static boolean startsNumber(String text, int at) {
        if (at == 0) {
            return true;
        }
        char before = text.charAt(at - 1);
        if ("$\u00A3\u20AC\u00A5#+".indexOf(before) >= 0) {
            return false;
        }
        return ".,:/-\u2013".indexOf(before) < 0 || at == 1 || !Character.isDigit(text.charAt(at - 2));
    }

    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Map<String, DateOpening> openings() {
        Map<String, DateOpening> openings = new HashMap<>();
        ALL.stream()
                .flatMap(rule -> rule.openings().stream())
                .filter(word -> !word.equals(DateRule.DIGIT))
                .distinct()
                .forEach(word -> openings.put(word, new DateOpening(word, rules(word))));
        return openings;
    }

    private static LetterPairs pairs() {
        LetterPairs pairs = new LetterPairs();
        OPENINGS.keySet().forEach(word -> pairs.add(word.substring(0, Math.min(2, word.length()))));
        return pairs;
    }

    private static List<DateRule> rules(String opening) {
        return ALL.stream().filter(rule -> rule.openings().contains(opening)).toList();
    }
}

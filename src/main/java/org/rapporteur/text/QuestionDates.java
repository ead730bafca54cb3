package org.rapporteur.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.TimeScope.Kind;

/** Reads from a question which time it is about, and whether that narrows the search or belongs to what is asked. */
public final class QuestionDates {
    private static final Pattern LATEST = Pattern.compile(
            "(?<!\\bat )(?<!\\bat the )\\b(?:(?:the )?(?:latest|newest|most"
                    + " recent(?:ly)?)|recent(?:ly)?|now|nowadays|current(?:ly)?|today|at present|these days|so far|to"
                    + " date)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(?<word>as of|as at|prior to|earlier than|later than|up to|up"
                    + " until|in|on|at|during|throughout|within|over|between"
                    + "|before|after|since|until|till|from|by|of|for|to|the|a|an|their|his|her|its|'s|\u2019s)"
                    + "(?:\\s{1,3}the)?(?:\\s{1,3}year)?\\s{1,3}$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ONWARDS =
            Pattern.compile("\\s{1,3}(?:on|onwards?|and later)\\b", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_PREPOSITION = 24;
    private static final Set<Precision> LONG =
            Set.of(Precision.YEAR, Precision.DECADE, Precision.CENTURY, Precision.PART);

    private final DateReader reader = new DateReader();

    /**
     * The times of a question in its order, ranges without overlaps.
     *
     * @param today the day of asking, from which "last year" and "this week" count
     */
    public List<TimeScope> read(String question, LocalDate today) {
        List<TimeScope> scopes = new ArrayList<>();
        for (DateMention mention : reader.read(question, today)) {
            if (!isToday(question, mention)) {
                scopes.add(scope(question, mention, today));
            }
        }
        Matcher latest = LATEST.matcher(question);
        while (latest.find()) {
            TextRange range = new TextRange(latest.start(), latest.end());
            if (scopes.stream().noneMatch(scope -> scope.range().overlaps(range))) {
                scopes.add(new TimeScope(null, Kind.LATEST, range, false));
            }
        }
        scopes.sort(Comparator.comparingInt(scope -> scope.range().start()));
        return List.copyOf(scopes);
    }

    private static boolean isToday(String question, DateMention mention) {
        return mention.range().of(question).equalsIgnoreCase("today");
    }

    private static TimeScope scope(String question, DateMention mention, LocalDate today) {
        int start = mention.range().start();
        String before = question.substring(Math.max(0, start - LONGEST_PREPOSITION), start);
        Matcher found = PREPOSITION.matcher(before);
        String word = "";
        int from = start;
        if (found.find()) {
            word = found.group("word").toLowerCase(Locale.ROOT);
            from = start - before.length() + found.start();
        }
        int end = mention.range().end();
        Matcher onwards = ONWARDS.matcher(question).region(end, question.length());
        boolean open = word.equals("from") && onwards.lookingAt();
        Kind kind = open ? Kind.SINCE : kind(word, mention, today);
        TextRange range = kind == Kind.MENTION ? mention.range() : new TextRange(from, open ? onwards.end() : end);
        return new TimeScope(days(kind, mention.interval()), kind, range, isYearAssumed(question, mention));
    }

    private static Kind kind(String word, DateMention mention, LocalDate today) {
        Kind kind = switch (word) {
            case "before", "prior to", "earlier than" -> Kind.BEFORE;
            case "after", "later than" -> Kind.AFTER;
            case "since" -> Kind.SINCE;
            case "until", "till", "up to", "up until" -> Kind.UNTIL;
            case "as of", "as at" -> Kind.AS_OF;
            case "in", "on", "during", "throughout", "within", "over", "between", "from" -> Kind.WITHIN;
            case "" -> isContent(mention) ? Kind.MENTION : Kind.WITHIN;
            default -> Kind.MENTION;
        };
        boolean ahead = mention.interval().start().isAfter(today);
        return ahead && kind == Kind.WITHIN ? Kind.MENTION : kind;
    }

    /** "2012 elections" is asked about; "June 2012" and "last year" narrow the search. */
    private static boolean isContent(DateMention mention) {
        return !mention.relative() && LONG.contains(mention.precision());
    }

    private static DateInterval days(Kind kind, DateInterval named) {
        return switch (kind) {
            case BEFORE ->
                new DateInterval(DateInterval.BEGINNING, named.start().minusDays(1));
            case AFTER -> new DateInterval(named.end().plusDays(1), DateInterval.FAR_FUTURE);
            case SINCE -> new DateInterval(named.start(), DateInterval.FAR_FUTURE);
            case UNTIL, AS_OF -> new DateInterval(DateInterval.BEGINNING, named.end());
            case WITHIN, MENTION, LATEST -> named;
        };
    }

    private static boolean isYearAssumed(String question, DateMention mention) {
        return mention.relative()
                && YearlessDates.isNamedByMonth(mention.range().of(question));
    }
}

package org.rapporteur.extraction;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.WordPattern;

/** Makes one date of two that belong together, two of one, and reads the few that the date reader leaves to the sense of a sentence. */
final class JoinedDates {
    private static final Pattern NAMED_YEAR = Pattern.compile("(?i)(?:last|this|next)\\syear");
    private static final Pattern OF_YEAR = Pattern.compile("\\s(?:of\\s)?");
    private static final Pattern SEASON_OF = Pattern.compile("(?i)\\b(spring|summer|autumn|fall|winter)\\sof\\s$");
    /** "For the spring" is the one to come, "in spring" only when something is to come. */
    private static final WordPattern SEASON_AHEAD = WordPattern.of(
            "(?i)\\b(?:(?:planned|due|scheduled|set|expected)\\sfor|until|till)\\s(?:the\\s)?(spring|summer|autumn|winter)\\b|\\b(?:will|would|to|may|might|could)\\s(?:\\p{L}+\\s){1,3}in\\s(?:the\\s)?(spring|summer|autumn|winter)\\b");

    private static final WordPattern FESTIVAL = WordPattern.of(
            "\\b(?:by|before|until|till|for|at|on)\\s(Christmas(?:\\sDay|\\sEve)?|New\\sYear['\u2019]s\\s(?:Day|Eve))\\b");
    /** Without one of these words the date reader has left nothing. */
    private static final WordPattern UNREAD = WordPattern.of(
            "(?i)\\b(?:spring|summer|autumn|winter|christmas|new\\syear|as\\s(?:late|early|recently)\\sas)\\b");

    private static final WordPattern NEW_YEAR =
            WordPattern.of("(?i)\\b(?:until|till|for|in)\\s(the\\snew\\syear)\\b(?!['\u2019])");
    private static final WordPattern LATE_AS =
            WordPattern.of("\\bas\\s(?:late|early|recently)\\sas\\s(\\p{Lu}\\p{Ll}{2,8})\\b(?!\\s\\d)");
    private static final Pattern TWO_DAYS =
            Pattern.compile("(?i)\\p{L}{3,9}\\.?\\s\\d{1,2}\\sand\\s(?:\\p{L}{3,9}\\.?\\s)?\\d{1,2}");
    private static final Pattern AND_MONTH = Pattern.compile("\\sand\\s(\\p{Lu}\\p{Ll}{2,8})\\b(?!\\s\\d)");
    private static final List<String> MONTHS = Stream.of(Month.values())
            .map(month -> month.name().toLowerCase(Locale.ROOT))
            .toList();
    private static final int LONGEST_SPAN = 12;

    private final String words;
    private final @Nullable LocalDate published;

    /** @param words a sentence, its dateline blanked */
    JoinedDates(String words, @Nullable LocalDate published) {
        this.words = words;
        this.published = published;
    }

    /** The dates of the sentence, in order. */
    List<DateMention> of(List<DateMention> mentions) {
        List<DateMention> joined = new ArrayList<>();
        for (DateMention mention : mentions) {
            DateMention before = joined.isEmpty() ? null : joined.getLast();
            DateMention one = before == null ? null : together(before, mention);
            if (one != null) {
                joined.removeLast();
                joined.add(one);
            } else {
                joined.addAll(apart(ofSeason(betweenMonths(mention))));
            }
        }
        return published == null || !UNREAD.isIn(words) ? joined : withUnread(joined, published);
    }

    /** "June of next year", "between June and August". */
    private @Nullable DateMention together(DateMention before, DateMention mention) {
        String between = words.substring(
                before.range().end(),
                Math.max(before.range().end(), mention.range().start()));
        DateInterval first = before.interval();
        DateInterval second = mention.interval();
        if (AheadDates.isYearless(before, words)
                && NAMED_YEAR.matcher(mention.range().of(words)).matches()
                && OF_YEAR.matcher(between).matches()) {
            int years = second.start().getYear() - first.start().getYear();
            return new DateMention(before.range(), AheadDates.shifted(first, years), before.precision(), false);
        }
        boolean span = between.equals(" and ")
                && isBetween(before)
                && before.precision() == mention.precision()
                && !second.end().isBefore(first.start());
        TextRange range = new TextRange(before.range().start(), mention.range().end());
        return span
                ? new DateMention(
                        range,
                        new DateInterval(first.start(), second.end()),
                        Precision.RANGE,
                        before.relative() || mention.relative())
                : null;
    }

    private boolean isBetween(DateMention mention) {
        return words.substring(0, mention.range().start())
                .toLowerCase(Locale.ROOT)
                .endsWith("between ");
    }

    /** "Between June and August", of which the reader sees the first. */
    private DateMention betweenMonths(DateMention mention) {
        Matcher second = AND_MONTH.matcher(words).region(mention.range().end(), words.length());
        if (mention.precision() != Precision.MONTH || !isBetween(mention) || !second.lookingAt()) {
            return mention;
        }
        int month = MONTHS.indexOf(second.group(1).toLowerCase(Locale.ROOT)) + 1;
        YearMonth first = YearMonth.from(mention.interval().start());
        if (month <= first.getMonthValue()) {
            return mention;
        }
        DateInterval span = new DateInterval(
                mention.interval().start(), YearMonth.of(first.getYear(), month).atEndOfMonth());
        TextRange range = new TextRange(mention.range().start(), second.end());
        return new DateMention(range, span, Precision.RANGE, mention.relative());
    }

    /** "The autumn of next year". */
    private DateMention ofSeason(DateMention mention) {
        Matcher season = SEASON_OF.matcher(words.substring(0, mention.range().start()));
        if (mention.precision() != Precision.YEAR || !season.find()) {
            return mention;
        }
        int year = mention.interval().start().getYear();
        return new DateMention(
                new TextRange(season.start(), mention.range().end()),
                season(season.group(1), year),
                Precision.SEASON,
                false);
    }

    /** "On April 17 and May 2" are two days, "between 3 and 5 May" is a span. */
    private List<DateMention> apart(DateMention mention) {
        DateInterval interval = mention.interval();
        boolean two = mention.precision() == Precision.RANGE
                && TWO_DAYS.matcher(mention.range().of(words)).matches()
                && !isBetween(mention);
        return two
                ? List.of(
                        new DateMention(
                                mention.range(), DateInterval.day(interval.start()), Precision.DAY, mention.relative()),
                        new DateMention(
                                mention.range(), DateInterval.day(interval.end()), Precision.DAY, mention.relative()))
                : List.of(mention);
    }

    private List<DateMention> withUnread(List<DateMention> read, LocalDate day) {
        List<DateMention> all = new ArrayList<>(read);
        Matcher season = SEASON_AHEAD.find(words);
        if (season != null) {
            int group = season.group(1) == null ? 2 : 1;
            DateInterval next = season(season.group(group), day.getYear());
            DateInterval ahead = next.start().isAfter(day) ? next : season(season.group(group), day.getYear() + 1);
            add(new TextRange(season.start(group), season.end(group)), ahead, Precision.SEASON, all);
        }
        Matcher festival = FESTIVAL.find(words);
        if (festival != null) {
            add(
                    new TextRange(festival.start(1), festival.end(1)),
                    DateInterval.day(festival(festival.group(1), day)),
                    Precision.DAY,
                    all);
        }
        Matcher year = NEW_YEAR.find(words);
        if (year != null) {
            LocalDate first = LocalDate.of(day.getYear() + 1, 1, 1);
            add(
                    new TextRange(year.start(1), year.end(1)),
                    new DateInterval(first, first.plusYears(1).minusDays(1)),
                    Precision.YEAR,
                    all);
        }
        Matcher late = LATE_AS.find(words);
        if (late != null && MONTHS.contains(late.group(1).toLowerCase(Locale.ROOT))) {
            int month = MONTHS.indexOf(late.group(1).toLowerCase(Locale.ROOT)) + 1;
            YearMonth of = YearMonth.of(day.getYear(), month);
            add(
                    new TextRange(late.start(1), late.end(1)),
                    DateInterval.month(of.atDay(1).isAfter(day) ? of.minusYears(1) : of),
                    Precision.MONTH,
                    all);
        }
        return all;
    }

    /** Unless the date reader has read it. */
    private static void add(TextRange range, DateInterval interval, Precision precision, List<DateMention> all) {
        if (all.stream().noneMatch(other -> other.range().overlaps(range))) {
            int at = 0;
            while (at < all.size() && all.get(at).range().start() < range.start()) {
                at++;
            }
            all.add(at, new DateMention(range, interval, precision, true));
        }
    }

    private static LocalDate festival(String name, LocalDate day) {
        boolean eve = name.endsWith("Eve");
        LocalDate of = name.startsWith("C")
                ? LocalDate.of(day.getYear(), 12, eve ? 24 : 25)
                : eve ? LocalDate.of(day.getYear(), 12, 31) : LocalDate.of(day.getYear(), 1, 1);
        return of.isBefore(day) ? of.plusYears(1) : of;
    }

    /** Three whole months; a winter begins in the year named. */
    private static DateInterval season(String name, int year) {
        int first = switch (name.toLowerCase(Locale.ROOT)) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> LONGEST_SPAN;
            default -> 9;
        };
        YearMonth month = YearMonth.of(year, first);
        return new DateInterval(month.atDay(1), month.plusMonths(2).atEndOfMonth());
    }
}

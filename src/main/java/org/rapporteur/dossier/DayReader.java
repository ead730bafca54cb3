package org.rapporteur.dossier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateMention.Precision;
import org.rapporteur.text.DateReader;

/** Reads the day or the stretch of days that somebody types after a command: "June 2012", "since last week", "2011..2012", "3/4/12". */
final class DayReader {
    /** Day and month in figures: only who wrote it knows which is which. */
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\d/.-])(?<a>\\d{1,2})(?<mark>[/.-])(?<b>\\d{1,2})\\k<mark>(?<year>\\d{4}|\\d{2})(?![\\d/-])");

    private static final Pattern BRIDGE =
            Pattern.compile("\\s{0,3}(?:\\.\\.|to|and|until|till|through|-|\u2013)\\s{0,3}", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN_BEFORE = Pattern.compile("\\.\\.\\s{0,3}$");
    private static final Pattern OPEN_BEHIND = Pattern.compile("^\\s{0,3}\\.\\.");
    private static final Pattern PREPOSITION = Pattern.compile(
            "\\b(?<word>since|from|after|before|until|till|up to|in|on|during|between|of)\\s{1,3}$",
            Pattern.CASE_INSENSITIVE);

    /** Of a year in two figures, so many years ahead are still of this century. */
    private static final int YEARS_AHEAD = 10;

    private static final int CENTURY = 100;

    private final DateReader dates = new DateReader();
    private final LocalDate today;

    /** Where a text names days, and the first and last of them; null when there is none such. */
    private record Named(
            TextRange range,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean twoEnds) {
        Named with(TextRange other, @Nullable LocalDate first, @Nullable LocalDate last) {
            return new Named(other, first, last, twoEnds);
        }
    }

    /** @param today from which "last week" counts */
    DayReader(LocalDate today) {
        this.today = today;
    }

    DayAsked read(String words) {
        List<Named> named = new ArrayList<>();
        Matcher figures = FIGURES.matcher(words);
        while (figures.find()) {
            List<LocalDate> readings = readings(figures);
            if (readings.size() != 1) {
                return readings.isEmpty()
                        ? new DayAsked.Impossible(figures.group())
                        : new DayAsked.Ambiguous(figures.group(), readings);
            }
            named.add(new Named(
                    new TextRange(figures.start(), figures.end()), readings.getFirst(), readings.getFirst(), false));
        }
        Optional<String> impossible = dates.impossibleDate(words);
        if (named.isEmpty() && impossible.isPresent()) {
            return new DayAsked.Impossible(impossible.get());
        }
        dates.read(words, today).stream()
                .map(date -> new Named(
                        date.range(),
                        date.interval().start(),
                        date.interval().end(),
                        date.precision() == Precision.RANGE))
                .filter(date -> named.stream().noneMatch(other -> other.range().overlaps(date.range())))
                .toList()
                .forEach(named::add);
        named.sort(Comparator.comparingInt(one -> one.range().start()));
        return named.isEmpty() ? new DayAsked.Unknown(words) : understood(words, named);
    }

    private List<LocalDate> readings(Matcher figures) {
        int a = Integer.parseInt(figures.group("a"));
        int b = Integer.parseInt(figures.group("b"));
        int year = year(figures.group("year"));
        return Stream.concat(day(year, b, a).stream(), day(year, a, b).stream())
                .distinct()
                .toList();
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private int year(String figures) {
        int year = Integer.parseInt(figures);
        if (figures.length() > 2) {
            return year;
        }
        int inThisCentury = today.getYear() / CENTURY * CENTURY + year;
        return inThisCentury > today.getYear() + YEARS_AHEAD ? inThisCentury - CENTURY : inThisCentury;
    }

    private static DayAsked understood(String words, List<Named> named) {
        Named first = named.getFirst();
        boolean joined = named.size() > 1
                && BRIDGE.matcher(words.substring(
                                first.range().end(), named.get(1).range().start()))
                        .matches();
        Named last = joined ? named.get(1) : first;
        TextRange range = new TextRange(first.range().start(), last.range().end());
        Named whole = open(words, new Named(range, first.from(), last.to(), joined || first.twoEnds()));
        String typed = whole.range().of(words);
        boolean backwards =
                whole.from() != null && whole.to() != null && whole.to().isBefore(whole.from());
        String rest = (words.substring(0, whole.range().start()) + " "
                        + words.substring(whole.range().end()))
                .replaceAll("\\s+", " ")
                .strip();
        return backwards
                ? new DayAsked.Backwards(typed)
                : new DayAsked.Understood(whole.from(), whole.to(), typed, rest);
    }

    /** Takes in the preposition before and the dots around it. */
    private static Named open(String words, Named named) {
        String before = words.substring(0, named.range().start());
        Matcher dots = OPEN_BEFORE.matcher(before);
        Matcher behind = OPEN_BEHIND.matcher(words.substring(named.range().end()));
        Matcher preposition = PREPOSITION.matcher(before);
        if (dots.find()) {
            return named.with(new TextRange(dots.start(), named.range().end()), null, named.to());
        }
        if (behind.find()) {
            int end = named.range().end() + behind.end();
            return named.with(new TextRange(named.range().start(), end), named.from(), null);
        }
        if (!preposition.find()) {
            return named;
        }
        TextRange range = new TextRange(preposition.start(), named.range().end());
        String word = preposition.group("word").toLowerCase(Locale.ROOT);
        return named.twoEnds() ? named.with(range, named.from(), named.to()) : bounded(word, range, named);
    }

    private static Named bounded(String preposition, TextRange range, Named named) {
        LocalDate from = named.from();
        LocalDate to = named.to();
        return switch (preposition) {
            case "since", "from" -> named.with(range, from, null);
            case "after" -> named.with(range, to == null ? from : to.plusDays(1), null);
            case "before" -> named.with(range, null, from == null ? to : from.minusDays(1));
            case "until", "till", "up to" -> named.with(range, null, to);
            default -> named.with(range, from, to);
        };
    }
}

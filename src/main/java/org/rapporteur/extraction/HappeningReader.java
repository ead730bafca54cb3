package org.rapporteur.extraction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.WordPattern;

/** Finds what an article dates. A sentence gets no date but its own. */
final class HappeningReader {
    private static final int REACH = 60;
    private static final WordPattern DEADLINE =
            WordPattern.of("(?i)\\b(?:by|until|till|before|no\\slater\\sthan)\\s(?:the\\s)?$");
    private static final WordPattern PLAN = WordPattern.of(
            "(?i)\\b(?:due|planned|scheduled|expected|meant|set(?=\\s(?:for|to|an?|the)\\b)|supposed|slated|to\\sbe|hoped|is\\sto|are\\sto|will|was\\sto|were\\sto)\\b[^,;]*$"
                + "|\\b(?:retires?|expires?|runs?\\sout|falls?\\sdue|takes\\s(?:office|effect)|enters\\sinto\\sforce)\\s(?:in\\s|on\\s|at\\s)?$");
    private static final WordPattern WEEK_OF = WordPattern.of("\\bweek\\s(?:of|beginning|starting|from)\\s$");
    private static final WordPattern HALF_OF = WordPattern.of("\\b(?:first|second)\\shalf\\sof\\s$");
    private static final int MIDDLE = 15;
    private static final WordPattern HALF = WordPattern.of("(?i)\\bhalf\\b");
    private static final int DAYS_OF_WEEK = 7;
    private static final Pattern LAST_PART = Pattern.compile("(?i)^(?:the\\s)?end\\s");
    private static final WordPattern MONTH = WordPattern.of(
            "(?i)\\b(?:january|february|march|april|may|june|july|august|september|october|november|december|month|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\.?)\\b");

    private static final WordPattern SAME_DAY = WordPattern.of(
            "(?i)\\b(?:on\\s)?(?:the\\ssame|that)\\s(?:same\\s)?(?:day|evening|night|morning|afternoon)\\b");

    private static final Map<String, Integer> NUMBERS = Map.of(
            "a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "eight", 8, "nine", 9, "ten", 10);
    private static final WordPattern APART = WordPattern.of(
            "(?i)\\b(?<days>a|one|two|three|four|five|six|eight|nine|ten)\\sdays?\\s(?<way>after|before|earlier|later)\\b");
    private static final Set<String> PARTS_OF_DAY = WordSet.of("day", "evening", "night", "morning", "afternoon");
    private static final Set<String> SAME = WordSet.of("same", "that");

    private final ArticleReading reading;
    private final @Nullable LocalDate published;

    HappeningReader(ArticleReading reading) {
        this.reading = reading;
        this.published = reading.article().metadata().date();
    }

    /** One for each sentence and date, in order of the text. */
    List<Happening> read() {
        List<Happening> found = new ArrayList<>();
        for (int i = 0; i < reading.views().size(); i++) {
            read(reading.view(i), i, found);
        }
        return found;
    }

    private void read(SentenceView view, int sentence, List<Happening> found) {
        List<DateMention> dates = view.dates(published);
        if (dates.isEmpty() && !mayTellTheSameDay(view.tokens())) {
            return;
        }
        String words = view.unquoted();
        Set<HappeningTime> once = new HashSet<>();
        sameDay(view, sentence, found);
        DateMention last = null;
        boolean sum = false;
        for (DateMention mention : dates) {
            TextRange range = mention.range();
            String before = words.substring(Math.max(0, range.start() - REACH), range.start());
            boolean quoted = view.words().charAt(range.start()) == SpeechClauses.QUOTED;
            sum = DatesApart.isOfASum(mention, before, words) || sum && before.endsWith(" and ");
            if (sum
                    || quoted && DatesApart.isOfSpeech(range.of(words)) && !AheadDates.isNextYear(mention, words)
                    || isOfAReport(view, range.start(), before)
                    || DatesApart.tellNothing(mention, before, words)) {
                continue;
            }
            DateInterval interval =
                    AheadDates.ofYearBefore(mention, AheadDates.moved(mention, words, published), last, words);
            last = mention.relative() ? last : mention;
            HappeningTime time = time(mention, interval, before, words);
            if (once.add(time)) {
                boolean ahead = isAhead(time) && !AheadDates.isToldAsDone(mention, words);
                found.add(happening(sentence, range, time, ahead || isAPlan(before)));
            }
        }
        daysApart(view, sentence, words, found);
    }

    /** "On Thursday, a day after the bridge fell": both days. */
    private void daysApart(SentenceView view, int sentence, String words, List<Happening> found) {
        Happening anchor = found.isEmpty() ? null : found.getLast();
        if (!words.contains(" day") || anchor == null || !anchor.sentence().equals(view.sentence())) {
            return;
        }
        Matcher apart = APART.find(view.words());
        if (apart != null
                && anchor.time().precision() == HappeningTime.Precision.DAY
                && !anchor.where().overlaps(new TextRange(apart.start(), apart.end()).shift(view.start()))) {
            int days = NUMBERS.getOrDefault(apart.group("days").toLowerCase(Locale.ROOT), 1);
            boolean before = apart.group("way").matches("after|earlier");
            LocalDate day = anchor.time().start().plusDays(before ? -days : days);
            HappeningTime time = new HappeningTime(day, day, HappeningTime.Precision.DAY);
            boolean ahead = published != null && day.isAfter(published);
            found.add(happening(sentence, new TextRange(apart.start(), apart.end()), time, ahead));
        }
    }

    /** "On the same day" is that of the sentence before. */
    private void sameDay(SentenceView view, int sentence, List<Happening> found) {
        Happening before = found.isEmpty() ? null : found.getLast();
        if (before != null
                && before.time().precision() == HappeningTime.Precision.DAY
                && sentence > 0
                && before.sentence().equals(reading.view(sentence - 1).sentence())) {
            Matcher same = SAME_DAY.find(view.words());
            if (same != null) {
                found.add(
                        happening(sentence, new TextRange(same.start(), same.end()), before.time(), before.planned()));
            }
        }
    }

    private Happening happening(int sentence, TextRange date, HappeningTime time, boolean planned) {
        SentenceView view = reading.view(sentence);
        String place = HappeningPlaces.in(view, reading)
                .orElse(sentence == 0 ? reading.dateline().placeName() : null);
        return new Happening(view.sentence(), date.shift(view.start()), time, published, planned, place, parties(view));
    }

    private static boolean mayTellTheSameDay(SentenceWords words) {
        for (int i = 1; i < words.size(); i++) {
            if (PARTS_OF_DAY.contains(words.lower(i)) && SAME.contains(words.lower(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** "Interfax reported on 9 December": when it was written, not when it happened. */
    private static boolean isOfAReport(SentenceView view, int at, String before) {
        return DatesApart.isWrittenThen(before)
                && view.names().stream()
                        .filter(name -> !name.person() && name.range().end() <= at)
                        .anyMatch(name -> Outlets.isOne(name.name()));
    }

    private HappeningTime time(DateMention mention, DateInterval interval, String before, String words) {
        LocalDate start = interval.start();
        LocalDate end = interval.end();
        return switch (mention.precision()) {
            case DAY -> WEEK_OF.isIn(before) ? week(start) : new HappeningTime(start, end, HappeningTime.Precision.DAY);
            case MONTH -> month(start, end, before);
            case YEAR -> new HappeningTime(start, end, HappeningTime.Precision.YEAR);
            case PART -> part(mention, interval, words);
            case WEEK, QUARTER, SEASON, DECADE, CENTURY, RANGE ->
                new HappeningTime(start, end, HappeningTime.Precision.RANGE);
        };
    }

    private static HappeningTime month(LocalDate start, LocalDate end, String before) {
        Matcher half = HALF_OF.find(before);
        if (half == null) {
            return new HappeningTime(start, end, HappeningTime.Precision.MONTH);
        }
        LocalDate middle = start.withDayOfMonth(MIDDLE);
        boolean first = half.group().startsWith("first");
        return new HappeningTime(
                first ? start : middle.plusDays(1), first ? middle : end, HappeningTime.Precision.RANGE);
    }

    private static HappeningTime week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return new HappeningTime(monday, monday.plusDays(DAYS_OF_WEEK - 1), HappeningTime.Precision.RANGE);
    }

    /** "The end of March" and "the end of 1999" are dated by their last month. */
    private static HappeningTime part(DateMention mention, DateInterval interval, String words) {
        LocalDate end = interval.end();
        String printed = mention.range().of(words);
        boolean half = HALF.isIn(printed);
        if (!half && MONTH.isIn(printed) || LAST_PART.matcher(printed).find()) {
            LocalDate first = end.withDayOfMonth(1);
            return new HappeningTime(first, YearMonth.from(end).atEndOfMonth(), HappeningTime.Precision.MONTH);
        }
        return new HappeningTime(interval.start(), end, HappeningTime.Precision.RANGE);
    }

    private boolean isAhead(HappeningTime time) {
        return published != null && time.start().isAfter(published);
    }

    private static boolean isAPlan(String before) {
        return DEADLINE.isIn(before) || PLAN.isIn(before);
    }

    private List<String> parties(SentenceView view) {
        TextRange proper = view.inText(0, view.words().length());
        return reading.parties().in(proper).stream()
                .filter(found -> found.range().start() >= reading.dateline().end())
                .map(PartyNames.Found::party)
                .distinct()
                .toList();
    }
}

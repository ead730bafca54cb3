package org.rapporteur.extraction;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.DateInterval;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.WordPattern;

/**
 * Says of a day or month without a year whether the one to come is meant. Reading an article whole, more of the sentence can be trusted than
 * when a question is matched: "runs out on 31 December" and "could resume in February" look ahead.
 */
final class AheadDates {
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final WordPattern YEARLESS = WordPattern.of(
            "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?\\b|\\b(?:spring|summer|autumn|winter)\\b");
    /** Where another thought begins, as far as dates are concerned. */
    private static final Pattern BREAK = Pattern.compile("[;:\u0001]|\\.\\s|,\\s(?:but|while|after|when|and)\\s");
    /** Only what has not happened is told so. */
    private static final WordPattern CERTAIN = WordPattern.of(
            "(?i)\\b(?:will|shall|is\\sto|are\\sto|(?:is|are)\\s(?:now\\s)?(?:due|set|planned|scheduled|expected|meant)|(?:has|have)\\sto|expects?|hopes?|plans|intends|wants"
                + "|faces|expires?|runs?\\sout|lapses|takes\\s(?:office|effect)|ends|begins|opens|retires|put\\soff\\s(?:to|until)|postponed\\s(?:to|until)|provided\\sthat|unless|gives)\\b");
    /** What may be told of a plan that has passed as well; the nearer date decides. */
    private static final WordPattern POSSIBLE = WordPattern.of(
            "(?i)\\b(?:would|could|might|may|should|can|due|planned|expected|scheduled|invited|asked|demanded|hoped|promised|offered|wanted|suggested|proposed|if|to\\sbe|before|from|for|until|by|ran\\sout|agreed)\\b");

    private static final WordPattern PAST =
            WordPattern.of("(?i)\\b(?:had\\sbeen|had|was|were|never|has\\salready|last|since)\\b");

    private static final String WENT =
            "(?:was|were|had|came|took|left|met|gave|went|began|broke|fell|rose|held|sent|won|lost|found|put|set|led|cut|drew|ran|saw|made|became|spoke|brought|built|paid|sat|stood|sank|struck|shot|flew|drove|wrote|did|laid|kept|let)\\b";
    /** What has happened; who said so does not count. What most words fail is asked first. */
    private static final WordPattern PAST_TENSE = WordPattern.of(
            "(?i)\\b(?=\\p{L}{2,}ed\\b)(?!(?:added|denied|planned|expected|scheduled|invited|asked|demanded|hoped|promised|offered|wanted|suggested|proposed|agreed|needed|called|warned|named|united|limited|need|indeed|hundred|speed)\\b)\\p{L}{2,}ed\\b"
                + "|\\b(?=" + WENT + ")(?<!\\b(?:would|will|to|could|may|might|must|should|not)\\s)" + WENT);

    private static final WordPattern TOLD = WordPattern.of("(?i)\\b(?:said|told|wrote|announced)\\b");

    private static final Pattern NEXT_WEEKDAY =
            Pattern.compile("(?i)^next\\s(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final int NEAR_DAYS = 4;
    private static final int SOON = 25;
    private static final int DAYS_OF_WEEK = 7;
    private static final int LONGEST_YEAR_SPAN = 12;
    private static final Pattern WEEKDAY =
            Pattern.compile("(?i)^(?:the\\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|weekend)\\b(?!\\s\\d)");
    private static final WordPattern NAMED = WordPattern.of("(?i)\\b(?:last|this|next|past|previous)\\b");
    private static final WordPattern DUE = WordPattern.of(
            "(?i)\\b(?:by|until|till|before|no\\slater\\sthan|due|scheduled\\sfor|set\\sfor|planned\\sfor|expected)\\s(?:on\\s)?(?:the\\s)?$");
    /** Told in the present with a day, these are yet to come. */
    private static final WordPattern PRESENT = WordPattern.of(
            "\\b(?:meets?|resumes?|opens?|begins?|starts?|ends?|returns?|arrives?|flies|expires?|runs?\\sout|goes|takes?\\splace|decides?|sits?|leaves?|reopens?)\\b");
    /** Behind these the deed is still to come. */
    private static final WordPattern AHEAD = WordPattern.of(
            "(?i)\\b(?:will|would|shall|is\\sto|are\\sto|was\\sto|were\\sto|wants?\\s(?:\\p{L}+\\s){0,6}?to|hopes?\\sto|plans?\\sto|expects?\\sto|due\\sto|expected\\sto|scheduled\\sto|set\\sto|has\\sto|have\\sto|must"
                + "|(?:threat(?:s|en|ens|ened)?|vow(?:s|ed)?|promis(?:e|es|ed)|pledg(?:e|es|ed)|agree(?:s|d)?|offer(?:s|ed)?|decided|intends?|refus(?:es|ed))\\sto"
                + "|(?:called\\son|urged|asked|invited|ordered|told)\\s(?:\\p{L}+\\s){1,4}?to)\\b");

    private static final WordPattern TOLD_THEN =
            WordPattern.of("\\b(?:said|told|announced|reported)\\b(?:\\s(?!to\\b)[\\p{L}]+){0,4}\\son\\s$");
    /** "Has called a meeting for Saturday". */
    private static final WordPattern CALLED_FOR = WordPattern.of(
            "\\b(?:meeting|session|strike|summit|talks|vote|conference|election|hearing|protest|rally|march|debate|round|ceremony)\\s(?:of\\s(?:\\S+\\s){1,3})?for\\s(?:the\\s)?$");
    /** A deed told with its date, "the truce signed in January". */
    private static final WordPattern DONE_THEN = WordPattern.of(
            "(?<!\\b(?:be|being|is|are|get)\\s)\\b(?!(?:planned|expected|scheduled|due|needed|wanted)\\b)(?:\\p{L}{3,}ed|held|begun|made|given|struck|found|won|lost)\\s(?:in|on|last)\\s(?:the\\s)?$");

    private AheadDates() {}

    /** "Next year" is the same year on whichever day shortly before the article it was said; a day or a week is not. */
    static boolean isNextYear(DateMention mention, String words) {
        return mention.range().of(words).equalsIgnoreCase("next year");
    }

    /** Whether a month or season is named without its year. */
    static boolean isYearless(DateMention mention, String words) {
        String printed = mention.range().of(words);
        return mention.relative() && !YEAR.matcher(printed).find() && YEARLESS.isIn(printed);
    }

    /** The days meant by a mention: those read, or a year later when the sentence looks ahead. */
    static DateInterval moved(DateMention mention, String words, @Nullable LocalDate published) {
        DateInterval interval = mention.interval();
        if (published == null || !mention.relative()) {
            return interval;
        }
        if (isOfNextWeek(mention, words, published)) {
            return new DateInterval(
                    interval.start().plusDays(DAYS_OF_WEEK), interval.end().plusDays(DAYS_OF_WEEK));
        }
        if (!interval.end().isBefore(published)) {
            return interval;
        }
        if (WEEKDAY.matcher(mention.range().of(words)).find()) {
            return inWeekAhead(mention, words, published);
        }
        if (!isYearless(mention, words) || NAMED.isIn(mention.range().of(words))) {
            return interval;
        }
        String before = clauseBefore(words, mention.range().start());
        DateInterval later = shifted(interval, 1);
        long back = ChronoUnit.DAYS.between(interval.end(), published);
        long ahead = ChronoUnit.DAYS.between(published, later.start());
        if (DONE_THEN.isIn(before)) {
            return interval;
        }
        boolean past = Math.max(PAST.lastEnd(before), PAST_TENSE.lastEnd(before)) > CERTAIN.lastEnd(before);
        boolean mayBeAhead = POSSIBLE.isIn(before);
        boolean isAhead = CERTAIN.isIn(before);
        boolean certain = isAhead && !(past && back < ahead);
        boolean told = PAST_TENSE.isIn(before);
        boolean verbless = !told && !mayBeAhead && !isAhead;
        if (verbless && isToldBehind(words.substring(mention.range().end()))) {
            return interval;
        }
        boolean possible = mention.precision() != DateMention.Precision.RANGE && (mayBeAhead || !told) && ahead < back;
        return certain || possible ? later : interval;
    }

    /** "Next Friday", said on a Thursday, is not tomorrow. */
    private static boolean isOfNextWeek(DateMention mention, String words, LocalDate published) {
        LocalDate day = mention.interval().start();
        return NEXT_WEEKDAY.matcher(mention.range().of(words)).find()
                && day.isAfter(published)
                && day.isBefore(published.plusDays(NEAR_DAYS));
    }

    /** "A first attempt, in February, was abandoned". */
    private static boolean isToldBehind(String rest) {
        String behind = rest.substring(0, Math.min(rest.length(), SOON * 2));
        int told = Math.min(firstStart(PAST_TENSE, behind), firstStart(PAST, behind));
        int ahead = Math.min(firstStart(AHEAD, behind), firstStart(CERTAIN, behind));
        return told < SOON && told < ahead;
    }

    /** "Signed in May 2004, and the Swedes in June": the month is of the year named before it. */
    static DateInterval ofYearBefore(
            DateMention mention, DateInterval read, @Nullable DateMention before, String words) {
        if (before == null
                || NAMED.isIn(mention.range().of(words))
                || !YEARLESS.isIn(before.range().of(words))
                || !YEAR.matcher(before.range().of(words)).find()
                || !isYearless(mention, words)) {
            return read;
        }
        int years = before.interval().start().getYear() - read.start().getYear();
        return years < 0 && years > -LONGEST_YEAR_SPAN ? shifted(read, years) : read;
    }

    /** "Would fly to Zelmar on Thursday", "pictures by Friday": the next one, when nothing past is told of it. */
    private static DateInterval inWeekAhead(DateMention mention, String words, LocalDate published) {
        DateInterval interval = mention.interval();
        String before = clauseBefore(words, mention.range().start());
        boolean near = ChronoUnit.DAYS.between(interval.end(), published) < DAYS_OF_WEEK;
        boolean due = DUE.isIn(before) || CALLED_FOR.isIn(before);
        int ahead = AHEAD.lastEnd(before);
        boolean planned =
                ahead >= 0 && PAST_TENSE.lastEnd(before) <= ahead || PRESENT.isIn(before) && !PAST_TENSE.isIn(before);
        boolean told = TOLD_THEN.isIn(before);
        return near && !told && (due || planned)
                ? new DateInterval(
                        interval.start().plusDays(DAYS_OF_WEEK), interval.end().plusDays(DAYS_OF_WEEK))
                : interval;
    }

    /**
     * Whether a deed is told as done on a day that is dated in full: who writes later than the date of publication looks back, "he took it back on 25
     * September 2009". The verb nearest before the date decides, else the first one behind it.
     */
    static boolean isToldAsDone(DateMention mention, String words) {
        if (mention.relative()) {
            return false;
        }
        String before = clauseBefore(words, mention.range().start());
        int done = Math.max(PAST_TENSE.lastEnd(before), TOLD.lastEnd(before));
        int toCome = Math.max(Math.max(AHEAD.lastEnd(before), POSSIBLE.lastEnd(before)), CERTAIN.lastEnd(before));
        if (done >= 0 || toCome >= 0) {
            return done > toCome;
        }
        String behind = words.substring(mention.range().end());
        return Math.min(firstStart(PAST_TENSE, behind), firstStart(TOLD, behind))
                < Math.min(
                        Math.min(firstStart(AHEAD, behind), firstStart(POSSIBLE, behind)), firstStart(CERTAIN, behind));
    }

    private static int firstStart(WordPattern pattern, String text) {
        Matcher found = pattern.find(text);
        return found == null ? Integer.MAX_VALUE : found.start();
    }

    private static String clauseBefore(String words, int at) {
        String before = words.substring(0, at);
        Matcher breaks = BREAK.matcher(before);
        int from = 0;
        while (breaks.find()) {
            from = breaks.end();
        }
        return before.substring(from);
    }

    /** The same days of other years; whole months stay whole. */
    static DateInterval shifted(DateInterval interval, int years) {
        LocalDate start = interval.start().plusYears(years);
        boolean wholeMonths = interval.start().getDayOfMonth() == 1
                && interval.end()
                        .equals(interval.end().withDayOfMonth(interval.end().lengthOfMonth()));
        LocalDate end = interval.end().plusYears(years);
        return new DateInterval(start, wholeMonths ? end.withDayOfMonth(end.lengthOfMonth()) : end);
    }
}

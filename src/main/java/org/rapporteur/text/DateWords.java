package org.rapporteur.text;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words dates are made of: pattern pieces, the words that may open a date, and their values. */
final class DateWords {
    private static final String BLANK = "[ \\t\\r\\n\\u00A0\\u2009\\u202F]";
    /** Space that must be there; tokenised text and broken lines have more than one. */
    static final String GAP = BLANK + "{1,3}";
    /** Space that may be there. */
    static final String OPEN = BLANK + "{0,2}";
    /** A comma with or without space, or space alone. */
    static final String COMMA = "(?:" + OPEN + "," + OPEN + "|" + GAP + ")";

    static final String DASH = "(?:" + OPEN + "[-\u2010\u2011\u2012\u2013\u2014]" + OPEN + ")";
    /** What joins the two ends of a range. */
    static final String TO = "(?:" + DASH + "|" + GAP + "(?:to|through|thru|until|till|and)" + GAP + ")";
    /** Behind a number: it goes no further and is no price, time, percentage or decimal. */
    static final String NUMBER_END = "(?![\\p{L}\\d%])(?![.,:/]\\d)";

    static final String WORD_END = "(?![\\p{L}\\d])";

    static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day" + WORD_END;
    /** A weekday, perhaps shortened, that a full date may carry in front. */
    static final String WEEKDAY_PREFIX =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\\.?" + COMMA + "(?:the" + GAP + ")?)?";

    static final String COUNT = "(?:\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    static final Set<String> WEEKDAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "tues",
            "wed",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun");
    static final Set<String> MONTHS = monthWords();
    static final Set<String> COUNTS = Set.of(
            DateRule.DIGIT,
            "a",
            "an",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve");

    private static final List<String> NUMBERS = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private DateWords() {}

    /** A month's name or abbreviation as a group. */
    static String monthPattern(String group) {
        return "(?<" + group
                + ">jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|june|jun\\.?|july|jul\\.?"
                + "|aug(?:ust|\\.)?|sept?(?:ember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?)(?!\\p{L})";
    }

    /** A day of the month as a group, with its ending ("19th") if it has one; 32 to 99 match as well, to be found impossible. */
    static String dayPattern(String group) {
        return "(?<" + group + ">\\d{1,2})(?!\\d)(?:st|nd|rd|th)?(?!\\p{L})";
    }

    /** A year of four digits, 1000 to 2199, as a group. */
    static String yearPattern(String group) {
        return openYear(group) + NUMBER_END;
    }

    /** The same where a dash and another number may follow. */
    static String openYear(String group) {
        return "(?<" + group + ">(?:1\\d|20|21)\\d\\d)(?!\\d)";
    }

    static Month month(String word) {
        String start = word.substring(0, 3);
        for (Month month : Month.values()) {
            if (month.name().regionMatches(true, 0, start, 0, 3)) {
                return month;
            }
        }
        throw new IllegalArgumentException("not a month: " + word);
    }

    static DayOfWeek weekday(String word) {
        return DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
    }

    static int number(String word) {
        if (word.equals("a") || word.equals("an")) {
            return 1;
        }
        int named = NUMBERS.indexOf(word);
        return named >= 0 ? named : Integer.parseInt(word);
    }

    static Set<String> union(Set<String> first, String... more) {
        Set<String> all = new HashSet<>(first);
        all.addAll(List.of(more));
        return all;
    }

    private static Set<String> monthWords() {
        Set<String> words = new HashSet<>(Set.of("sept"));
        for (Month month : Month.values()) {
            String name = month.name().toLowerCase(Locale.ROOT);
            words.add(name);
            words.add(name.substring(0, 3));
        }
        return Set.copyOf(words);
    }
}

package org.rapporteur.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands next to a place in a text, looked at over a bounded distance. */
final class Surroundings {
    /** Far enough for "is scheduled to hold talks with his counterpart in Moscow on". */
    private static final int CLAUSE_CHARS = 90;

    private static final int WORD_CHARS = 24;

    private static final WordPattern AHEAD = WordPattern.of(
            "(?i)\\b(?:will|shall|(?:is|are) (?:to|due|set|scheduled|slated|expected|planned|planning)|plans?"
                    + " to|upcoming)\\b(?!.*\\b(?:said|told)\\b)");
    private static final Pattern CLAUSE_END = Pattern.compile("[,;:.?!\"\u201C\u201D()]");

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:1[89]|20)\\d\\d(?!\\d)");

    /** What a year is never followed by: things, people and units. */
    private static final Set<String> COUNTED = Set.of(
            "people",
            "men",
            "women",
            "children",
            "troops",
            "soldiers",
            "percent",
            "per",
            "million",
            "billion",
            "km",
            "kilometers",
            "kilometres",
            "miles",
            "meters",
            "metres",
            "feet",
            "ft",
            "kg",
            "tons",
            "tonnes",
            "dollars",
            "euros",
            "rubles",
            "roubles",
            "hours",
            "hrs",
            "gmt",
            "bc",
            "bce",
            "utc",
            "est",
            "warheads",
            "missiles",
            "interceptors",
            "vehicles",
            "degrees",
            "copies",
            "words",
            "pages",
            "points",
            "votes",
            "seats",
            "days",
            "weeks",
            "months",
            "years");
    /** Words that end like plurals and are none. */
    private static final Set<String> NO_PLURALS = Set.of(
            "was",
            "is",
            "has",
            "as",
            "his",
            "its",
            "this",
            "does",
            "us",
            "plus",
            "versus",
            "yes",
            "perhaps",
            "across",
            "towards",
            "onwards",
            "afterwards",
            "besides",
            "always",
            "unless",
            "less",
            "thus",
            "says");

    private Surroundings() {}

    /** The lower-case word that ends directly before {@code at}, with at most space or a hyphen between; else empty. */
    static String wordBefore(String text, int at) {
        int end = at;
        while (end > 0 && at - end < 3 && (isBlank(text.charAt(end - 1)) || text.charAt(end - 1) == '-')) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < WORD_CHARS && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The word as printed that begins directly behind {@code at}, with at most space or a hyphen between; else empty. */
    static String wordAfter(String text, int at) {
        int start = at;
        while (start < text.length() && start - at < 3 && (isBlank(text.charAt(start)) || text.charAt(start) == '-')) {
            start++;
        }
        int end = start;
        while (end < text.length() && end - start < WORD_CHARS && isWordChar(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end);
    }

    /** Whether a number that ends at {@code end} counts something: "2000 vehicles", "1500 people". */
    static boolean countsThings(String text, int end) {
        String next = wordAfter(text, end);
        return countsUnits(text, end) || isPlural(next);
    }

    /** Whether it counts something that no year is ever followed by. */
    static boolean countsUnits(String text, int end) {
        return COUNTED.contains(wordAfter(text, end).toLowerCase(Locale.ROOT));
    }

    /** Whether the clause that runs up to {@code at} speaks of what is to come ("will meet on"). */
    static boolean isAhead(String text, int at) {
        String before = text.substring(Math.max(0, at - CLAUSE_CHARS), at);
        int clause = 0;
        Matcher ends = CLAUSE_END.matcher(before);
        while (ends.find()) {
            clause = ends.end();
        }
        return AHEAD.isIn(before.substring(clause));
    }

    /** Whether the text before {@code at} has just named a year other than {@code year}, of which "the spring" then is. */
    static boolean followsOtherYear(String text, int at, int year) {
        Matcher years = YEAR.matcher(text).region(Math.max(0, at - CLAUSE_CHARS), at);
        while (years.find()) {
            if (Integer.parseInt(years.group()) != year) {
                return true;
            }
        }
        return false;
    }

    static boolean isCapital(String text, int at) {
        return at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    static boolean isBlank(char c) {
        boolean printed = c > ' ' && c <= '~';
        return !printed && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isPlural(String word) {
        return word.length() > 2
                && Character.isLowerCase(word.charAt(0))
                && word.endsWith("s")
                && !word.endsWith("ss")
                && !NO_PLURALS.contains(word);
    }

    private static boolean isWordChar(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '\u2019';
    }
}

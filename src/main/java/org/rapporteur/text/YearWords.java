package org.rapporteur.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells a year from another number of four digits by the words around it. */
final class YearWords {
    /** Before these four digits are a year whatever they are. */
    private static final Set<String> CUES = Set.of(
            "in",
            "since",
            "during",
            "circa",
            "ca",
            "c",
            "year",
            "until",
            "till",
            "before",
            "after",
            "through",
            "throughout",
            "early",
            "late",
            "mid",
            "pre",
            "post",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "fy",
            "born",
            "died");
    /** Before these the years of modern times are meant even if a plural follows: "the 2010 elections". */
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "his", "her", "its", "their", "our", "this", "that", "of", "s");

    /** Before an end of a range, which may be of any age. */
    private static final Set<String> ENDS = Set.of("from", "to", "between", "and");

    /** Numbers of documents, pages and places. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?:resolutions?|pages?|pp?\\.?|nos?\\.?|numbers?|rooms?|flights?|routes?|highway|lines?|articles?|sections?|paragraphs?|box|suite|verse"
                + "|ext\\.?|extension|phone|tel\\.?|call|most|than)[\\s\\d,:]{1,12}(?:and\\s{1,3})?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern OTHER_END = Pattern.compile("\\s{1,3}(?:to|or|and|-)\\s{1,3}\\d[\\d,.]{0,12}");
    private static final int NUMBERED_CHARS = 40;
    private static final int FIRST_MODERN = 1700;
    private static final int LAST_MODERN = 2049;

    private YearWords() {}

    static boolean isYear(DateMatch match, int year) {
        String before = match.wordBefore();
        if (isNumbered(match.text(), match.start())
                || Surroundings.countsUnits(match.text(), match.end())
                || followedByNumber(match)) {
            return false;
        }
        if (CUES.contains(before) || DateWords.MONTHS.contains(before)) {
            return true;
        }
        boolean counts = match.isCount() || otherEndCounts(match);
        if (year < FIRST_MODERN || year > LAST_MODERN) {
            return !counts && ENDS.contains(before);
        }
        return !counts || DETERMINERS.contains(before) || before.endsWith("'s") || before.endsWith("\u2019s");
    }

    /** Whether the number at {@code start} stands behind "page", "Resolution", "more than" or the like. */
    static boolean isNumbered(String text, int start) {
        return NUMBERED.matcher(text.substring(Math.max(0, start - NUMBERED_CHARS), start))
                .find();
    }

    /** "1955 123456" and "1955-1234" are parts of longer numbers. */
    private static boolean followedByNumber(DateMatch match) {
        String next = match.wordAfter();
        return !next.isEmpty() && Character.isDigit(next.charAt(0));
    }

    /** "1550 to 1200 warheads": the count belongs to both. */
    private static boolean otherEndCounts(DateMatch match) {
        var end = OTHER_END
                .matcher(match.text())
                .region(match.end(), Math.min(match.text().length(), match.end() + 24));
        return end.lookingAt() && Surroundings.countsThings(match.text(), end.end());
    }
}

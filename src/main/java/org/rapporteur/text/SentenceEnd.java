package org.rapporteur.text;

import java.util.Arrays;

/**
 * One run of stops with a blank after it, and the question whether a sentence ends there. All positions are in {@code text}.
 *
 * @param start where the sentence begins that may end here
 * @param stop the first stop
 * @param afterStops the character after the last stop
 * @param afterClosers the character after the quotation marks and brackets that close behind the stops
 * @param next the first character after the blanks, before {@code end}
 * @param end where the prose ends
 * @param lowerCased whether the prose has no capitals at all, so that they cannot tell
 */
record SentenceEnd(
        String text, int start, int stop, int afterStops, int afterClosers, int next, int end, boolean lowerCased) {
    private static final int LONGEST_WORD = 24;
    private static final int LONGEST_CREDIT = 150;
    private static final int LONGEST_SPEAKER = 60;

    boolean isOne() {
        int first = firstOfNext();
        if (isFollowedByCredit() || (!lowerCased && first < end && Character.isLowerCase(text.charAt(first)))) {
            return false;
        }
        char last = text.charAt(afterStops - 1);
        if (afterStops - stop > 1 && last == '.' || last == '…') {
            return isAfterEllipsis();
        }
        if (last != '.') {
            return (closesBracket() ? Marks.isOpener(text.charAt(start)) || starterFollows() : !isFollowedBySpeaker());
        }
        return isFullStop();
    }

    /** The first letter or digit after opening marks, dashes and an omission's dots. */
    private int firstOfNext() {
        int i = next;
        int limit = Math.min(end, next + 12);
        while (i < limit && (Marks.isOpener(text.charAt(i)) || ".…-–— ".indexOf(text.charAt(i)) >= 0)) {
            i++;
        }
        return i;
    }

    /** {@code ... guarantees." (ITAR-Tass II, Nov. 19).}: the agency's credit belongs to the sentence before it. */
    private boolean isFollowedByCredit() {
        if (text.charAt(next) != '(') {
            return false;
        }
        int limit = Math.min(end, next + LONGEST_CREDIT);
        for (int i = next + 1; i < limit; i++) {
            if (text.charAt(i) == ')') {
                boolean stopsInside = Marks.isTerminator(text.charAt(i - 1));
                boolean last = Marks.skipBlanks(text, i + 1, end) == end;
                return i + 1 < end && text.charAt(i + 1) == '.' || (last && !stopsInside);
            }
        }
        return false;
    }

    /** Dots that stand alone mark words left out, not an end; dots on a word end it if a capital follows. */
    private boolean isAfterEllipsis() {
        if (afterClosers > afterStops) {
            return true;
        }
        boolean alone = stop == start || Marks.isBlank(text.charAt(stop - 1));
        return !alone && !lowerCased;
    }

    private boolean isFullStop() {
        String token = token();
        if (token.isEmpty()) {
            return true;
        }
        boolean first = start == stop - token.length();
        if (first && (isNumber(token) || token.length() == 1) || Abbreviations.neverEnds(token, lowerCased)) {
            return false;
        }
        if (Abbreviations.awaitsNumber(token) && Character.isDigit(text.charAt(next))) {
            return false;
        }
        if (closesQuotation()) {
            return true;
        }
        if (Abbreviations.isClockTime(token)) {
            return !Abbreviations.continuesClockTime(nextWord()) && (!lowerCased || starterFollows());
        }
        return !(Abbreviations.isLetters(token) || Abbreviations.mayEnd(token, lowerCased)) || starterFollows();
    }

    /** The word before the stop with its inner stops and hyphens, and apostrophes: "U.S", "Gen", "Ariz" of "R-Ariz". */
    private String token() {
        int i = stop;
        int limit = Math.max(start, stop - LONGEST_WORD);
        while (i > limit
                && (Character.isLetterOrDigit(text.charAt(i - 1)) || ".-&'’".indexOf(text.charAt(i - 1)) >= 0)) {
            i--;
        }
        while (i < stop && !Character.isLetterOrDigit(text.charAt(i))) {
            i++;
        }
        String word = text.substring(i, stop);
        int hyphen = word.lastIndexOf('-', word.length() - 2);
        return word.substring(hyphen + 1);
    }

    private static boolean isNumber(String token) {
        return token.chars().allMatch(c -> Character.isDigit(c) || c == '.');
    }

    /** {@code "What next?" Lavrov asked.} goes on; {@code "What next?" He said no.} does not. */
    private boolean isFollowedBySpeaker() {
        if (!closesQuotation() || starterFollows()) {
            return false;
        }
        int limit = Math.min(end, next + LONGEST_SPEAKER);
        String[] words = text.substring(next, limit).split("[ .,]", 6);
        return Arrays.stream(words).limit(5).anyMatch(Abbreviations::isSaying);
    }

    private boolean closesBracket() {
        return text.substring(afterStops, afterClosers).chars().anyMatch(c -> c == ')' || c == ']');
    }

    private boolean closesQuotation() {
        return text.substring(afterStops, afterClosers).chars().anyMatch(c -> Marks.isQuote((char) c));
    }

    private boolean starterFollows() {
        char c = text.charAt(next);
        boolean quotation = Marks.isQuote(c) && !lowerCased;
        return quotation || Abbreviations.startsSentence(nextWord(), lowerCased);
    }

    private String nextWord() {
        int from = firstOfNext();
        int i = from;
        int limit = Math.min(end, from + LONGEST_WORD);
        while (i < limit && Character.isLetter(text.charAt(i))) {
            i++;
        }
        return text.substring(from, i);
    }
}

package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.text.LowerCase;

/**
 * A word of a text.
 *
 * @param start where it begins
 * @param end behind its last letter, a possessive ending left out
 * @param text as printed
 * @param lower the same in lower case, without a full stop at its end
 * @param joined whether only blanks, or the full stop of an abbreviation and blanks, stand between it and the word before
 * @param opens whether it is the first of its sentence, quotation or line
 * @param capital whether it, or what follows a particle in it, begins with a capital
 */
record Token(int start, int end, String text, String lower, boolean joined, boolean opens, boolean capital) {
    private static final Set<String> ABBREVIATIONS = WordSet.of(
            "gen", "col", "lt", "maj", "capt", "adm", "sgt", "brig", "sen", "sens", "rep", "reps", "gov", "mr", "mrs",
            "ms", "dr", "prof", "rev", "amb", "st", "jr", "sr");
    private static final int MOST_INITIALS = 5;
    private static final int MOST_BLANKS = 3;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>(text.length() / 6);
        Token last = null;
        int before = 0;
        for (int at = wordStart(text, 0); at < text.length(); at = wordStart(text, before)) {
            int end = wordEnd(text, at);
            String word = text.substring(at, isPossessive(text, at, end) ? end - 2 : end);
            boolean stopped = last != null && text.charAt(before) == '.' && last.isAbbreviation();
            int gap = stopped ? before + 1 : before;
            boolean joined = last != null && last.end == before && isBlank(text, gap, at);
            boolean opens = last == null || endsSentence(text, gap, at);
            last = new Token(at, at + word.length(), word, lower(word), joined, opens, isCapital(word));
            tokens.add(last);
            before = end;
        }
        return tokens;
    }

    private boolean isAbbreviation() {
        return ABBREVIATIONS.contains(lower) || text.length() == 1 && text.charAt(0) <= 'z';
    }

    private static int wordStart(String text, int from) {
        int at = from;
        while (at < text.length() && !Character.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Behind a word, hyphens and apostrophes within it included, or behind initials such as "U.S.". */
    private static int wordEnd(String text, int start) {
        int initials = start;
        while (initials + 1 < text.length()
                && initials < start + 2 * MOST_INITIALS
                && Character.isUpperCase(text.charAt(initials))
                && text.charAt(initials + 1) == '.') {
            initials += 2;
        }
        if (initials > start + 2) {
            return initials;
        }
        int at = start + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (!isInner(c) && !isJoint(text, at, c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isJoint(String text, int at, char c) {
        return "'\u2019-\u2011".indexOf(c) >= 0 && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPossessive(String text, int start, int end) {
        return end - start > 2 && text.charAt(end - 1) == 's' && "'\u2019".indexOf(text.charAt(end - 2)) >= 0;
    }

    private static String lower(String text) {
        String lower = LowerCase.of(text);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    private static boolean isCapital(String text) {
        if (Character.isUpperCase(text.charAt(0))) {
            return true;
        }
        int hyphen = text.indexOf('-');
        return hyphen > 0
                && NameWords.PARTICLES.contains(text.substring(0, hyphen))
                && Character.isUpperCase(text.charAt(hyphen + 1));
    }

    /** Letters that are all capitals, as in the name of an organisation. */
    boolean isAcronym() {
        if (text.length() < 2 || text.charAt(1) == '.') {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLowerCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** A few blanks and no empty line. */
    private static boolean isBlank(String text, int from, int to) {
        if (from == to || to - from > MOST_BLANKS) {
            return false;
        }
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return false;
            }
            lines += c == '\n' ? 1 : 0;
        }
        return lines < 2;
    }

    private static boolean endsSentence(String text, int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c != ' ' && ".!?:\"\u201C\u201D(\u2022".indexOf(c) >= 0) {
                return true;
            }
            lines += c == '\n' ? 1 : 0;
        }
        return lines > 1;
    }
}

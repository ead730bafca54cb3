package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param start where it begins
 * @param end behind its last letter, a possessive ending left out
 * @param text as printed
 * @param lower the same in lower case, without a full stop at its end
 * @param joined whether only blanks, or the full stop of an abbreviation and blanks, stand between it and the word before
 * @param opens whether it is the first of its sentence, quotation or line
 */
record Token(int start, int end, String text, String lower, boolean joined, boolean opens) {
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:gen|col|lt|maj|capt|adm|sgt|brig|sen|sens|rep|reps|gov|mr|mrs|ms|dr|prof|rev|amb|st|jr|sr|[a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_ABBREVIATION = 4;
    private static final int MOST_INITIALS = 5;

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        int before = 0;
        String last = "";
        for (int at = wordStart(text, 0); at < text.length(); at = wordStart(text, before)) {
            String gap = text.substring(before, at);
            int end = wordEnd(text, at);
            String word = text.substring(at, isPossessive(text, at, end) ? end - 2 : end);
            boolean abbreviated = gap.startsWith(".")
                    && last.length() <= LONGEST_ABBREVIATION
                    && ABBREVIATION.matcher(last).matches();
            String blanks = abbreviated ? gap.substring(1) : gap;
            boolean joined =
                    !tokens.isEmpty() && isBlank(blanks) && tokens.getLast().reaches(before);
            boolean opens = tokens.isEmpty() || endsSentence(blanks);
            tokens.add(new Token(at, at + word.length(), word, lower(word), joined, opens));
            before = end;
            last = word;
        }
        return tokens;
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
            boolean joint = "'\u2019-\u2011".indexOf(c) >= 0
                    && at + 1 < text.length()
                    && Character.isLetter(text.charAt(at + 1));
            if (!joint && !isInner(c)) {
                break;
            }
            at++;
        }
        return at;
    }

    private static boolean isInner(char c) {
        return Character.isLetterOrDigit(c) || c > 0x2FF && Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isPossessive(String text, int start, int end) {
        return end - start > 2 && text.charAt(end - 1) == 's' && "'\u2019".indexOf(text.charAt(end - 2)) >= 0;
    }

    private static String lower(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    boolean isCapital() {
        int hyphen = text.indexOf('-');
        return Character.isUpperCase(text.charAt(0))
                || hyphen > 0
                        && NameWords.PARTICLES.contains(text.substring(0, hyphen))
                        && Character.isUpperCase(text.charAt(hyphen + 1));
    }

    /** Letters that are all capitals, as in the name of an organisation. */
    boolean isAcronym() {
        return text.length() > 1 && text.chars().noneMatch(Character::isLowerCase) && text.indexOf('.') != 1;
    }

    private boolean reaches(int at) {
        return end == at;
    }

    private static boolean isBlank(String gap) {
        return !gap.isEmpty() && gap.length() < 4 && isAllBlank(gap) && gap.indexOf('\n') == gap.lastIndexOf('\n');
    }

    private static boolean isAllBlank(String gap) {
        for (int i = 0; i < gap.length(); i++) {
            if (!Character.isWhitespace(gap.charAt(i)) && !Character.isSpaceChar(gap.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean endsSentence(String gap) {
        if (gap.equals(" ")) {
            return false;
        }
        for (int i = 0; i < gap.length(); i++) {
            if (".!?:\"\u201C\u201D(\u2022".indexOf(gap.charAt(i)) >= 0) {
                return true;
            }
        }
        return gap.indexOf('\n') != gap.lastIndexOf('\n');
    }
}

package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a text.
 *
 * @param start where it begins
 * @param end behind its last letter, a possessive ending left out
 * @param text as printed
 * @param joined whether only blanks, or the full stop of an abbreviation and blanks, stand between it and the word before
 * @param opens whether it is the first of its sentence, quotation or line
 */
record Token(int start, int end, String text, boolean joined, boolean opens) {
    private static final Pattern WORD = Pattern.compile(
            "(?:\\p{Lu}\\.){2,5}|\\p{L}[\\p{L}\\p{M}\\d]*+(?:['\u2019\\-\u2011]\\p{L}[\\p{L}\\p{M}\\d]*+)*+");
    private static final Pattern ABBREVIATION = Pattern.compile(
            "(?:gen|col|lt|maj|capt|adm|sgt|brig|sen|sens|rep|reps|gov|mr|mrs|ms|dr|prof|rev|amb|st|jr|sr|[a-z])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s$");

    static List<Token> of(String text) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int before = 0;
        String last = "";
        while (matcher.find()) {
            String gap = text.substring(before, matcher.start());
            String printed = matcher.group();
            Matcher ending = POSSESSIVE.matcher(printed);
            String word = ending.find() ? printed.substring(0, ending.start()) : printed;
            boolean abbreviated =
                    gap.startsWith(".") && ABBREVIATION.matcher(last).matches();
            String blanks = abbreviated ? gap.substring(1) : gap;
            boolean joined =
                    !tokens.isEmpty() && isBlank(blanks) && tokens.getLast().reaches(before);
            boolean opens = tokens.isEmpty() || endsSentence(blanks);
            tokens.add(new Token(matcher.start(), matcher.start() + word.length(), word, joined, opens));
            before = matcher.end();
            last = word;
        }
        return tokens;
    }

    String lower() {
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
        return !gap.isEmpty()
                && gap.length() < 4
                && gap.chars().allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c))
                && gap.indexOf('\n') == gap.lastIndexOf('\n');
    }

    private static boolean endsSentence(String gap) {
        return gap.chars().anyMatch(c -> ".!?:\"\u201C\u201D(\u2022".indexOf(c) >= 0)
                || gap.indexOf('\n') != gap.lastIndexOf('\n');
    }
}

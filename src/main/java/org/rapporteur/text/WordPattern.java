package org.rapporteur.text;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A pattern that begins at a word. It finds what its {@link Pattern} finds, but is tried only at words that open with two letters with which it can
 * begin, which makes long lists of alternatives cheap. Immutable.
 */
public final class WordPattern {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Pattern pattern;
    private final LetterPairs openings = new LetterPairs();

    private WordPattern(Pattern pattern) {
        this.pattern = pattern;
        for (String first : LETTERS.split("")) {
            if (mayBegin(first)) {
                openings.add(first);
                Stream.of(LETTERS.split(""))
                        .map(first::concat)
                        .filter(this::mayBegin)
                        .forEach(openings::add);
            }
        }
    }

    /**
     * @param regex each of its alternatives begins with {@code \b} and a letter
     * @throws IllegalArgumentException if it can begin with a digit
     */
    public static WordPattern of(String regex) {
        Pattern pattern = Pattern.compile(regex);
        Matcher number = pattern.matcher("1");
        if (number.lookingAt() || number.hitEnd()) {
            throw new IllegalArgumentException("begins with no word: " + regex);
        }
        return new WordPattern(pattern);
    }

    /** Asks the pattern itself: it fails on letters before their end only when no others behind them can help. */
    private boolean mayBegin(String letters) {
        String capital = letters.substring(0, 1).toUpperCase(Locale.ROOT) + letters.substring(1);
        return Stream.of(letters, capital, letters.toUpperCase(Locale.ROOT))
                .map(pattern::matcher)
                .anyMatch(matcher -> matcher.lookingAt() || matcher.hitEnd());
    }

    /** Whether it stands anywhere in a text. */
    public boolean isIn(String text) {
        return find(text) != null;
    }

    /** The first place where it stands; null when there is none. */
    public @Nullable Matcher find(String text) {
        return find(text, 0, null);
    }

    /** Where the last of its places ends, none overlapping another; -1 when there is none. */
    public int lastEnd(String text) {
        int end = -1;
        for (Matcher found = find(text); found != null; found = find(text, end, found)) {
            end = found.end();
        }
        return end;
    }

    private @Nullable Matcher find(String text, int from, @Nullable Matcher used) {
        Matcher matcher = used;
        for (int at = nextOpening(text, from); at >= 0; at = nextOpening(text, at + 1)) {
            if (matcher == null) {
                matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
            }
            if (matcher.region(at, text.length()).lookingAt()) {
                return matcher;
            }
        }
        return null;
    }

    /** The next place where it may begin; beyond ASCII that is anywhere. */
    private int nextOpening(String text, int from) {
        boolean inWord = from > 0 && isWord(text.charAt(from - 1));
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (!inWord && openings.standAt(text, at) || c > '\u007F') {
                return at;
            }
            inWord = isWord(c);
        }
        return -1;
    }

    /** Whether a character is a letter of ASCII. */
    public static boolean isLetter(char c) {
        return LetterPairs.isLetter(c);
    }

    private static boolean isWord(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '_';
    }
}

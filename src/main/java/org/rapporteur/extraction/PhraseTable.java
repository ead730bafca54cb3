package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases looked for at once. Each is a pattern that begins with a letter or with a group of words; only those that may begin with the
 * letter at hand are tried, which makes the looking cheap however many there are.
 */
final class PhraseTable {
    private final Map<Character, Pattern> byLetter = new HashMap<>();

    /** @param phrases regular expressions, the earlier first; none begins with anything but a letter or a group of words */
    PhraseTable(List<String> phrases) {
        Map<Character, List<String>> grouped = new HashMap<>();
        for (String phrase : phrases) {
            for (char letter : firstLetters(phrase)) {
                grouped.computeIfAbsent(letter, l -> new ArrayList<>()).add(phrase);
            }
        }
        grouped.forEach((letter, some) -> byLetter.put(letter, Pattern.compile("(?:" + String.join("|", some) + ")")));
    }

    /** The phrase that begins at a place; null when none does. */
    @Nullable Matcher at(String words, int place) {
        Pattern pattern = byLetter.get(words.charAt(place));
        if (pattern == null) {
            return null;
        }
        Matcher matcher = pattern.matcher(words)
                .region(place, words.length())
                .useTransparentBounds(true)
                .useAnchoringBounds(false);
        return matcher.lookingAt() ? matcher : null;
    }

    /** Whether a word begins at a place. */
    static boolean opensWord(String words, int place) {
        return Character.isLetter(words.charAt(place))
                && (place == 0 || !Character.isLetterOrDigit(words.charAt(place - 1)));
    }

    private static List<Character> firstLetters(String phrase) {
        if (Character.isLetter(phrase.charAt(0))) {
            return List.of(phrase.charAt(0));
        }
        if (!phrase.startsWith("(?:")) {
            throw new IllegalArgumentException("begins with no word: " + phrase);
        }
        List<Character> letters = new ArrayList<>();
        int depth = 0;
        boolean opens = true;
        for (int at = 3; depth >= 0 && at < phrase.length(); at++) {
            char c = phrase.charAt(at);
            if (opens && depth == 0) {
                letters.add(c);
                opens = false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            opens = opens || c == '|' && depth == 0;
        }
        return letters;
    }
}

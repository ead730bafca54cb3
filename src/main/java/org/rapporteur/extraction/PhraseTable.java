package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases looked for at once. Each is a pattern that begins with a letter or with a group of words; only those that may begin with the
 * letters at hand are tried, which makes the looking cheap however many there are.
 */
final class PhraseTable {
    private final Map<String, Pattern> byOpening = new HashMap<>();

    /** @param phrases regular expressions, the earlier first; none begins with anything but a letter or a group of words */
    PhraseTable(List<String> phrases) {
        Map<String, List<String>> openings = new LinkedHashMap<>();
        for (String phrase : phrases) {
            openings.put(phrase, openings(phrase));
        }
        openings.values().stream().flatMap(List::stream).distinct().forEach(opening -> {
            List<String> some = phrases.stream()
                    .filter(phrase ->
                            openings.getOrDefault(phrase, List.of()).stream().anyMatch(opening::startsWith))
                    .toList();
            byOpening.put(opening, Pattern.compile("(?:" + String.join("|", some) + ")"));
        });
    }

    /** The phrase that begins at a place; null when none does. */
    @Nullable
    Matcher at(String words, int place) {
        Pattern pattern = place + 1 < words.length() ? byOpening.get(words.substring(place, place + 2)) : null;
        if (pattern == null) {
            pattern = byOpening.get(words.substring(place, place + 1));
        }
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

    /** With which two letters, or one when the pattern forks behind it, a phrase may begin. */
    private static List<String> openings(String phrase) {
        if (Character.isLetter(phrase.charAt(0))) {
            return List.of(opening(phrase, 0));
        }
        if (!phrase.startsWith("(?:")) {
            throw new IllegalArgumentException("begins with no word: " + phrase);
        }
        List<String> openings = new ArrayList<>();
        int depth = 0;
        boolean opens = true;
        for (int at = 3; depth >= 0 && at < phrase.length(); at++) {
            char c = phrase.charAt(at);
            if (opens && depth == 0) {
                openings.add(opening(phrase, at));
                opens = false;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            opens = opens || c == '|' && depth == 0;
        }
        return openings;
    }

    private static String opening(String phrase, int at) {
        boolean two = at + 1 < phrase.length()
                && Character.isLetter(phrase.charAt(at + 1))
                && (at + 2 == phrase.length() || "?*{".indexOf(phrase.charAt(at + 2)) < 0);
        return phrase.substring(at, two ? at + 2 : at + 1);
    }
}

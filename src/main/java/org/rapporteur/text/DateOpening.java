package org.rapporteur.text;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;

/**
 * The rules for dates that begin with one word, parted by the characters behind it: of those for "the" few go on with " se". Which do is worked out
 * when it is first asked. Safe for many threads.
 */
final class DateOpening {
    private static final int CHARACTERS = 3;
    /** Prose has not so many ways to go on; behind what else there is all rules are tried. */
    private static final int MOST_REMEMBERED = 2_000;

    private final String word;
    private final List<DateRule> rules;
    private final Map<String, List<DateRule>> byNext = new ConcurrentHashMap<>();

    /**
     * @param word in lower case, or a number
     * @param rules those that may begin with it
     */
    DateOpening(String word, List<DateRule> rules) {
        this.word = word;
        this.rules = rules;
    }

    /**
     * Those that may match.
     *
     * @param end behind the word
     */
    List<DateRule> rules(String text, int end) {
        String next = text.substring(end, Math.min(text.length(), end + CHARACTERS));
        List<DateRule> known = byNext.get(next);
        if (known != null) {
            return known;
        }
        return byNext.size() < MOST_REMEMBERED ? byNext.computeIfAbsent(next, this::goingOnWith) : rules;
    }

    private List<DateRule> goingOnWith(String next) {
        return rules.stream().filter(rule -> mayMatch(rule, word + next)).toList();
    }

    /** It fails before the end of what is known only when nothing behind that can help. */
    private static boolean mayMatch(DateRule rule, String known) {
        Matcher matcher = rule.pattern().matcher(known);
        return matcher.lookingAt() || matcher.hitEnd();
    }
}

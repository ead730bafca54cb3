package org.rapporteur.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/** The rules for dates that begin with one word, parted by the first letter or digit of the next word: of "the", few go on with an "s". */
final class DateOpening {
    private static final String NEXT = "abcdefghijklmnopqrstuvwxyz0123456789";

    private final List<DateRule> all;
    private final Map<Character, List<DateRule>> byNext = new HashMap<>();

    /**
     * @param word in lower case, or a number
     * @param rules those that may begin with it
     */
    DateOpening(String word, List<DateRule> rules) {
        this.all = rules;
        for (char next : NEXT.toCharArray()) {
            List<DateRule> some = new ArrayList<>();
            for (DateRule rule : rules) {
                Matcher matcher = rule.pattern().matcher(word + " " + next);
                // It fails before the end only when no words behind that can help.
                if (matcher.lookingAt() || matcher.hitEnd()) {
                    some.add(rule);
                }
            }
            byNext.put(next, List.copyOf(some));
        }
    }

    /**
     * Those that may match.
     *
     * @param end behind the word
     */
    List<DateRule> rules(String text, int end) {
        boolean blank = end + 1 < text.length() && text.charAt(end) == ' ';
        return blank ? byNext.getOrDefault(Character.toLowerCase(text.charAt(end + 1)), all) : all;
    }
}

package org.rapporteur.text;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;
import java.util.regex.MatchResult;
import org.jspecify.annotations.Nullable;

/**
 * A rule's pattern found at one place.
 *
 * @param text all of the text
 * @param found what the pattern matched
 * @param reference the day from which relative words count, when known
 */
record DateMatch(String text, MatchResult found, @Nullable LocalDate reference) {
    int start() {
        return found.start();
    }

    int end() {
        return found.end();
    }

    boolean has(String group) {
        return found.group(group) != null;
    }

    /** The group in lower case, empty when it took no part. */
    String word(String group) {
        String value = found.group(group);
        return value == null ? "" : value.toLowerCase(Locale.ROOT);
    }

    /** A group of digits, or a number word up to twelve. */
    int number(String group) {
        return DateWords.number(word(group));
    }

    Month month(String group) {
        return DateWords.month(word(group));
    }

    String wordBefore() {
        return Surroundings.wordBefore(text, start());
    }

    String wordAfter() {
        return Surroundings.wordAfter(text, end());
    }

    /** Whether the clause speaks of what is to come. */
    boolean isAhead() {
        return Surroundings.isAhead(text, start());
    }

    /** Whether what stands behind is something that the number counts. */
    boolean isCount() {
        return Surroundings.countsThings(text, end());
    }
}

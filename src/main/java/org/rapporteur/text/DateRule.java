package org.rapporteur.text;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One way of writing a date.
 *
 * @param openings the lower-case first words with which it may begin, {@link #DIGIT} for a number; they spare the pattern at all other places
 * @param pattern bounded in length, matched from the first letter or digit on, regardless of case
 * @param resolver turns what matched into days
 */
record DateRule(Set<String> openings, Pattern pattern, Resolver resolver) {
    static final String DIGIT = "#";

    DateRule {
        openings = Set.copyOf(openings);
    }

    static DateRule of(Set<String> openings, String regex, Resolver resolver) {
        return new DateRule(
                openings, Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), resolver);
    }

    /** Gives the days of a match. */
    @FunctionalInterface
    interface Resolver {
        /**
         * The days, or null when this is no date after all or needs a reference date that is not known.
         *
         * @throws java.time.DateTimeException when the words name a day that does not exist
         */
        @Nullable
        Resolved resolve(DateMatch match);
    }

    /** The days of a match and how they are known. */
    record Resolved(DateInterval interval, DateMention.Precision precision, boolean relative) {
        static Resolved absolute(DateInterval interval, DateMention.Precision precision) {
            return new Resolved(interval, precision, false);
        }

        static Resolved relative(DateInterval interval, DateMention.Precision precision) {
            return new Resolved(interval, precision, true);
        }
    }
}

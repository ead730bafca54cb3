package org.rapporteur.text;

import java.util.regex.Pattern;

/** Tells "Nov. 17" and "July", which only lack their year, from "Saturday" and "last month". */
final class YearlessDates {
    private static final Pattern MONTH =
            Pattern.compile("(?<!\\p{L})" + DateWords.monthPattern("m"), Pattern.CASE_INSENSITIVE);

    private YearlessDates() {}

    /** Whether the words of a relative date name a month. */
    static boolean isNamedByMonth(String words) {
        return MONTH.matcher(words).find();
    }
}

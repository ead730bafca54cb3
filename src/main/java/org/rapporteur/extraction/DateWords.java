package org.rapporteur.extraction;

import java.util.Set;

/** Words without one of which no sentence tells a date. */
final class DateWords {
    private static final Set<String> WORDS = Set.of(
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
            "tues", "thurs", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
            "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "today", "yesterday",
            "tomorrow", "tonight", "weekend", "day", "days", "week", "weeks", "fortnight", "month", "months", "year", "years", "quarter",
            "half", "decade", "decades", "century", "spring", "summer", "autumn", "fall", "winter", "christmas", "easter", "ago", "last",
            "next", "night", "evening", "morning", "afternoon", "midnight", "eve", "weeks'", "centuries", "nineties", "eighties",
            "seventies", "sixties", "fifties", "forties", "thirties", "twenties", "mid-january");

    private DateWords() {}

    static boolean standIn(SentenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            if (Character.isDigit(word.charAt(0)) || WORDS.contains(word) || word.indexOf('-') > 0 || word.endsWith("'s")) {
                return true;
            }
        }
        return false;
    }
}

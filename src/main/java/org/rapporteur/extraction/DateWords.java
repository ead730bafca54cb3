package org.rapporteur.extraction;

import java.util.Set;

/** Words without one of which no sentence tells a date. */
final class DateWords {
    private static final Set<String> WORDS = WordSet.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "tues",
            "thurs",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "today",
            "yesterday",
            "tomorrow",
            "tonight",
            "weekend",
            "day",
            "days",
            "week",
            "weeks",
            "fortnight",
            "month",
            "months",
            "year",
            "years",
            "quarter",
            "half",
            "decade",
            "decades",
            "century",
            "spring",
            "summer",
            "autumn",
            "fall",
            "winter",
            "christmas",
            "easter",
            "ago",
            "last",
            "next",
            "night",
            "evening",
            "morning",
            "afternoon",
            "midnight",
            "eve",
            "weeks'",
            "centuries",
            "nineties",
            "eighties",
            "seventies",
            "sixties",
            "fifties",
            "forties",
            "thirties",
            "twenties",
            "mid-january");

    private DateWords() {}

    /** "March" of "March's" and of "mid-March". */
    private static String stem(String word) {
        int hyphen = word.indexOf('-');
        String last = hyphen > 0 && !word.startsWith("half") ? word.substring(hyphen + 1) : word;
        return last.endsWith("'s") ? last.substring(0, last.length() - 2) : last;
    }

    static boolean standIn(SentenceWords words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            if (Character.isDigit(word.charAt(0)) || WORDS.contains(stem(word))) {
                return true;
            }
        }
        return false;
    }
}

package org.rapporteur.answer;

import java.util.regex.Pattern;

/** Tells a heading, which announces what was offered and does not say it. */
final class Heading {
    /** A line of a list without a full stop may be longer, and says something. */
    private static final int MOST_WORDS = 8;

    private static final Pattern ENDED = Pattern.compile("[.?!…:;][\"”’')\\]]*\\s*$");

    private Heading() {}

    static boolean is(Candidate candidate) {
        String text = candidate.text();
        return !ENDED.matcher(text).find()
                && text.chars().filter(c -> c == ' ').count() < MOST_WORDS
                && candidate.analysed().dates().isEmpty();
    }
}

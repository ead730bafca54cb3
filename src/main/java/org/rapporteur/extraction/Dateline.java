package org.rapporteur.extraction;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words before a news report's first sentence: {@code LINDVARA, March 14 (CWS) - }.
 *
 * @param end where the report itself begins in the article's text; 0 when there is no dateline
 * @param place the town as printed, often in capitals
 * @param state what is printed behind the town, its country if it is not the day: {@code Westmoor}
 * @param agency whom the report is credited to
 */
record Dateline(
        int end,
        @Nullable String place,
        @Nullable String state,
        @Nullable String agency) {
    static final Dateline NONE = new Dateline(0, null, null, null);

    private static final int LONGEST = 120;
    private static final Pattern FORM = Pattern.compile(
            "\\s*(?<place>\\p{Lu}{2}[\\p{Lu}.'\u2019\\-]*(?:\\s\\p{Lu}[\\p{Lu}.'\u2019\\-]+){0,3})(?:,\\s(?<state>[^(),\u2013\u2014]{2,40}?)(?:,[^()\u2013\u2014]{2,30}?)?)?"
                + "(?:\\s?\\((?<agency>[^)]{2,40})\\))?\\s(?:-{1,2}|\u2013|\u2014)\\s");

    static Dateline of(String text) {
        Matcher form = FORM.matcher(text.substring(0, Math.min(text.length(), LONGEST)));
        return form.lookingAt()
                ? new Dateline(form.end(), form.group("place"), form.group("state"), form.group("agency"))
                : NONE;
    }

    /** The place in ordinary letters: {@code Calder Quay}. */
    @Nullable
    String placeName() {
        if (place == null) {
            return null;
        }
        StringBuilder name = new StringBuilder();
        boolean opens = true;
        for (char c : place.toCharArray()) {
            name.append(opens ? c : Character.toLowerCase(c));
            opens = !Character.isLetter(c);
        }
        return name.toString();
    }
}

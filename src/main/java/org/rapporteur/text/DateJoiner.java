package org.rapporteur.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.text.DateMention.Precision;

/** Makes one range of two dates that stand as its ends: "from May 1955 until June 1961", "between 1955 and 1961". */
final class DateJoiner {
    private static final Pattern BRIDGE = Pattern.compile(
            "\\s{0,3},?\\s{0,3}(?:(?<and>and)|(?<to>to|until|till|through|thru|up to|-|\u2013|\u2014))\\s{0,3}",
            Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_BRIDGE = 12;

    private DateJoiner() {}

    static List<DateMention> join(String text, List<DateMention> mentions) {
        List<DateMention> joined = new ArrayList<>();
        for (DateMention mention : mentions) {
            if (!joined.isEmpty() && areEnds(text, joined.getLast(), mention)) {
                DateMention first = joined.removeLast();
                joined.add(between(first, mention));
            } else {
                joined.add(mention);
            }
        }
        return joined;
    }

    private static boolean areEnds(String text, DateMention first, DateMention last) {
        int gap = last.range().start() - first.range().end();
        if (gap < 1
                || gap > LONGEST_BRIDGE
                || first.precision() == Precision.RANGE
                || last.interval().end().isBefore(first.interval().start())) {
            return false;
        }
        Matcher bridge =
                BRIDGE.matcher(text).region(first.range().end(), last.range().start());
        if (!bridge.matches()) {
            return false;
        }
        String opener = Surroundings.wordBefore(text, first.range().start());
        if (bridge.group("and") != null) {
            return opener.equals("between");
        }
        return first.precision() == last.precision()
                || Set.of("from", "between").contains(opener);
    }

    private static DateMention between(DateMention first, DateMention last) {
        return new DateMention(
                new TextRange(first.range().start(), last.range().end()),
                new DateInterval(first.interval().start(), last.interval().end()),
                Precision.RANGE,
                first.relative() || last.relative());
    }
}

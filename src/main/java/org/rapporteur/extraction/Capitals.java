package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The seats of government that an article names as such: "Lindvara, the Hestmark capital". */
final class Capitals {
    private static final String NAME = "\\p{Lu}[\\p{L}\\-]+(?:\\s\\p{Lu}[\\p{L}\\-]+)?";
    private static final List<Pattern> SAID = List.of(
            Pattern.compile("(?<place>" + NAME
                    + "),\\s(?:the\\s)?(?<state>\\p{Lu}[\\p{L}\\-]+)(?:['\u2019]s?)?\\s(?:\\p{Ll}+\\s)?capital\\b"),
            Pattern.compile("(?<place>" + NAME + "),\\sthe\\s(?:\\p{Ll}+\\s)?capital\\sof\\s(?<state>" + NAME + ")"),
            Pattern.compile(
                    "(?<state>\\p{Lu}[\\p{L}\\-]+)(?:['\u2019]s?)?\\s(?:\\p{Ll}+\\s)?capital,?\\s(?:of\\s)?(?<place>"
                            + NAME + ")"),
            Pattern.compile("\\bcapital\\sof\\s(?<state>" + NAME + "),\\s(?<place>" + NAME + ")"));

    private Capitals() {}

    /** From each capital to the name or adjective of its country, as printed. */
    static Map<String, String> in(String text) {
        Map<String, String> capitals = new HashMap<>();
        for (int at = text.indexOf("capital"); at >= 0; at = text.indexOf("capital", at + 1)) {
            int from = Math.max(0, at - 80);
            int to = Math.min(text.length(), at + 80);
            for (Pattern pattern : SAID) {
                Matcher said = pattern.matcher(text).region(from, to);
                if (said.find()) {
                    capitals.putIfAbsent(said.group("place"), said.group("state"));
                }
            }
        }
        return capitals;
    }
}

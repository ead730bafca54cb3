package org.rapporteur.slack.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slack's own markup as Slack reads it: what stands between {@code <} and {@code >} is live, the rest is text. */
final class Mrkdwn {
    private static final Pattern TOKEN = Pattern.compile("<([^<>\\n]+)>");
    private static final Pattern LINK = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");

    private Mrkdwn() {}

    /** What people read. */
    static String visible(String mrkdwn) {
        return unescaped(TOKEN.matcher(mrkdwn).replaceAll(match -> Matcher.quoteReplacement(label(match.group(1)))));
    }

    /** Mentions of people, groups and channels: what makes Slack ring. */
    static List<String> mentions(String mrkdwn) {
        return tokens(mrkdwn).stream()
                .filter(token -> token.matches("[@#!].*") && !token.startsWith("!date^"))
                .map(token -> "<" + token + ">")
                .toList();
    }

    static List<Shown.Link> links(String mrkdwn) {
        return tokens(mrkdwn).stream()
                .filter(token -> LINK.matcher(token).matches())
                .map(token -> new Shown.Link(unescaped(token.split("\\|", 2)[0]), unescaped(label(token))))
                .toList();
    }

    private static List<String> tokens(String mrkdwn) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(mrkdwn);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
        return tokens;
    }

    private static String label(String token) {
        return token.substring(token.indexOf('|') + 1);
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}

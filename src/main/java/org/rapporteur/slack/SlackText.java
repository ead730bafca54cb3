package org.rapporteur.slack;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what people type in Slack: tokens in angle brackets become what the reader sees, our own mention goes, and {@code &lt; &gt; &amp;} are
 * decoded last, so that text that was typed never turns into a token. Pure.
 */
final class SlackText {
    private static final Pattern TOKEN = Pattern.compile("<([^<>\\s][^<>\\n]{0,3000})>");
    private static final Pattern USER = Pattern.compile("@([UW][A-Z0-9]+)(?:\\|.*)?");
    private static final Pattern LEADING = Pattern.compile("^[\\s\\p{Z}]*<(@[UW][A-Z0-9]+|!subteam\\^[A-Z0-9]+)[|>]");
    private static final Pattern BLANK = Pattern.compile("[\\p{Zs}\\t\\u200B\\u2060\\uFEFF]+");

    private SlackText() {}

    /**
     * What a message says.
     *
     * @param own our user id; its mention is dropped wherever it stands
     * @param nameOf the name of a user by id, for mentions that carry none; may give the id back
     */
    static String read(String raw, String own, UnaryOperator<String> nameOf) {
        StringBuilder text = new StringBuilder(raw.length());
        Matcher token = TOKEN.matcher(raw);
        int last = 0;
        while (token.find()) {
            text.append(raw, last, token.start());
            text.append(shown(token.group(1), own, nameOf));
            last = token.end();
        }
        text.append(raw, last, raw.length());
        return tidied(decoded(text.toString()));
    }

    static boolean mentions(String raw, String user) {
        return raw.contains("<@" + user + ">") || raw.contains("<@" + user + "|");
    }

    /** Whether a message begins by turning to somebody else than us. */
    static boolean opensWithAnother(String raw, String own) {
        Matcher leading = LEADING.matcher(raw);
        return leading.find() && !leading.group(1).equals("@" + own);
    }

    private static String shown(String token, String own, UnaryOperator<String> nameOf) {
        String label = label(token);
        Matcher user = USER.matcher(token);
        if (user.matches()) {
            String id = user.group(1);
            return id.equals(own) ? " " : "@" + (label.isEmpty() ? nameOf.apply(id) : label);
        }
        String target = label.isEmpty() ? token : token.substring(0, token.length() - label.length() - 1);
        return switch (token.charAt(0)) {
            case '#' -> label.isEmpty() ? " " : "#" + label;
            case '!' -> special(target, label);
            default -> label.isEmpty() ? target.replaceFirst("^(?:mailto|tel):", "") : label;
        };
    }

    /** A date shows its fallback, a group its name, {@code here} and the like themselves. */
    private static String special(String target, String label) {
        if (!label.isEmpty()) {
            return label;
        }
        return target.contains("^") ? " " : "@" + target.substring(1);
    }

    private static String label(String token) {
        int bar = token.indexOf('|');
        return bar < 0 ? "" : token.substring(bar + 1);
    }

    private static String decoded(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** Phones send no-break spaces and curly quotes where a keyboard sends plain ones. */
    private static String tidied(String text) {
        String straight = text.replace('\u2018', '\'')
                .replace('\u2019', '\'')
                .replace('\u201C', '"')
                .replace('\u201D', '"');
        return BLANK.matcher(straight).replaceAll(" ").strip();
    }
}

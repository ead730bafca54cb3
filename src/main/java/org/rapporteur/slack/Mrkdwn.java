package org.rapporteur.slack;

import com.slack.api.model.block.composition.MarkdownTextObject;
import java.time.Instant;
import org.rapporteur.conversation.PlainDates;

/** Slack's own markup, in which nothing but words of ours is written. Pure. */
final class Mrkdwn {
    private Mrkdwn() {}

    /** The text so that it makes no link, no mention and no entity. Signs such as {@code *} keep their meaning. */
    static String escape(String text) {
        return escape(text, Integer.MAX_VALUE);
    }

    /** The same, cut before the character whose escape would pass {@code most}. */
    static String escape(String text, int most) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int character = text.codePointAt(i);
            String next = switch (character) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                default -> Character.toString(character);
            };
            if (escaped.length() + next.length() > most) {
                break;
            }
            escaped.append(next);
        }
        return escaped.toString();
    }

    /** What {@link #escape} was given. */
    static String unescape(String escaped) {
        return escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }

    /** A moment in the zone of whoever reads it, and in UTC where Slack cannot show it so. */
    static String moment(Instant when) {
        return "<!date^" + when.getEpochSecond() + "^{date_short_pretty} at {time}|" + PlainDates.moment(when) + ">";
    }

    /** An address as a link. It holds none of {@code < > |} and no space, or is made so. */
    static String link(String address) {
        return "<"
                + address.replace("<", "%3C")
                        .replace(">", "%3E")
                        .replace("|", "%7C")
                        .replace(" ", "%20") + ">";
    }

    /** Markup of ours as part of a block. Verbatim, or Slack would make links of what looks like an address or a channel. */
    static MarkdownTextObject object(String markup) {
        return MarkdownTextObject.builder().text(markup).verbatim(true).build();
    }
}

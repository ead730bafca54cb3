package org.rapporteur.matrix;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How people call us in what they type: by our name, or by a prefix. Pure. */
final class Calling {
    private static final String LINK = "https://matrix\\.to/#/";

    /** What clients of yesterday put before a reply: the lines it replies to. */
    private static final Pattern QUOTED = Pattern.compile("\\A(?:> .*\\R)+\\R?");

    private final Pattern prefix;
    private final Pattern turning;
    private final Pattern leading;
    private final Pattern anywhere;
    private final Pattern pill;

    /** @param prefixes such as {@code !rapporteur} */
    Calling(Identity identity, List<String> prefixes) {
        String user = Pattern.quote(identity.user());
        String local = identity.user().replaceFirst("^@", "").replaceFirst(":.*", "");
        String name = Stream.of(identity.displayName(), local)
                .filter(text -> !text.isBlank())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        String link = "\\[[^\\]\\n]*]\\(" + LINK + user + "\\)";
        this.prefix = pattern("\\A\\s*(?:" + quoted(prefixes) + ")(?=$|[\\s:,])[\\s:,]*");
        this.turning =
                pattern("\\A\\s*(?:(?:" + user + "|" + link + ")(?=$|[\\s:,])|@?(?:" + name + ")(?=[:,](?:\\s|$)))");
        // Behind a name and a colon the homeserver of somebody else may follow.
        this.leading =
                pattern("\\A\\s*(?:" + user + "|" + link + "|@?(?:" + name + "))(?=$|\\s|[:,](?:\\s|$))[\\s:,]*");
        String encoded = Pattern.quote(identity.user().replace("@", "%40").replace(":", "%3A"));
        this.pill = pattern(
                "\\A\\s*(?:<p>)?\\s*<a href=[\"']" + LINK + "(?:" + user + "|" + encoded + ")[\"'][^>]*>([^<]*)</a>");
        this.anywhere =
                pattern("(?<![\\p{L}\\p{N}])(?:" + user + "|" + link + "|@(?:" + name + "))(?![\\p{L}\\p{N}:.-])");
    }

    private static Pattern pattern(String regex) {
        // With Unicode's white space: a keyboard may put a no-break space behind the prefix.
        return Pattern.compile(
                regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String quoted(List<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    /** What was typed, without what it replies to. */
    static String withoutQuote(String body) {
        return QUOTED.matcher(body).replaceFirst("");
    }

    /** Whether it opens by turning to us, by our name and a colon or by our user id. */
    boolean isTurnedToUs(String body) {
        return turning.matcher(body).lookingAt();
    }

    /** What stands behind the prefix; empty when it does not open with one. */
    Optional<String> behindPrefix(String body) {
        Matcher opening = prefix.matcher(withoutName(body));
        return opening.lookingAt()
                ? Optional.of(withoutName(body).substring(opening.end()).strip())
                : Optional.empty();
    }

    /** What was typed, without a link to us at its beginning, which bears whatever name the room has for us. */
    String withoutLink(String body, String html) {
        Matcher link = pill.matcher(html);
        String text = body.stripLeading();
        return link.lookingAt() && !link.group(1).isBlank() && text.startsWith(link.group(1))
                ? text.substring(link.group(1).length()).replaceFirst("^[\\s:,]+", "")
                : body;
    }

    /** What was typed, without our name at its beginning and without a mention of us anywhere. */
    String withoutName(String body) {
        String rest = leading.matcher(body).replaceFirst("");
        return anywhere.matcher(rest).replaceAll("").strip();
    }
}

package org.rapporteur.conversation;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells commands about watches and digests from questions such as "quiet diplomacy in 2012?". Pure. */
final class WatchReader {
    private static final String WHEN =
            "(?:off|none|never|stop|on|daily|weekly|every (?:day|week|\\p{L}+day)|at \\d.*|empty"
                    + " (?:on|off|yes|no).*|since .+)";
    private static final Pattern WATCHES = form("(?:(?:show|list) (?:me )?)?(?:the |my |our |all )?watches");
    private static final Pattern UNWATCH =
            form("(?:unwatch|stop watching|unfollow)(?: (?:watch |number |no\\. ?|#)?(?<rest>.+))?");
    private static final Pattern WATCH =
            form("(?:watch|follow|(?:alert|notify) (?:me|us) (?:when|about|of|on))(?: (?:for )?(?<rest>.+))?");
    private static final Pattern DIGEST =
            form("(?:(?:a |the )?(?<before>daily|weekly) )?digest(?:[: ]+(?<rest>" + WHEN + ".*))?");
    private static final Pattern QUIET =
            form("quiet(?: hours)?(?:[: ]+(?<rest>(?:off|none|never|from \\d.*|between \\d.*|\\d.*)))?");

    private WatchReader() {}

    private static Pattern form(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param bare a message without the marks at its end */
    static Optional<Decision> read(String bare) {
        if (WATCHES.matcher(bare).matches()) {
            return Optional.of(new Decision.OfWatches(WatchWord.WATCHES, ""));
        }
        return read(WatchWord.UNWATCH, UNWATCH.matcher(bare))
                .or(() -> read(WatchWord.WATCH, WATCH.matcher(bare)))
                .or(() -> digest(DIGEST.matcher(bare)))
                .or(() -> read(WatchWord.QUIET, QUIET.matcher(bare)));
    }

    private static Optional<Decision> read(WatchWord word, Matcher matcher) {
        return matcher.matches() ? Optional.of(new Decision.OfWatches(word, rest(matcher))) : Optional.empty();
    }

    private static Optional<Decision> digest(Matcher matcher) {
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String before = matcher.group("before");
        return Optional.of(new Decision.OfWatches(
                WatchWord.DIGEST, ((before == null ? "" : before + " ") + rest(matcher)).strip()));
    }

    private static String rest(Matcher matcher) {
        String rest = matcher.group("rest");
        return rest == null ? "" : rest.strip();
    }

    /** A command behind a slash: whatever follows its name is meant for it. Empty when it has another name. */
    static Optional<Decision> slashed(String name, @Nullable String rest) {
        for (WatchWord word : WatchWord.values()) {
            if (name.equals(word.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(new Decision.OfWatches(word, rest == null ? "" : rest.strip()));
            }
        }
        return Optional.empty();
    }
}

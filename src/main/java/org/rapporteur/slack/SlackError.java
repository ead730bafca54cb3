package org.rapporteur.slack;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;

/** What the names mean by which Slack tells that it did not do something. Pure. */
final class SlackError {
    private static final Duration REST = Duration.ofSeconds(30);

    /** It may be in order again in a moment, and nothing was done. */
    private static final Set<String> PASSING =
            Set.of("service_unavailable", "request_timeout", "team_added_to_org", "timeout");

    /** "It's possible some aspect of the operation succeeded before the error was raised", says the reference of the second. */
    private static final Set<String> DOUBTFUL = Set.of("internal_error", "fatal_error");

    private static final Set<String> TOO_FAST = Set.of("ratelimited", "rate_limited");

    /** What Slack says of blocks that it does not take. */
    private static final Set<String> BLOCKS = Set.of(
            "invalid_blocks",
            "invalid_blocks_format",
            "block_mismatch",
            "msg_blocks_too_long",
            "blocks_too_long",
            "too_many_blocks");

    /** Nothing will be taken from us any more until somebody mends the installation. */
    private static final Set<String> TOKEN = Set.of(
            "invalid_auth",
            "not_authed",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "app_uninstalled",
            "org_login_required",
            "ekm_access_denied");

    /** At start as good as a wrong token: it is not of the kind that is needed, or may not what it has to. */
    private static final Set<String> WRONG_TOKEN =
            Set.of("no_permission", "missing_scope", "not_allowed_token_type", "access_denied");

    private SlackError() {}

    static boolean isOfBlocks(String error) {
        return BLOCKS.contains(error);
    }

    static boolean isOfToken(String error) {
        return TOKEN.contains(error);
    }

    /** Whether nothing can be begun with the token, however often it is tried. */
    static boolean forbidsStart(String error) {
        return isOfToken(error) || WRONG_TOKEN.contains(error);
    }

    /** What a message has come to that was answered with this error; one that is not known here is for good. */
    static Outcome outcome(String error) {
        if (TOO_FAST.contains(error)) {
            return new Outcome.RetryAfter(REST);
        }
        if (PASSING.contains(error)) {
            return new Outcome.NotSent(error);
        }
        return DOUBTFUL.contains(error) ? new Outcome.Unknown(error) : new Outcome.Rejected(error);
    }

    /**
     * How long to wait as an answer with status 429 asks.
     *
     * @param retryAfter the header, in whole seconds; null when there is none
     */
    static Outcome tooFast(@Nullable String retryAfter) {
        return new Outcome.RetryAfter(rest(retryAfter, REST));
    }

    /** @param otherwise what counts when the header is missing or says something else */
    static Duration rest(@Nullable String retryAfter, Duration otherwise) {
        String seconds = retryAfter == null ? "" : retryAfter.strip();
        return seconds.matches("[0-9]{1,5}") ? Duration.ofSeconds(Long.parseLong(seconds)) : otherwise;
    }
}

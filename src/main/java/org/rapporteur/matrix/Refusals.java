package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a homeserver means by not doing something. What was said by something else that stands before it, such as a proxy, counts as out of order. */
final class Refusals {
    /** Without a hint. */
    static final Duration USUAL_DELAY = Duration.ofSeconds(3);

    /** Who asks for more is asked again nevertheless: nobody's question shall wait an hour. */
    static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private static final Set<String> ACCOUNT =
            Set.of("M_USER_LOCKED", "M_USER_SUSPENDED", "M_USER_DEACTIVATED", "M_CONSENT_NOT_GIVEN");
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    /**
     * Reads a refusal.
     *
     * @param retryAfter the header; null when there is none
     * @param body null when it is no JSON
     */
    static MatrixError read(int status, @Nullable String retryAfter, @Nullable JsonNode body) {
        JsonNode said = body == null ? Json.object() : body;
        String errcode = Json.text(said, "errcode");
        String message = Json.text(said, "error");
        if (status == 429 || errcode.equals("M_LIMIT_EXCEEDED")) {
            return new MatrixError.Limited(delay(retryAfter, said));
        }
        if (status == 413 || errcode.equals("M_TOO_LARGE")) {
            return new MatrixError.TooLarge();
        }
        if (ACCOUNT.contains(errcode)) {
            return new MatrixError.AccountRefused(errcode);
        }
        if (status >= 500) {
            return new MatrixError.ServerFault(status);
        }
        if (errcode.isEmpty()) {
            return new MatrixError.Garbled("status " + status + " that is not of a homeserver");
        }
        return switch (status) {
            case 401 ->
                errcode.equals("M_UNKNOWN_TOKEN")
                        ? new MatrixError.TokenRefused(said.path("soft_logout").asBoolean(false))
                        : new MatrixError.AccountRefused(errcode);
            case 403 -> new MatrixError.Forbidden(errcode, message);
            case 404 -> new MatrixError.NotFound(errcode);
            default -> new MatrixError.BadRequest(status, errcode, message);
        };
    }

    /** The header counts seconds and is preferred; the body, as of old, counts milliseconds. */
    private static Duration delay(@Nullable String retryAfter, JsonNode body) {
        String seconds = retryAfter == null ? "" : retryAfter.strip();
        JsonNode millis = body.path("retry_after_ms");
        Duration asked = USUAL_DELAY;
        if (seconds.matches("[0-9]{1,9}")) {
            asked = Duration.ofSeconds(Long.parseLong(seconds));
        } else if (millis.isIntegralNumber() && millis.canConvertToLong() && millis.longValue() >= 0) {
            asked = Duration.ofMillis(millis.longValue());
        }
        if (asked.compareTo(LONGEST_DELAY) > 0) {
            LOG.warn(
                    "Matrix: the homeserver asks us to wait for {} s; it gets {} s",
                    asked.toSeconds(),
                    LONGEST_DELAY.toSeconds());
            return LONGEST_DELAY;
        }
        return asked;
    }
}

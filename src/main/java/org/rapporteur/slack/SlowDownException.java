package org.rapporteur.slack;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Slack was asked too often, and says for how long to leave it alone. */
final class SlowDownException extends IOException {
    private static final long serialVersionUID = 1L;
    private static final Duration UNKNOWN = Duration.ofSeconds(5);

    private final Duration rest;

    private SlowDownException(Duration rest) {
        super("Slack asks for " + rest.toSeconds() + " s of rest");
        this.rest = rest;
    }

    /** @param retryAfter the header: whole seconds */
    static SlowDownException of(@Nullable String retryAfter) {
        return new SlowDownException(SlackError.rest(retryAfter, UNKNOWN));
    }

    Duration rest() {
        return rest;
    }
}

package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.rapporteur.checks.Json;

/**
 * What the bot answered to a request of Slack.
 *
 * @param took until the answer was there, as Slack sees it
 */
public record Delivered(int status, String contentType, String body, Duration took) {
    /** The body read; an empty object when it is empty. */
    public JsonNode json() {
        return body.isBlank() ? Json.object() : Json.read(body);
    }
}

package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fault;

/**
 * A call of the bot as it arrived.
 *
 * @param method of the Web API, or {@link #RESPONSE_URL}
 * @param token that it was made with; "" when none
 * @param arguments with nested JSON read; blocks, view, metadata and prompts are no strings
 * @param nanos when it arrived, on the scale of {@link System#nanoTime}
 * @param fault what was done to it; null when it was carried out
 */
public record Call(
        String method,
        String token,
        ObjectNode arguments,
        long nanos,
        @Nullable Fault fault) {
    /** The method name under which posts to a response_url are recorded; their address stands in argument {@code response_url}. */
    public static final String RESPONSE_URL = "response_url";

    /** The method name under which the bytes of a file are recorded, with arguments {@code file_id}, {@code bytes} and, as text, {@code content}. */
    public static final String UPLOAD = "upload";

    /** An argument as text; "" when missing. */
    public String argument(String name) {
        JsonNode value = arguments.path(name);
        return value.isValueNode() ? value.asText() : value.isMissingNode() ? "" : value.toString();
    }

    /** Whether it is a call of {@code method} about {@code channel}. */
    public boolean is(String name, String channel) {
        return method.equals(name) && argument("channel").equals(channel);
    }

    /** What people would see of it. */
    public Shown shown() {
        return Shown.of(arguments);
    }
}

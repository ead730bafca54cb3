package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.rapporteur.checks.Json;

/**
 * A message of the bot as it stands in a channel.
 *
 * @param thread the ts of the thread's root; "" for a message of its own
 * @param content text, blocks and metadata as last posted or updated
 * @param nanos when it was posted, on the scale of {@link System#nanoTime}
 */
public record Message(String channel, String ts, String thread, ObjectNode content, long nanos) {
    public Shown shown() {
        return Shown.of(content);
    }

    /** The files it shows, each with {@code id}, {@code name}, {@code alt_txt} and {@code size}. */
    public List<JsonNode> files() {
        return content.path("files").valueStream().toList();
    }

    Message with(ObjectNode changed) {
        ObjectNode merged = content.deepCopy();
        merged.setAll(changed);
        return new Message(channel, ts, thread, merged, nanos);
    }

    /** As {@code conversations.replies} gives it. */
    ObjectNode json(boolean withMetadata) {
        ObjectNode json = Json.object()
                .put("type", "message")
                .put("user", SlackStandIn.BOT_USER)
                .put("bot_id", SlackStandIn.BOT)
                .put("app_id", SlackStandIn.APP)
                .put("ts", ts)
                .put("text", content.path("text").asText());
        if (!thread.isEmpty()) {
            json.put("thread_ts", thread);
        }
        for (String part : withMetadata ? List.of("blocks", "files", "metadata") : List.of("blocks", "files")) {
            if (content.has(part)) {
                json.set(part, content.get(part));
            }
        }
        return json;
    }
}

package org.rapporteur.matrix.homeserver;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** An event of a room as a person's client sees it. */
public record TimelineEvent(String room, JsonNode json) {
    public String id() {
        return json.path("event_id").asText();
    }

    public String type() {
        return json.path("type").asText();
    }

    public String sender() {
        return json.path("sender").asText();
    }

    public JsonNode content() {
        return json.path("content");
    }

    public boolean isMessage() {
        return type().equals("m.room.message");
    }

    /** A notice of ours and not an answer. */
    public boolean isNotice() {
        return content().path("msgtype").asText().equals("m.notice");
    }

    public String body() {
        return content().path("body").asText();
    }

    /** The HTML of its body; "" when it has none. */
    public String html() {
        return content().path("formatted_body").asText();
    }

    /** Where the links in its HTML lead. */
    public List<String> links() {
        return HtmlRules.links(html());
    }

    private JsonNode relation() {
        return content().path("m.relates_to");
    }

    /** The event it replies to; "" when none. */
    public String inReplyTo() {
        return relation().path("m.in_reply_to").path("event_id").asText();
    }

    /** The first event of its thread; "" when it is in none. */
    public String threadRoot() {
        return relation().path("rel_type").asText().equals("m.thread")
                ? relation().path("event_id").asText()
                : "";
    }

    /** The event it takes the place of; "" when it is no edit. */
    public String replaces() {
        return relation().path("rel_type").asText().equals("m.replace")
                ? relation().path("event_id").asText()
                : "";
    }

    /** The users it mentions. */
    public List<String> mentions() {
        return StreamSupport.stream(
                        content().path("m.mentions").path("user_ids").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Whether it was redacted: nothing of it is left. */
    public boolean isRedacted() {
        return json.path("unsigned").has("redacted_because")
                || (isMessage() && content().isEmpty());
    }
}

package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a room, as the homeserver tells it.
 *
 * @param type such as {@code m.room.message}
 * @param sentAt by the clock of the sender's homeserver, which may be wrong
 * @param stateKey of what it sets; null when it is no state of the room
 * @param redacts the event that it takes back; null when it takes back none
 * @param content an object; empty when the event was taken back
 * @param unsigned an object, what the homeserver says of the event
 */
record RoomEvent(
        String room,
        String id,
        String type,
        String sender,
        Instant sentAt,
        @Nullable String stateKey,
        @Nullable String redacts,
        JsonNode content,
        JsonNode unsigned) {
    /** Kinds of relation to another event. */
    static final String REPLACE = "m.replace";

    static final String THREAD = "m.thread";
    static final String ANNOTATION = "m.annotation";

    private static final String MEMBERSHIP = "membership";
    private static final String JOIN = "join";
    private static final String RELATES = "m.relates_to";

    /** Reads an event; empty when it lacks what every event has. */
    static Optional<RoomEvent> of(String room, JsonNode event) {
        String id = Json.text(event, "event_id");
        String type = Json.text(event, "type");
        String sender = Json.text(event, "sender");
        if (id.isEmpty()
                || type.isEmpty()
                || sender.isEmpty()
                || !event.path("content").isObject()) {
            return Optional.empty();
        }
        JsonNode content = event.path("content");
        // Rooms of version 11 and later have it in the content, the others beside it.
        String redacts =
                Json.text(event, "redacts").isEmpty() ? Json.text(content, "redacts") : Json.text(event, "redacts");
        JsonNode unsigned = event.path("unsigned");
        return Optional.of(new RoomEvent(
                room,
                id,
                type,
                sender,
                Instant.ofEpochMilli(event.path("origin_server_ts").asLong()),
                event.path("state_key").isTextual() ? event.path("state_key").textValue() : null,
                redacts.isEmpty() ? null : redacts,
                content,
                unsigned.isObject() ? unsigned : Json.object()));
    }

    /** The kind of its relation, such as {@value #REPLACE}; {@code ""} when it has none. */
    String relation() {
        return Json.text(content.path(RELATES), "rel_type");
    }

    /** The event of its relation; {@code ""} when it has none. */
    String related() {
        return Json.text(content.path(RELATES), "event_id");
    }

    /** The key of an annotation, such as a thumb; {@code ""} when it has none. */
    String annotation() {
        return Json.text(content.path(RELATES), "key");
    }

    /** The event it replies to; {@code ""} when it replies to none. */
    String repliesTo() {
        return Json.text(content.path(RELATES).path("m.in_reply_to"), "event_id");
    }

    /** Whether it stands in a thread and replies to an earlier message merely for clients that know no threads. */
    boolean isFallbackReply() {
        return content.path(RELATES).path("is_falling_back").asBoolean(false);
    }

    /** Whether its sender, or a moderator, took it back. */
    boolean isRedacted() {
        return unsigned.has("redacted_because");
    }

    /** For a change of membership: whether its subject is in the room from now on. */
    boolean isJoined() {
        return Json.text(content, MEMBERSHIP).equals(JOIN);
    }

    /** For a change of membership: whether its subject was in the room before. */
    boolean wasJoined() {
        return Json.text(unsigned.path("prev_content"), MEMBERSHIP).equals(JOIN);
    }

    /** Whether a user came into the room by it. */
    boolean isJoinOf(String user) {
        return type.equals("m.room.member") && user.equals(stateKey) && isJoined() && !wasJoined();
    }
}

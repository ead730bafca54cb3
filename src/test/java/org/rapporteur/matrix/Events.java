package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** Events as a homeserver sends them. */
final class Events {
    static final String US = "@rapporteur:example.org";
    static final String ANN = "@ann:example.org";
    static final String ROOM = "!room:example.org";
    static final Instant NOW = Instant.parse("2012-11-21T10:00:00Z");
    static final Identity IDENTITY = new Identity(US, "RAPPORTEUR", "Rapporteur");

    private Events() {}

    /** @param json with ' in the place of " */
    static JsonNode json(String json) {
        return Json.read(json.replace('\'', '"'));
    }

    /** An event of Ann's that was sent just now. */
    static RoomEvent event(String id, String type, String content) {
        return event(id, type, ANN, content, "");
    }

    /** @param more members beside, such as {@code "'state_key': ''"}; may be empty */
    static RoomEvent event(String id, String type, String sender, String content, String more) {
        return RoomEvent.of(ROOM, eventJson(id, type, sender, content, more)).orElseThrow();
    }

    static JsonNode eventJson(String id, String type, String sender, String content, String more) {
        return json("{'event_id': '" + id + "', 'type': '" + type + "', 'sender': '" + sender
                + "', 'origin_server_ts': " + NOW.toEpochMilli() + ", 'content': " + content
                + (more.isEmpty() ? "" : ", " + more) + "}");
    }

    static RoomEvent message(String id, String body) {
        return event(id, "m.room.message", "{'msgtype': 'm.text', 'body': '" + body + "'}");
    }

    /** Somebody comes into the room, or leaves it. */
    static RoomEvent member(String id, String user, String before, String now) {
        return event(
                id,
                "m.room.member",
                user,
                "{'membership': '" + now + "'}",
                "'state_key': '" + user + "', 'unsigned': {'prev_content': {'membership': '" + before + "'}}");
    }

    static RoomView room(int members) {
        return RoomView.unknown(ROOM).withMembers(members);
    }

    static MatrixSettings settings(String inviters, String rooms, String otherBots) {
        return new MatrixSettings(
                java.net.URI.create("https://example.org"),
                "rapporteur",
                "secret",
                null,
                Globs.parse(inviters),
                Globs.parse(rooms),
                java.util.List.of("!rapporteur", "!rap"),
                Globs.parse(otherBots),
                Globs.NONE);
    }
}

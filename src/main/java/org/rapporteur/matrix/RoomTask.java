package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rapporteur.journal.Note;

/**
 * Something to be done about a room as a whole. A later task of the same room takes its place.
 *
 * @param way whether we go in or out
 * @param via a server that knows the room; {@code ""} when nobody said one
 * @param reason for those in the room to read; {@code ""} for none
 */
record RoomTask(String room, Way way, String via, String reason) {
    /** Where tasks stand among the notes of the journal. */
    static final String KIND = "task";

    /** Whether we go in or out. */
    enum Way {
        JOIN,
        /** Turns an invitation down as well. */
        LEAVE
    }

    static RoomTask join(String room, String via) {
        return new RoomTask(room, Way.JOIN, via, "");
    }

    static RoomTask leave(String room, String reason) {
        return new RoomTask(room, Way.LEAVE, "", reason);
    }

    /** What the journal notes until it is done. */
    Note note() {
        ObjectNode json = Json.object();
        json.put("way", way.name());
        json.put("via", via);
        json.put("reason", reason);
        return new Note(KIND, room, Json.write(json));
    }

    /** What the journal notes when it is done. */
    Note done() {
        return new Note(KIND, room, null);
    }

    static RoomTask fromJson(String room, String text) {
        JsonNode json = Json.read(text);
        return new RoomTask(
                room, Way.valueOf(Json.text(json, "way")), Json.text(json, "via"), Json.text(json, "reason"));
    }
}

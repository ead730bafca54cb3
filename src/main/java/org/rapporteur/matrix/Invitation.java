package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Somebody wants us in a room. What they say of it is not vouched for by anybody.
 *
 * @param inviter the full user id; {@code ""} when the homeserver does not say
 * @param direct whether it is meant as a conversation of two
 */
record Invitation(String room, String inviter, boolean direct) {
    /** Reads what we are shown of a room that we are invited to. */
    static Invitation of(String room, JsonNode state, String ourId) {
        return state.path("events")
                .valueStream()
                .filter(event -> Json.text(event, "type").equals("m.room.member")
                        && Json.text(event, "state_key").equals(ourId))
                .map(event -> new Invitation(
                        room,
                        Json.text(event, "sender"),
                        event.path("content").path("is_direct").asBoolean(false)))
                .reduce(new Invitation(room, "", false), (earlier, later) -> later);
    }
}

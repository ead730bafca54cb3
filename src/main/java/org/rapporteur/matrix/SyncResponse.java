package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened since the last look.
 *
 * @param next how far we have read with it
 * @param joined rooms that we are in and in which something happened
 * @param invited rooms that somebody wants us in
 * @param left ids of rooms that we are no longer in
 */
record SyncResponse(String next, List<JoinedRoom> joined, List<Invitation> invited, List<String> left) {
    SyncResponse {
        joined = List.copyOf(joined);
        invited = List.copyOf(invited);
        left = List.copyOf(left);
    }

    /**
     * A room that we are in.
     *
     * @param state that holds before the timeline begins, as far as it is new
     * @param timeline what happened, oldest first
     * @param limited whether something is left out before the timeline
     * @param before where what is left out ends; {@code ""} when nobody says
     * @param members how many people are in it after all of this; null when that has not changed
     * @param invited how many are invited
     */
    record JoinedRoom(
            String room,
            List<RoomEvent> state,
            List<RoomEvent> timeline,
            boolean limited,
            String before,
            @Nullable Integer members,
            int invited) {
        JoinedRoom {
            state = List.copyOf(state);
            timeline = List.copyOf(timeline);
        }

        private static JoinedRoom of(String room, JsonNode json) {
            JsonNode timeline = object(json, "timeline");
            JsonNode summary = object(json, "summary");
            JsonNode members = summary.path("m.joined_member_count");
            return new JoinedRoom(
                    room,
                    events(room, object(json, "state")).toList(),
                    events(room, timeline).toList(),
                    timeline.path("limited").asBoolean(false),
                    Json.text(timeline, "prev_batch"),
                    members.isInt() ? members.intValue() : null,
                    summary.path("m.invited_member_count").asInt(0));
        }
    }

    /**
     * Reads what a homeserver answered. An event that is none is left out; where lists and objects are something else, nothing of it can be relied on.
     *
     * @param ourId our own user id
     * @throws MatrixException when it is not what a homeserver answers
     */
    static SyncResponse read(JsonNode json, String ourId) {
        String next = Json.text(json, "next_batch");
        if (next.isEmpty()) {
            throw garbled("next_batch");
        }
        JsonNode rooms = object(json, "rooms");
        return new SyncResponse(
                next,
                entries(rooms, "join")
                        .map(entry -> JoinedRoom.of(entry.getKey(), entry.getValue()))
                        .toList(),
                entries(rooms, "invite")
                        .map(entry -> Invitation.of(entry.getKey(), object(entry.getValue(), "invite_state"), ourId))
                        .toList(),
                entries(rooms, "leave").map(Map.Entry::getKey).toList());
    }

    private static Stream<Map.Entry<String, JsonNode>> entries(JsonNode rooms, String name) {
        return object(rooms, name).propertyStream();
    }

    private static Stream<RoomEvent> events(String room, JsonNode parent) {
        JsonNode events = parent.path("events");
        if (!events.isMissingNode() && !events.isArray()) {
            throw garbled("events");
        }
        return events.valueStream().flatMap(event -> RoomEvent.of(room, event).stream());
    }

    private static JsonNode object(JsonNode parent, String name) {
        JsonNode child = parent.path(name);
        if (child.isMissingNode()) {
            return Json.object();
        }
        if (!child.isObject()) {
            throw garbled(name);
        }
        return child;
    }

    private static MatrixException garbled(String what) {
        return new MatrixException(new MatrixError.Garbled("a sync without " + what));
    }
}

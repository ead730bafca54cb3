package org.rapporteur.matrix.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.checks.Json;

/** One room: its events in order, each at its place in the stream of the whole server. For one thread at a time. */
final class StandInRoom {
    private final String id;
    private final List<Placed> events = new ArrayList<>();

    private record Placed(long place, ObjectNode event) {}

    StandInRoom(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    void add(long place, ObjectNode event) {
        events.add(new Placed(place, event));
    }

    Optional<ObjectNode> event(String event) {
        return events.stream()
                .map(Placed::event)
                .filter(it -> it.path("event_id").asText().equals(event))
                .findFirst();
    }

    /** The state at a place, by type and key. */
    Map<String, ObjectNode> state(long place) {
        Map<String, ObjectNode> state = new LinkedHashMap<>();
        for (Placed placed : events) {
            ObjectNode event = placed.event();
            if (placed.place() <= place && event.has("state_key")) {
                state.put(
                        event.path("type").asText() + " "
                                + event.path("state_key").asText(),
                        event);
            }
        }
        return state;
    }

    String membership(String user, long place) {
        ObjectNode member = state(place).get("m.room.member " + user);
        return member == null ? "" : member.path("content").path("membership").asText();
    }

    List<String> joined() {
        return state(Long.MAX_VALUE).values().stream()
                .filter(event -> event.path("type").asText().equals("m.room.member")
                        && event.path("content").path("membership").asText().equals("join"))
                .map(event -> event.path("state_key").asText())
                .toList();
    }

    boolean hasNewsSince(long place) {
        return !events.isEmpty() && events.getLast().place() > place;
    }

    /** What a sync says of the room; whoever was no member at {@code since} is told everything. */
    ObjectNode sync(String user, long since, int limit) {
        long from = membership(user, since).equals("join") ? since : 0;
        List<Placed> fresh =
                events.stream().filter(placed -> placed.place() > from).toList();
        List<Placed> told = fresh.subList(Math.max(0, fresh.size() - limit), fresh.size());
        long before = told.isEmpty() ? from : told.getFirst().place() - 1;
        ObjectNode room = Json.object();
        ObjectNode timeline = room.putObject("timeline")
                .put("limited", told.size() < fresh.size())
                .put("prev_batch", "s" + before);
        ArrayNode list = timeline.putArray("events");
        told.forEach(placed -> list.add(placed.event()));
        ArrayNode state = room.putObject("state").putArray("events");
        if (from == 0 || told.size() < fresh.size()) {
            state(before).values().forEach(state::add);
        }
        room.putObject("summary").put("m.joined_member_count", joined().size());
        return room;
    }

    ObjectNode invitation() {
        ObjectNode room = Json.object();
        ArrayNode state = room.putObject("invite_state").putArray("events");
        state(Long.MAX_VALUE).values().forEach(state::add);
        return room;
    }

    /** A page of its history. */
    ObjectNode page(boolean forwards, String from, String to, int limit) {
        long start = place(from, forwards ? 0 : Long.MAX_VALUE);
        long end = place(to, forwards ? Long.MAX_VALUE : 0);
        List<Placed> part = new ArrayList<>(events.stream()
                .filter(placed -> forwards
                        ? placed.place() > start && placed.place() <= end
                        : placed.place() <= start && placed.place() > end)
                .toList());
        List<Placed> ordered = forwards ? part : part.reversed();
        List<Placed> told = ordered.subList(0, Math.min(limit, ordered.size()));
        ObjectNode page = Json.object().put("start", "s" + start);
        ArrayNode chunk = page.putArray("chunk");
        told.forEach(placed -> chunk.add(placed.event()));
        if (told.size() < ordered.size()) {
            long last = told.getLast().place();
            page.put("end", "s" + (forwards ? last : last - 1));
        }
        return page;
    }

    private static long place(String token, long otherwise) {
        return token.isEmpty() ? otherwise : Long.parseLong(token.substring(1));
    }

    /** Takes the words of an event away, as a redaction does. */
    void redact(String event, JsonNode because) {
        event(event).ifPresent(redacted -> {
            redacted.set("content", Json.object());
            redacted.putObject("unsigned").set("redacted_because", because);
        });
    }
}

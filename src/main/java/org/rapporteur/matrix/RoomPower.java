package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much people may do in a room, usually from 0 to 100.
 *
 * @param version of the room, such as "12"; {@code ""} when it is not known
 * @param creators who made the room; from version 12 on nobody has more power, and they stand in no list
 * @param levels by user id, of those who have another than the usual one
 * @param usual that of everybody else
 */
record RoomPower(String version, Set<String> creators, Map<String, Integer> levels, int usual) {
    /** What those who made a room have at least. */
    static final int OF_CREATORS = 100;

    static final RoomPower UNKNOWN = new RoomPower("", Set.of(), Map.of(), 0);

    RoomPower {
        creators = Set.copyOf(creators);
        levels = Map.copyOf(levels);
    }

    int of(String user) {
        int set = levels.getOrDefault(user, usual);
        return creators.contains(user) && creatorsRule() ? Math.max(OF_CREATORS, set) : set;
    }

    private boolean creatorsRule() {
        return version.matches("[0-9]{1,3}") && Integer.parseInt(version) >= 12;
    }

    /** As the event that makes a room says. */
    RoomPower created(String sender, JsonNode content) {
        String named = Json.text(content, "room_version");
        Set<String> all = Stream.concat(Stream.of(sender), Json.texts(content, "additional_creators"))
                .collect(Collectors.toSet());
        return new RoomPower(named.isEmpty() ? "1" : named, all, levels, usual);
    }

    /** As the event that sets the levels says; a level that is no number counts as not set. */
    RoomPower set(JsonNode content) {
        Map<String, Integer> users = content.path("users")
                .propertyStream()
                .filter(entry -> entry.getValue().isInt())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().intValue()));
        return new RoomPower(
                version, creators, users, content.path("users_default").asInt(0));
    }

    ObjectNode toJson() {
        ObjectNode json = Json.object();
        json.put("room_version", version);
        creators.forEach(json.putArray("additional_creators")::add);
        levels.forEach(json.putObject("users")::put);
        json.put("users_default", usual);
        return json;
    }

    /** Reads what {@link #toJson()} wrote. */
    static RoomPower fromJson(JsonNode json) {
        RoomPower set = UNKNOWN.set(json);
        Set<String> creators = Json.texts(json, "additional_creators").collect(Collectors.toSet());
        return new RoomPower(Json.text(json, "room_version"), creators, set.levels(), set.usual());
    }
}

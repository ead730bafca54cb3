package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What we know of a room we are in.
 *
 * @param room its id, of which nothing can be told
 * @param members how many people are in it, we among them
 * @param privacy whether what is said there is encrypted
 * @param open whether anybody may come in unasked
 * @param replacement the room that took its place; null when none did
 */
record RoomView(
        String room,
        int members,
        Privacy privacy,
        boolean open,
        RoomPower power,
        @Nullable String replacement) {
    /** Whether messages are encrypted. A room that once was stays so, whatever it says later. */
    enum Privacy {
        CLEAR,
        ENCRYPTED,
        /** Encrypted, and we said that we cannot read it. */
        EXPLAINED
    }

    /** A room of which nothing is known. */
    static RoomView unknown(String room) {
        return new RoomView(room, 0, Privacy.CLEAR, false, RoomPower.UNKNOWN, null);
    }

    /** Whether one other person is in it, and every message of theirs is meant for us. */
    boolean isDirect() {
        return members == 2;
    }

    boolean isEncrypted() {
        return privacy != Privacy.CLEAR;
    }

    /** How much a user may do in the room, usually from 0 to 100. */
    int powerOf(String user) {
        return power.of(user);
    }

    /** The room after an event; most change nothing of what is known here. */
    RoomView after(RoomEvent event) {
        String key = event.stateKey();
        if (key == null) {
            return this;
        }
        if (event.type().equals("m.room.member")) {
            return withMembers(members + change(event));
        }
        return key.isEmpty() ? afterSetting(event.type(), event.sender(), event.content()) : this;
    }

    private RoomView afterSetting(String type, String sender, JsonNode content) {
        return switch (type) {
            case "m.room.create" -> withPower(power.created(sender, content));
            case "m.room.power_levels" -> withPower(power.set(content));
            case "m.room.encryption" -> isEncrypted() ? this : withPrivacy(Privacy.ENCRYPTED);
            case "m.room.join_rules" ->
                new RoomView(
                        room, members, privacy, Json.text(content, "join_rule").equals("public"), power, replacement);
            case "m.room.tombstone" -> {
                String other = Json.text(content, "replacement_room");
                yield new RoomView(room, members, privacy, open, power, other.isEmpty() ? null : other);
            }
            default -> this;
        };
    }

    /** By how many people an event makes a room larger. */
    static int change(RoomEvent event) {
        if (!event.type().equals("m.room.member") || event.stateKey() == null) {
            return 0;
        }
        return (event.isJoined() ? 1 : 0) - (event.wasJoined() ? 1 : 0);
    }

    RoomView withMembers(int count) {
        return new RoomView(room, Math.max(0, count), privacy, open, power, replacement);
    }

    RoomView withPrivacy(Privacy other) {
        return new RoomView(room, members, other, open, power, replacement);
    }

    private RoomView withPower(RoomPower other) {
        return new RoomView(room, members, privacy, open, other, replacement);
    }

    String toJson() {
        ObjectNode json = Json.object();
        json.put("members", members);
        json.put("privacy", privacy.name());
        json.put("open", open);
        json.set("power", power.toJson());
        json.put("replacement", replacement);
        return Json.write(json);
    }

    /** Reads what {@link #toJson()} wrote. */
    static RoomView fromJson(String room, String text) {
        JsonNode json = Json.read(text);
        String replacement = Json.text(json, "replacement");
        return new RoomView(
                room,
                json.path("members").asInt(0),
                Privacy.valueOf(Json.text(json, "privacy")),
                json.path("open").asBoolean(false),
                RoomPower.fromJson(json.path("power")),
                replacement.isEmpty() ? null : replacement);
    }
}

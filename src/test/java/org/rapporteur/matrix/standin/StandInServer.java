package org.rapporteur.matrix.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Json;
import org.rapporteur.matrix.homeserver.Synapse;

/** What the stand-in knows: accounts, tokens, rooms. Safe for use by many threads. */
final class StandInServer {
    private final Map<String, String> passwords = new HashMap<>();
    private final Map<String, Device> tokens = new HashMap<>();
    private final Map<String, StandInRoom> rooms = new LinkedHashMap<>();
    private final Map<String, String> transactions = new HashMap<>();
    private final Map<String, ObjectNode> accountData = new HashMap<>();
    private long place;
    private int numbers;

    /** Who a token stands for. */
    record Device(String user, String device) {}

    synchronized ObjectNode register(String name, String password) {
        String user = "@" + name + ":" + Synapse.SERVER_NAME;
        passwords.put(user, password);
        return opened(new Device(user, "DEVICE" + numbers++));
    }

    /** Empty when the password is wrong. */
    synchronized Optional<ObjectNode> login(String name, String password, String device) {
        String user = name.startsWith("@") ? name : "@" + name + ":" + Synapse.SERVER_NAME;
        return password.equals(passwords.get(user))
                ? Optional.of(opened(new Device(user, device.isEmpty() ? "DEVICE" + numbers++ : device)))
                : Optional.empty();
    }

    private ObjectNode opened(Device device) {
        String token = "token-canary-" + numbers++;
        tokens.put(token, device);
        return Json.object()
                .put("user_id", device.user())
                .put("device_id", device.device())
                .put("access_token", token);
    }

    synchronized @Nullable Device device(String token) {
        return tokens.get(token);
    }

    synchronized String newRoom(String creator) {
        StandInRoom room = new StandInRoom("!room" + numbers++ + ":" + Synapse.SERVER_NAME);
        rooms.put(room.id(), room);
        state(room.id(), creator, "m.room.create", "", Json.object().put("room_version", "11"));
        member(room.id(), creator, creator, "join");
        ObjectNode power = Json.object();
        power.putObject("users").put(creator, 100);
        state(room.id(), creator, "m.room.power_levels", "", power);
        state(room.id(), creator, "m.room.join_rules", "", Json.object().put("join_rule", "invite"));
        return room.id();
    }

    void member(String room, String sender, String user, String membership) {
        state(room, sender, "m.room.member", user, Json.object().put("membership", membership));
    }

    String state(String room, String sender, String type, String key, ObjectNode content) {
        return add(room, event(sender, type, content).put("state_key", key));
    }

    /** Sends an event once per transaction. */
    synchronized String send(String room, Device device, String type, String transaction, ObjectNode content) {
        String key = device + " " + room + " " + transaction;
        String known = transactions.get(key);
        if (known == null) {
            known = add(room, event(device.user(), type, content));
            transactions.put(key, known);
        }
        return known;
    }

    synchronized String redact(String room, Device device, String target) {
        ObjectNode event = event(
                        device.user(), "m.room.redaction", Json.object().put("redacts", target))
                .put("redacts", target);
        String id = add(room, event);
        room(room).redact(target, event);
        return id;
    }

    private static ObjectNode event(String sender, String type, ObjectNode content) {
        ObjectNode event = Json.object()
                .put("sender", sender)
                .put("type", type)
                .put("origin_server_ts", System.currentTimeMillis());
        event.set("content", content);
        return event;
    }

    private synchronized String add(String room, ObjectNode event) {
        place++;
        String id = "$event" + place;
        event.put("event_id", id);
        room(room).add(place, event);
        notifyAll();
        return id;
    }

    synchronized StandInRoom room(String id) {
        StandInRoom room = rooms.get(id);
        if (room == null) {
            throw new IllegalArgumentException("no room " + id);
        }
        return room;
    }

    synchronized void accountData(String user, String type, ObjectNode content) {
        accountData.put(user + " " + type, content);
    }

    synchronized Optional<ObjectNode> accountData(String user, String type) {
        return Optional.ofNullable(accountData.get(user + " " + type));
    }

    /** What is new for a user; waits for something to be. */
    synchronized ObjectNode sync(String user, String since, int limit, long millis) {
        long from = since.isEmpty() ? 0 : Long.parseLong(since.substring(1));
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(since.isEmpty() ? 0 : millis);
        ObjectNode told = rooms(user, from, limit);
        try {
            for (long left = millis; told.isEmpty() && left > 0 && !since.isEmpty(); ) {
                TimeUnit.MILLISECONDS.timedWait(this, left);
                left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                told = rooms(user, from, limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        ObjectNode sync = Json.object().put("next_batch", "s" + place);
        sync.set("rooms", told);
        return sync;
    }

    private ObjectNode rooms(String user, long since, int limit) {
        ObjectNode told = Json.object();
        for (StandInRoom room : rooms.values()) {
            if (room.hasNewsSince(since)) {
                switch (room.membership(user, Long.MAX_VALUE)) {
                    case "join" -> told.withObject("join").set(room.id(), room.sync(user, since, limit));
                    case "invite" -> told.withObject("invite").set(room.id(), room.invitation());
                    case "leave", "ban" -> {
                        if (since > 0 && room.membership(user, since).equals("join")) {
                            told.withObject("leave").set(room.id(), room.sync(user, since, limit));
                        }
                    }
                    default -> {}
                }
            }
        }
        return told;
    }
}

package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * The homeserver as our account sees it: one method for each call that we need. Each blocks until it is answered and throws {@link MatrixException}
 * when it comes to nothing. A token that ran out is replaced and the call made again. Safe for use by many threads.
 */
final class MatrixClient {
    private static final String CLIENT = "_matrix/client/v3";
    private static final Duration FOR_UPLOAD = Duration.ofMinutes(2);

    /** After a long absence from many rooms an answer is long, and takes its time. */
    private static final long MOST_SYNC_BYTES = 50_000_000;

    private static final Duration BEYOND_POLL = Duration.ofSeconds(30);
    private static final Duration FOR_EVERYTHING = Duration.ofMinutes(5);

    private final MatrixHttp http;
    private final Credentials credentials;

    MatrixClient(MatrixHttp http, Credentials credentials) {
        this.http = http;
        this.credentials = credentials;
    }

    /**
     * Part of a room's history.
     *
     * @param events in the order asked for; what cannot be read is left out
     * @param end where the next part begins; null when there is none
     */
    record Page(List<RoomEvent> events, @Nullable String end) {
        Page {
            events = List.copyOf(events);
        }
    }

    /**
     * Whose token it is.
     *
     * @param device null when the token belongs to none
     */
    record Account(String user, @Nullable String device) {}

    /** Which way to read a room's history. */
    enum Direction {
        BACKWARDS("b"),
        FORWARDS("f");

        private final String code;

        Direction(String code) {
            this.code = code;
        }
    }

    // Messages

    /**
     * Sends an event.
     *
     * @param txnId the same for each try: whatever is sent again under it is sent once, for about a day
     * @return the id of the event
     */
    String send(String room, String type, String txnId, JsonNode content) {
        return eventId(call(MatrixCall.put(content, "rooms", room, "send", type, txnId)));
    }

    /** Takes an event back; gives the id of the event that does. */
    String redact(String room, String event, String txnId, @Nullable String reason) {
        ObjectNode body = Json.object();
        if (reason != null) {
            body.put("reason", reason);
        }
        return eventId(call(MatrixCall.put(body, "rooms", room, "redact", event, txnId)));
    }

    /** @param lasting how long we are shown typing, unless this is called again; zero for not at all */
    void typing(String room, Duration lasting) {
        ObjectNode body = Json.object().put("typing", lasting.isPositive());
        if (lasting.isPositive()) {
            body.put("timeout", lasting.toMillis());
        }
        call(MatrixCall.put(body, "rooms", room, "typing", credentials.user()));
    }

    /** @param thread the root of the thread in which the event stands; null when it stands in none */
    void markRead(String room, String event, @Nullable String thread) {
        ObjectNode body = Json.object().put("thread_id", thread == null ? "main" : thread);
        call(MatrixCall.post(body, "rooms", room, "receipt", "m.read", event));
    }

    // History

    /**
     * Reads a room's history.
     *
     * @param from where to begin; null for the end of the history
     * @param to where to stop; null for nowhere
     * @param limit how many events at most
     */
    Page messages(String room, @Nullable String from, @Nullable String to, Direction direction, int limit) {
        MatrixCall call = MatrixCall.get("rooms", room, "messages")
                .query("dir", direction.code)
                .query("limit", Integer.toString(limit));
        if (from != null) {
            call = call.query("from", from);
        }
        if (to != null) {
            call = call.query("to", to);
        }
        return page(room, call(call), "end");
    }

    /** Empty when there is no such event, or we may not see it. */
    Optional<RoomEvent> event(String room, String event) {
        return found(MatrixCall.get("rooms", room, "event", event)).flatMap(json -> RoomEvent.of(room, json));
    }

    /** The latest events, at most so many, newest first, that stand in a relation of a kind to an event. */
    Page relations(String room, String event, String relation, int limit) {
        MatrixCall call =
                MatrixCall.get("rooms", room, "relations", event, relation).query("limit", Integer.toString(limit));
        return page(room, authorised(call.below("_matrix/client/v1")), "next_batch");
    }

    // Rooms

    /**
     * Joins a room by its id or address; joining one we are in is no error.
     *
     * @param via a server that knows the room; {@code ""} when nobody said one
     * @return its id
     */
    String join(String room, String via) {
        MatrixCall call = MatrixCall.post(Json.object(), "join", room);
        if (!via.isEmpty()) {
            // The one name is that of now, the other that of homeservers of yesterday.
            call = call.query("via", via).query("server_name", via);
        }
        return required(call(call), "room_id");
    }

    /** @param reason for the others to read; null for none */
    void leave(String room, @Nullable String reason) {
        ObjectNode body = Json.object();
        if (reason != null) {
            body.put("reason", reason);
        }
        call(MatrixCall.post(body, "rooms", room, "leave"));
    }

    /** Lets go of a room that we left. */
    void forget(String room) {
        call(MatrixCall.post(Json.object(), "rooms", room, "forget"));
    }

    /** The id of the room at an address such as {@code #talks:example.org}; empty when there is none. */
    Optional<String> roomAt(String address) {
        return found(MatrixCall.get("directory", "room", address))
                .map(json -> Json.text(json, "room_id"))
                .filter(room -> !room.isEmpty());
    }

    /** Who is in a room. */
    Set<String> members(String room) {
        JsonNode joined = call(MatrixCall.get("rooms", room, "joined_members")).path("joined");
        return joined.propertyStream().map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    /** A state of a room; empty when it is not set, or we may not see it. */
    Optional<JsonNode> state(String room, String type) {
        return found(MatrixCall.get("rooms", room, "state", type, ""));
    }

    // Ourselves

    /** Leaves with our account which events we want; gives the name by which {@link #sync} knows it. */
    String storeFilter(JsonNode filter) {
        return required(call(MatrixCall.post(filter, "user", credentials.user(), "filter")), "filter_id");
    }

    /**
     * Waits for what is new.
     *
     * @param since how far we have read; null for the state of everything as it is now, for which nothing is waited
     * @param wait how long, when nothing happens
     */
    JsonNode sync(@Nullable String since, String filter, Duration wait) {
        MatrixCall call = MatrixCall.get("sync").query("filter", filter);
        return call(
                since == null
                        ? call.poll(FOR_EVERYTHING, MOST_SYNC_BYTES)
                        : call.query("since", since)
                                .query("timeout", Long.toString(wait.toMillis()))
                                .poll(wait.plus(BEYOND_POLL), MOST_SYNC_BYTES));
    }

    /** Ends {@link #sync} where it waits, which then fails. */
    void endSync() {
        http.endPoll();
    }

    Account whoAmI() {
        JsonNode json = call(MatrixCall.get("account", "whoami"));
        String device = Json.text(json, "device_id");
        return new Account(required(json, "user_id"), device.isEmpty() ? null : device);
    }

    /** Ends our access token. */
    void logOut() {
        call(MatrixCall.post(Json.object(), "logout"));
    }

    /** The name that people see of a user; empty when there is none. */
    Optional<String> displayName(String user) {
        return found(MatrixCall.get("profile", user, "displayname"))
                .map(json -> Json.text(json, "displayname"))
                .filter(name -> !name.isEmpty());
    }

    /**
     * Uploads a file.
     *
     * @return its address, {@code mxc://…}
     */
    String upload(byte[] bytes, String type, String name) {
        MatrixCall call = MatrixCall.with("POST", RequestBody.create(bytes, MediaType.get(type)), "upload")
                .query("filename", name)
                .within(FOR_UPLOAD);
        return required(authorised(call.below("_matrix/media/v3")), "content_uri");
    }

    /** What we left with our account under a type; empty when there is nothing. */
    Optional<JsonNode> accountData(String type) {
        return found(MatrixCall.get("user", credentials.user(), "account_data", type));
    }

    void putAccountData(String type, JsonNode data) {
        call(MatrixCall.put(data, "user", credentials.user(), "account_data", type));
    }

    // Below

    private JsonNode call(MatrixCall call) {
        return authorised(call.below(CLIENT));
    }

    private JsonNode authorised(MatrixCall call) {
        String token = credentials.token();
        try {
            return http.call(call, token);
        } catch (MatrixException e) {
            if (e.error() instanceof MatrixError.TokenRefused(var soft) && soft) {
                return http.call(call, credentials.renewed(token));
            }
            throw e;
        }
    }

    private Optional<JsonNode> found(MatrixCall call) {
        try {
            return Optional.of(call(call));
        } catch (MatrixException e) {
            return switch (e.error()) {
                case MatrixError.NotFound missing -> Optional.empty();
                case MatrixError.Forbidden forbidden -> Optional.empty();
                default -> throw e;
            };
        }
    }

    private static Page page(String room, JsonNode json, String next) {
        List<RoomEvent> events = json.path("chunk")
                .valueStream()
                .flatMap(event -> RoomEvent.of(room, event).stream())
                .toList();
        String end = Json.text(json, next);
        return new Page(events, end.isEmpty() ? null : end);
    }

    private static String eventId(JsonNode json) {
        return required(json, "event_id");
    }

    private static String required(JsonNode json, String name) {
        String value = Json.text(json, name);
        if (value.isEmpty()) {
            throw new MatrixException(new MatrixError.Garbled("an answer without " + name));
        }
        return value;
    }
}

package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    /** After a long absence in many rooms an answer may be long, and take its time. */
    private static final long MOST_SYNC_BYTES = 50_000_000;

    private static final Duration BEYOND_POLL = Duration.ofSeconds(30);

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
        MatrixCall call = MatrixCall.get("rooms", room, "relations", event, relation)
                .query("limit", Integer.toString(limit));
        return page(room, authorised(prefixed(call, "_matrix/client/v1")), "next_batch");
    }

    // Rooms

    /** Joins a room by its id or address; joining one we are in is no error. Gives its id. */
    String join(String room, List<String> via) {
        throw new UnsupportedOperationException("to come");
    }

    void leave(String room, @Nullable String reason) {
        throw new UnsupportedOperationException("to come");
    }

    /** Lets go of a room we left. */
    void forget(String room) {
        throw new UnsupportedOperationException("to come");
    }

    /** A state of a room; empty when it is not set, or we may not see it. */
    Optional<JsonNode> state(String room, String type) {
        return found(MatrixCall.get("rooms", room, "state", type, ""));
    }

    // Ourselves

    /**
     * Uploads a file.
     *
     * @return its address, {@code mxc://…}
     */
    String upload(byte[] bytes, String type, String name) {
        MatrixCall call = MatrixCall.with("POST", RequestBody.create(bytes, MediaType.get(type)), "upload")
                .query("filename", name)
                .within(FOR_UPLOAD, 2_000_000);
        return required(authorised(prefixed(call, "_matrix/media/v3")), "content_uri");
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
        return authorised(prefixed(call, CLIENT));
    }

    private static MatrixCall prefixed(MatrixCall call, String prefix) {
        List<String> path =
                Stream.concat(Stream.of(prefix.split("/")), call.path().stream()).toList();
        return new MatrixCall(call.method(), path, call.query(), call.body(), call.patience(), call.mostBytes());
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

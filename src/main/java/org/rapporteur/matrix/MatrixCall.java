package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request to a homeserver.
 *
 * @param path segments, not encoded
 * @param query not encoded, sent in the order of its names
 * @param body null when there is none
 * @param patience for the whole of it, from the connection to the last byte
 * @param mostBytes how long the answer may be
 * @param isPoll whether the homeserver answers when something happens
 */
record MatrixCall(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable RequestBody body,
        Duration patience,
        long mostBytes,
        boolean isPoll) {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MOST_BYTES = 2_000_000;

    MatrixCall {
        path = List.copyOf(path);
        query = Collections.unmodifiableMap(new TreeMap<>(query));
    }

    static MatrixCall get(String... path) {
        return new MatrixCall("GET", List.of(path), Map.of(), null, PATIENCE, MOST_BYTES, false);
    }

    static MatrixCall put(JsonNode body, String... path) {
        return with("PUT", RequestBody.create(Json.write(body), JSON), path);
    }

    static MatrixCall post(JsonNode body, String... path) {
        return with("POST", RequestBody.create(Json.write(body), JSON), path);
    }

    /** A request with a body of any kind. */
    static MatrixCall with(String method, RequestBody body, String... path) {
        return new MatrixCall(method, List.of(path), Map.of(), body, PATIENCE, MOST_BYTES, false);
    }

    MatrixCall query(String name, String value) {
        Map<String, String> all = new TreeMap<>(query);
        all.put(name, value);
        return new MatrixCall(method, path, all, body, patience, mostBytes, isPoll);
    }

    /** The same below a path, such as {@code _matrix/client/v3}. */
    MatrixCall below(String prefix) {
        List<String> whole =
                Stream.concat(Stream.of(prefix.split("/")), path.stream()).toList();
        return new MatrixCall(method, whole, query, body, patience, mostBytes, isPoll);
    }

    MatrixCall within(Duration longer) {
        return new MatrixCall(method, path, query, body, longer, mostBytes, isPoll);
    }

    /** The same as a long poll, whose answer may be longer too. */
    MatrixCall poll(Duration longer, long bytes) {
        return new MatrixCall(method, path, query, body, longer, bytes, true);
    }
}

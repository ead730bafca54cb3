package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * One request to a homeserver.
 *
 * @param path segments, not encoded
 * @param query not encoded
 * @param body null when there is none
 * @param patience for the whole of it, from the connection to the last byte
 * @param mostBytes how long the answer may be
 */
record MatrixCall(
        String method,
        List<String> path,
        Map<String, String> query,
        @Nullable RequestBody body,
        Duration patience,
        long mostBytes) {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MOST_BYTES = 2_000_000;

    MatrixCall {
        path = List.copyOf(path);
        query = Map.copyOf(query);
    }

    static MatrixCall get(String... path) {
        return new MatrixCall("GET", List.of(path), Map.of(), null, PATIENCE, MOST_BYTES);
    }

    static MatrixCall put(JsonNode body, String... path) {
        return with("PUT", RequestBody.create(Json.write(body), JSON), path);
    }

    static MatrixCall post(JsonNode body, String... path) {
        return with("POST", RequestBody.create(Json.write(body), JSON), path);
    }

    /** A request with a body of any kind. */
    static MatrixCall with(String method, RequestBody body, String... path) {
        return new MatrixCall(method, List.of(path), Map.of(), body, PATIENCE, MOST_BYTES);
    }

    MatrixCall query(String name, String value) {
        Map<String, String> all = new TreeMap<>(query);
        all.put(name, value);
        return new MatrixCall(method, path, all, body, patience, mostBytes);
    }

    MatrixCall within(Duration longer, long bytes) {
        return new MatrixCall(method, path, query, body, longer, bytes);
    }
}

package org.rapporteur.checks;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * What a server says to a request.
 *
 * @param headers beside that of the length
 */
public record HttpReply(int status, Map<String, String> headers, byte[] body) {
    public HttpReply {
        headers = Map.copyOf(headers);
    }

    public static HttpReply of(int status, String type, String body) {
        return new HttpReply(status, Map.of("Content-Type", type), body.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpReply json(int status, String body) {
        return of(status, "application/json; charset=utf-8", body);
    }

    /** The same with one header more. */
    public HttpReply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new HttpReply(status, more, body);
    }

    /** Its body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}

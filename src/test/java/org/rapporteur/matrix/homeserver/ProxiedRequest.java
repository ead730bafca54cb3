package org.rapporteur.matrix.homeserver;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fault;

/**
 * A request as it arrived at the proxy.
 *
 * @param path decoded
 * @param query as sent; "" when none
 * @param authorization the header; "" when none
 * @param nanos when it arrived, on the scale of {@link System#nanoTime}
 * @param fault what was done to it; null when it was passed on
 */
public record ProxiedRequest(
        String method,
        String path,
        String query,
        String authorization,
        String body,
        long nanos,
        @Nullable Fault fault) {
    public boolean isSync() {
        return path.endsWith("/sync");
    }

    /** A sync that goes on from an earlier one. */
    public boolean isNextSync() {
        return isSync() && query.contains("since=");
    }

    /** A message on its way into a room; no reaction. */
    public boolean isSend() {
        return method.equals("PUT") && path.contains("/send/m.room.message/");
    }

    /** A message on its way into {@code room}. */
    public boolean isSendTo(String room) {
        return isSend() && path.contains("/rooms/" + room + "/");
    }

    /** The last part of the path: of a message, the id of its transaction. */
    public String last() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The value of a name in the query; "" when it has none. */
    public String parameter(String name) {
        for (String pair : query.split("&")) {
            if (pair.startsWith(name + "=")) {
                return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }
}

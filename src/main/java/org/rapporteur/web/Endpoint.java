package org.rapporteur.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;

/**
 * An address at which another service calls, by POST. It is called from outside under whatever name, so the check of the Host header that guards
 * the pages does not hold here: whoever handles it has to check who calls.
 *
 * @param path such as {@code /slack/events}
 */
public record Endpoint(String path, Handler handler) {
    /** The largest body that is read. */
    static final int MOST_BODY_BYTES = 1024 * 1024;

    /** Answers a call; by many threads at once. */
    public interface Handler {
        /**
         * The answer, at once.
         *
         * @param body the bytes as they came, at most 1 MB
         * @param headers by name, in any case
         */
        Answer answer(byte[] body, Map<String, String> headers);
    }

    /**
     * What the caller gets.
     *
     * @param status of HTTP
     * @param contentType with its charset
     */
    public record Answer(int status, String contentType, String body) {}

    void applyTo(RoutesConfig routes) {
        routes.post(path, this::answer);
    }

    private void answer(Context context) throws IOException {
        byte[] body = RequestBody.of(context, MOST_BODY_BYTES);
        Answer answer = handler.answer(body, context.headerMap());
        context.status(answer.status()).contentType(answer.contentType()).result(answer.body());
    }
}

package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.bolt.App;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.RequestHeaders;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.util.SlackRequestParser;
import java.net.URLDecoder;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.journal.JournalException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where everything from Slack comes in: a body over HTTP or an envelope over Socket Mode becomes the same request to the same Bolt app. What is
 * signed and well-formed is acknowledged whatever we make of it, since Slack switches off an app that does not acknowledge; only what could not be
 * written down is not, so that it comes again. Safe for use by many threads.
 */
final class Entrance {
    static final int MAX_BODY_BYTES = 1024 * 1024;

    /** How buttons, forms and shortcuts come over HTTP. */
    private static final String FORM = "payload=";

    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);
    private static final Gson JSON = new Gson();

    private final App app;
    private final SlackRequestParser parser;
    private final @Nullable RequestSignature signature;
    private final InstantSource clock;

    /** @param signature null when nothing may come over HTTP */
    Entrance(App app, @Nullable RequestSignature signature, InstantSource clock) {
        this.app = app;
        this.parser = new SlackRequestParser(app.config());
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * Answers a request over HTTP.
     *
     * @param body the bytes as they came
     * @param headers by name, in any case
     */
    HttpAnswer http(byte[] body, Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        if (body.length > MAX_BODY_BYTES) {
            return HttpAnswer.plain(413, "too large");
        }
        if (isSslCheck(body)) {
            return HttpAnswer.plain(200, "");
        }
        if (signature == null
                || !signature.isValid(
                        body,
                        byName.get("X-Slack-Request-Timestamp"),
                        byName.get("X-Slack-Signature"),
                        clock.instant())) {
            return HttpAnswer.plain(401, "not signed by Slack");
        }
        return signed(new String(body, UTF_8), byName);
    }

    private HttpAnswer signed(String body, Map<String, String> headers) {
        try {
            Response response = run(parsed(body, headers, false));
            String answer = response.getBody() == null ? "" : response.getBody();
            String type = response.getContentType() == null ? "text/plain; charset=utf-8" : response.getContentType();
            return new HttpAnswer(response.getStatusCode(), type, answer);
        } catch (MalformedException e) {
            return HttpAnswer.plain(400, "not a request of Slack's");
        }
    }

    /**
     * Answers an envelope of Socket Mode.
     *
     * @return the acknowledgement; empty when the message needs none, or must come again
     */
    Optional<String> envelope(String message) {
        try {
            JsonObject envelope = JsonParser.parseString(message).getAsJsonObject();
            String id = SeenMessage.text(envelope, "envelope_id");
            if (id == null) {
                return Optional.empty();
            }
            Response response = run(parsed(JSON.toJson(envelope.get("payload")), Map.of(), true));
            return response.getStatusCode() == 200 ? Optional.of(ack(id, envelope, response)) : Optional.empty();
        } catch (JsonParseException | IllegalStateException | MalformedException e) {
            LOG.warn("a message of Socket Mode is not as Slack describes it");
            return Optional.empty();
        }
    }

    /** The answer travels along only where Slack takes it. */
    private static String ack(String id, JsonObject envelope, Response response) {
        JsonObject ack = new JsonObject();
        ack.addProperty("envelope_id", id);
        JsonElement accepts = envelope.get("accepts_response_payload");
        boolean accepted = accepts != null && accepts.isJsonPrimitive() && accepts.getAsBoolean();
        String body = response.getBody();
        if (accepted && body != null && !body.isEmpty()) {
            ack.add("payload", payload(response, body));
        }
        return JSON.toJson(ack);
    }

    private static JsonElement payload(Response response, String body) {
        if (response.getContentType() != null && response.getContentType().startsWith("application/json")) {
            return JsonParser.parseString(body);
        }
        JsonObject text = new JsonObject();
        text.addProperty("text", body);
        return text;
    }

    /** The request, or null for a kind that Bolt does not know. Its parser trusts what it reads, so whatever it throws means malformed. */
    private @Nullable Request<?> parsed(String body, Map<String, String> headers, boolean socketMode)
            throws MalformedException {
        Map<String, List<String>> all = headers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
        try {
            Request<?> request = parser.parse(SlackRequestParser.HttpRequest.builder()
                    .requestUri("")
                    .queryString(Map.of())
                    .requestBody(body)
                    .headers(new RequestHeaders(all))
                    .remoteAddress("")
                    .socketMode(socketMode)
                    .build());
            if (request == null && !hasType(json(body))) {
                throw new MalformedException(new IllegalArgumentException("nothing with a type"));
            }
            return request;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.debug("a request is not as Slack describes it", e);
            throw new MalformedException(e);
        }
    }

    /** Slack may come to send kinds that Bolt does not know; each says of which it is. */
    private static boolean hasType(String json) {
        return SeenMessage.text(JsonParser.parseString(json).getAsJsonObject(), "type") != null;
    }

    private static String json(String body) {
        return body.startsWith(FORM) ? URLDecoder.decode(body.substring(FORM.length()), UTF_8) : body;
    }

    private Response run(@Nullable Request<?> request) {
        if (request == null) {
            return Response.ok();
        }
        try {
            return app.run(request);
        } catch (JournalException e) {
            LOG.error("what came from Slack could not be written down; Slack will send it again", e);
            return Response.error(500);
        } catch (Exception | StackOverflowError e) {
            LOG.error("what came from Slack failed and is acknowledged all the same", e);
            return Response.ok();
        }
    }

    /** Slack's check of the certificate is not signed and asks for nothing. */
    private static boolean isSslCheck(byte[] body) {
        if (body.length > 4_096) {
            return false;
        }
        String form = new String(body, UTF_8);
        if (!form.contains("ssl_check=")) {
            return false;
        }
        try {
            return List.of(URLDecoder.decode(form, UTF_8).split("&")).contains("ssl_check=1");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The body is not what Slack sends. */
    private static final class MalformedException extends Exception {
        private static final long serialVersionUID = 1L;

        MalformedException(Throwable cause) {
            super(cause);
        }
    }
}

package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Slack calling the bot over HTTP, each request signed as Slack signs it. Safe for use by many threads. */
public final class EventSender implements AutoCloseable {
    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final URI endpoint;
    private final String secret;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param endpoint of the bot, such as {@code http://127.0.0.1:8080/slack/events} */
    public EventSender(URI endpoint, String secret) {
        this.endpoint = endpoint;
        this.secret = secret;
    }

    /** Delivers an event. */
    public Delivered event(ObjectNode envelope) {
        return signed(envelope.toString(), JSON, Map.of());
    }

    /** Delivers an event again, as Slack does when the first delivery failed. */
    public Delivered retry(ObjectNode envelope, int number, String reason) {
        return signed(
                envelope.toString(),
                JSON,
                Map.of("x-slack-retry-num", String.valueOf(number), "x-slack-retry-reason", reason));
    }

    /** Delivers a slash command. */
    public Delivered command(ObjectNode command) {
        Map<String, String> fields = new LinkedHashMap<>();
        command.properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asText()));
        return form(fields);
    }

    /** Delivers a press, a shortcut or a modal. */
    public Delivered interaction(ObjectNode payload) {
        return form(Map.of("payload", payload.toString()));
    }

    public Delivered form(Map<String, String> fields) {
        return signed(
                fields.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                FORM,
                Map.of());
    }

    private Delivered signed(String body, String type, Map<String, String> more) {
        Map<String, String> headers = new TreeMap<>(signature(body, Instant.now()));
        headers.putAll(more);
        headers.put("Content-Type", type);
        return send(body, headers);
    }

    /** The two headers of a signature made at {@code at}. */
    public Map<String, String> signature(String body, Instant at) {
        String timestamp = String.valueOf(at.getEpochSecond());
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            byte[] hash = mac.doFinal(("v0:" + timestamp + ":" + body).getBytes(StandardCharsets.UTF_8));
            return Map.of(
                    "X-Slack-Request-Timestamp",
                    timestamp,
                    "X-Slack-Signature",
                    "v0=" + HexFormat.of().formatHex(hash));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a body with these headers and none of ours. */
    public Delivered send(String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.UTF_8));
        headers.forEach(request::header);
        long start = System.nanoTime();
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Delivered(
                    response.statusCode(),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.body(),
                    Duration.ofNanos(System.nanoTime() - start));
        } catch (IOException e) {
            return new Delivered(0, "", String.valueOf(e), Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}

package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.LoopbackServer;
import org.rapporteur.checks.Recorded;

/**
 * Slack's side of the bot's own calls: the Web API below {@code /api/}, addresses for responses below {@code /response/}, and those for the bytes of
 * files below {@code /upload/}.
 */
final class WebApi implements AutoCloseable {
    private static final int MOST_RESPONSES = 5;
    private static final String UPLOAD = "/upload/";
    private static final String SCOPES =
            "app_mentions:read,assistant:write,channels:history,chat:write,commands,files:write,groups:history,"
                    + "im:history,im:read,im:write,reactions:write,users:read";

    private final Methods methods;
    private final Faults faults;
    private final Recorded<Call> calls;
    private final LoopbackServer server;
    private final Map<String, AtomicInteger> responses = new ConcurrentHashMap<>();

    WebApi(Methods methods, Faults faults, Recorded<Call> calls, int port) throws IOException {
        this.methods = methods;
        this.faults = faults;
        this.calls = calls;
        this.server = new LoopbackServer(port);
        server.serve("/api/", exchange -> handle(exchange, this::apiCall));
        server.serve("/response/", exchange -> handle(exchange, this::response));
        server.serve(UPLOAD, exchange -> handle(exchange, this::upload));
    }

    int port() {
        return server.port();
    }

    String newResponseUrl() {
        String path = "/response/" + responses.size();
        responses.put(path, new AtomicInteger());
        return "http://127.0.0.1:" + port() + path;
    }

    private interface Reading {
        Call read(HttpExchange exchange, String body, @Nullable Fault fault);
    }

    private void handle(HttpExchange exchange, Reading reading) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Call arrived = reading.read(exchange, body, null);
        Fault fault = faults.take(arrived.method(), arrived.arguments());
        Call call = new Call(arrived.method(), arrived.token(), arrived.arguments(), arrived.nanos(), fault);
        calls.add(call);
        server.answer(exchange, fault, () -> carryOut(exchange, call));
    }

    private HttpReply carryOut(HttpExchange exchange, Call call) {
        ObjectNode result = result(exchange, call);
        boolean used = result.path("error").asText().equals("used_url");
        return HttpReply.json(used ? 404 : 200, result.toString()).with("x-oauth-scopes", SCOPES);
    }

    private ObjectNode result(HttpExchange exchange, Call call) {
        if (call.method().equals(Call.UPLOAD)) {
            int bytes = call.arguments().path("bytes").asInt();
            return methods.uploads().take(call.argument("file_id"), bytes) ? Methods.ok() : Methods.error("no_file");
        }
        if (!call.method().equals(Call.RESPONSE_URL)) {
            return methods.answer(call.method(), call.token(), call.arguments(), "http://127.0.0.1:" + port() + UPLOAD);
        }
        AtomicInteger uses = responses.get(exchange.getRequestURI().getPath());
        boolean alive = uses != null && uses.incrementAndGet() <= MOST_RESPONSES;
        return alive ? Methods.ok() : Methods.error("used_url");
    }

    private Call apiCall(HttpExchange exchange, String body, @Nullable Fault fault) {
        String method = exchange.getRequestURI().getPath().substring("/api/".length());
        String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
        ObjectNode arguments = type.startsWith("application/json") ? Json.readObject(body) : form(body);
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        String token = header == null ? arguments.path("token").asText() : header.substring("Bearer ".length());
        return new Call(method, token, arguments, System.nanoTime(), fault);
    }

    private Call response(HttpExchange exchange, String body, @Nullable Fault fault) {
        ObjectNode arguments = Json.readObject(body);
        arguments.put("response_url", "http://127.0.0.1:" + port() + exchange.getRequestURI());
        return new Call(Call.RESPONSE_URL, "", arguments, System.nanoTime(), fault);
    }

    /** Whatever the bytes are, they are counted as they came. */
    private Call upload(HttpExchange exchange, String body, @Nullable Fault fault) {
        ObjectNode arguments = Json.object()
                .put("file_id", exchange.getRequestURI().getPath().substring(UPLOAD.length()))
                .put("bytes", Integer.parseInt(exchange.getRequestHeaders().getFirst("Content-Length")))
                .put("content", body);
        return new Call(Call.UPLOAD, "", arguments, System.nanoTime(), fault);
    }

    private static ObjectNode form(String body) {
        ObjectNode arguments = Json.object();
        for (String pair : body.isEmpty() ? new String[0] : body.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts.length == 1 ? "" : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            arguments.set(parts[0], value(parts[0], value));
        }
        return arguments;
    }

    /** Structured arguments come as JSON text in a field of the form. */
    private static JsonNode value(String name, String text) {
        boolean structured =
                Set.of("blocks", "view", "metadata", "prompts", "files").contains(name);
        return structured ? Json.read(text) : Json.object().textNode(text);
    }

    @Override
    public void close() {
        server.close();
    }
}

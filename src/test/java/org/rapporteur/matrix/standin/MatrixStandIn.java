package org.rapporteur.matrix.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.LoopbackServer;
import org.rapporteur.matrix.homeserver.Synapse;
import org.rapporteur.matrix.standin.StandInServer.Device;

/** A homeserver in memory, on the loopback address, until closed. */
public final class MatrixStandIn implements AutoCloseable {
    private static final int LIMIT = 50;

    private final StandInServer state = new StandInServer();
    private final AtomicInteger media = new AtomicInteger();
    private final List<Route> routes = new ArrayList<>();
    private final LoopbackServer server;

    /** What a request is about. */
    private record Request(Device device, List<String> parts, ObjectNode body, String query) {
        String part(int number) {
            return parts.get(number);
        }

        String parameter(String name) {
            for (String pair : query.split("&")) {
                if (pair.startsWith(name + "=")) {
                    return pair.substring(name.length() + 1);
                }
            }
            return "";
        }

        int number(String name, int otherwise) {
            String value = parameter(name);
            return value.isEmpty() ? otherwise : Integer.parseInt(value);
        }
    }

    private interface Handler {
        HttpReply reply(Request request);
    }

    private record Route(String method, Pattern path, boolean open, Handler handler) {}

    public MatrixStandIn() {
        try {
            this.server = new LoopbackServer(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        anybody();
        rooms();
        events();
        ownThings();
        server.serve("/", exchange -> server.answer(exchange, null, () -> handle(exchange)));
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port() + "/");
    }

    private void open(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile("/" + path), true, handler));
    }

    private void on(String method, String path, Handler handler) {
        routes.add(new Route(method, Pattern.compile("/_matrix/client/v[13]/" + path), false, handler));
    }

    private void anybody() {
        open("GET", "_matrix/client/versions", request -> said("{\"versions\":[\"v1.11\",\"v1.12\"]}"));
        open("GET", "_synapse/admin/v1/register", request -> said("{\"nonce\":\"n\"}"));
        open(
                "POST",
                "_synapse/admin/v1/register",
                request -> said(state.register(
                        request.body().path("username").asText(),
                        request.body().path("password").asText())));
        open("GET", "_matrix/client/v3/login", request -> said("{\"flows\":[{\"type\":\"m.login.password\"}]}"));
        open(
                "POST",
                "_matrix/client/v3/login",
                request -> state.login(
                                request.body().path("identifier").path("user").asText(),
                                request.body().path("password").asText(),
                                request.body().path("device_id").asText())
                        .map(MatrixStandIn::said)
                        .orElseGet(() -> refused(403, "M_FORBIDDEN")));
    }

    private void rooms() {
        on("POST", "createRoom", request -> {
            String room = state.newRoom(request.device().user());
            for (JsonNode invited : request.body().path("invite")) {
                state.member(room, request.device().user(), invited.asText(), "invite");
            }
            return said(Json.object().put("room_id", room));
        });
        on("POST", "join/([^/]+)", request -> {
            state.member(
                    request.part(0), request.device().user(), request.device().user(), "join");
            return said(Json.object().put("room_id", request.part(0)));
        });
        on("POST", "rooms/([^/]+)/leave", request -> {
            state.member(
                    request.part(0), request.device().user(), request.device().user(), "leave");
            return said("{}");
        });
        on("POST", "rooms/([^/]+)/invite", request -> {
            String user = request.body().path("user_id").asText();
            state.member(request.part(0), request.device().user(), user, "invite");
            return said("{}");
        });
        on("GET", "rooms/([^/]+)/joined_members", request -> {
            ObjectNode members = Json.object();
            state.room(request.part(0))
                    .joined()
                    .forEach(user -> members.withObject("joined").putObject(user));
            return said(members);
        });
        on("GET", "rooms/([^/]+)/state/([^/]+)/?", request -> {
            ObjectNode event = state.room(request.part(0)).state(Long.MAX_VALUE).get(request.part(1) + " ");
            return event == null
                    ? refused(404, "M_NOT_FOUND")
                    : said(event.path("content").toString());
        });
        on("GET", "joined_rooms", request -> said("{\"joined_rooms\":[]}"));
    }

    private void events() {
        on(
                "PUT",
                "rooms/([^/]+)/send/([^/]+)/([^/]+)",
                request -> said(Json.object()
                        .put(
                                "event_id",
                                state.send(
                                        request.part(0),
                                        request.device(),
                                        request.part(1),
                                        request.part(2),
                                        request.body()))));
        on(
                "PUT",
                "rooms/([^/]+)/redact/([^/]+)/([^/]+)",
                request -> said(Json.object()
                        .put("event_id", state.redact(request.part(0), request.device(), request.part(1)))));
        on(
                "GET",
                "rooms/([^/]+)/messages",
                request -> said(state.room(request.part(0))
                        .page(
                                request.parameter("dir").equals("f"),
                                request.parameter("from"),
                                request.parameter("to"),
                                request.number("limit", LIMIT))));
        on(
                "GET",
                "rooms/([^/]+)/event/([^/]+)",
                request -> state.room(request.part(0))
                        .event(request.part(1))
                        .map(MatrixStandIn::said)
                        .orElseGet(() -> refused(404, "M_NOT_FOUND")));
        on("GET", "rooms/([^/]+)/relations/.*", request -> said("{\"chunk\":[]}"));
        on(
                "GET",
                "sync",
                request -> said(state.sync(
                        request.device().user(), request.parameter("since"), LIMIT, request.number("timeout", 0))));
    }

    private void ownThings() {
        on(
                "GET",
                "account/whoami",
                request -> said(Json.object()
                        .put("user_id", request.device().user())
                        .put("device_id", request.device().device())));
        on("POST", "user/([^/]+)/filter", request -> said("{\"filter_id\":\"1\"}"));
        on(
                "GET",
                "user/([^/]+)/account_data/([^/]+)",
                request -> state.accountData(request.part(0), request.part(1))
                        .map(MatrixStandIn::said)
                        .orElseGet(() -> refused(404, "M_NOT_FOUND")));
        on("PUT", "user/([^/]+)/account_data/([^/]+)", request -> {
            state.accountData(request.part(0), request.part(1), request.body());
            return said("{}");
        });
        // Typing, receipts, forgetting, logging out: nothing that anybody here looks at.
        on("PUT|POST", "(?:rooms/[^/]+/(?:typing|receipt|read_markers|forget).*|logout)", request -> said("{}"));
    }

    /** What is in a file is looked at by nobody here. */
    private static boolean isUpload(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().equals("/_matrix/media/v3/upload");
    }

    private HttpReply handle(HttpExchange exchange) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (isUpload(exchange)) {
            return said(Json.object()
                    .put("content_uri", "mxc://" + Synapse.SERVER_NAME + "/media" + media.incrementAndGet()));
        }
        String path = exchange.getRequestURI().getPath();
        String query = exchange.getRequestURI().getQuery();
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        Device device = header == null ? null : state.device(header.replaceFirst("Bearer ", ""));
        for (Route route : routes) {
            Matcher match = route.path().matcher(path);
            if (exchange.getRequestMethod().matches(route.method()) && match.matches()) {
                if (device == null && !route.open()) {
                    return refused(401, header == null ? "M_MISSING_TOKEN" : "M_UNKNOWN_TOKEN");
                }
                List<String> parts = new ArrayList<>();
                for (int group = 1; group <= match.groupCount(); group++) {
                    parts.add(match.group(group));
                }
                ObjectNode body = text.isEmpty() ? Json.object() : Json.readObject(text);
                Device known = device == null ? new Device("", "") : device;
                return route.handler().reply(new Request(known, parts, body, query == null ? "" : query));
            }
        }
        return refused(404, "M_UNRECOGNIZED");
    }

    private static HttpReply said(ObjectNode body) {
        return said(body.toString());
    }

    private static HttpReply said(String body) {
        return HttpReply.json(200, body);
    }

    private static HttpReply refused(int status, String code) {
        return HttpReply.json(
                status,
                Json.object().put("errcode", code).put("error", "refused").toString());
    }

    @Override
    public void close() {
        server.close();
    }
}

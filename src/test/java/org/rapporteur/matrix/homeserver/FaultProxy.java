package org.rapporteur.matrix.homeserver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.FaultOrders;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.LoopbackServer;
import org.rapporteur.checks.Recorded;

/** Stands between a bot and a homeserver, passes on what it is asked, and does harm to what a test orders it for. */
public final class FaultProxy implements AutoCloseable {
    private static final Pattern SINCE = Pattern.compile("(?<=since=)[^&]*");
    private static final List<String> PASSED = List.of("Authorization", "Content-Type", "Accept", "User-Agent");

    private final LoopbackServer server;
    private final URI homeserver;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final FaultOrders<ProxiedRequest, Fault> faults = new FaultOrders<>();
    private final Recorded<ProxiedRequest> requests = new Recorded<>();
    private final Recorded<Answered> answered = new Recorded<>();
    private final AtomicBoolean rollBack = new AtomicBoolean();
    private volatile String sinceBefore = "";
    private volatile @Nullable HttpReply lastWithEvents;

    /**
     * What the homeserver said to a request that was passed on.
     *
     * @param nanos when it did, on the scale of {@link System#nanoTime}
     */
    public record Answered(ProxiedRequest request, HttpReply reply, long nanos) {}

    /** @param homeserver where everything goes; need not be up */
    public FaultProxy(URI homeserver) {
        this.homeserver = homeserver;
        try {
            this.server = new LoopbackServer(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.serve("/", this::handle);
    }

    /** What a bot is to take for the homeserver. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    public FaultOrders<ProxiedRequest, Fault> faults() {
        return faults;
    }

    /** Every request that arrived. */
    public Recorded<ProxiedRequest> requests() {
        return requests;
    }

    /** Every answer of the homeserver's, whether the bot got it or not. */
    public Recorded<Answered> answered() {
        return answered;
    }

    /** A refusal in the form of the specification; {@code more} are objects whose fields are added. */
    public static Fault refusal(int status, String code, String... more) {
        ObjectNode body = Json.object().put("errcode", code).put("error", "ordered by a test");
        for (String extra : more) {
            body.setAll(Json.readObject(extra));
        }
        return new Fault.Instead(HttpReply.json(status, body.toString()));
    }

    /** The next sync gets, in place of its answer, the last one that told of events; what it would have told comes with the one after. */
    public void repeatLastSync() {
        faults.where(request -> request.isNextSync() && lastWithEvents != null, new Fault.Changed(reply -> {
            HttpReply last = lastWithEvents;
            return last == null ? reply : last;
        }));
    }

    /** The next sync is passed on as if it came one earlier. */
    public void rollBackSince() {
        rollBack.set(true);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        ProxiedRequest arrived = request(exchange, body, null);
        Fault fault = faults.take(arrived);
        requests.add(request(exchange, body, fault));
        server.answer(exchange, fault, () -> passOn(exchange, arrived, body));
    }

    private static ProxiedRequest request(HttpExchange exchange, byte[] body, @Nullable Fault fault) {
        URI uri = exchange.getRequestURI();
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        return new ProxiedRequest(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                authorization == null ? "" : authorization,
                new String(body, StandardCharsets.UTF_8),
                System.nanoTime(),
                fault);
    }

    private HttpReply passOn(HttpExchange exchange, ProxiedRequest request, byte[] body) {
        String query = request.isNextSync() ? query(request) : request.query();
        URI to = homeserver.resolve(exchange.getRequestURI().getRawPath() + (query.isEmpty() ? "" : "?" + query));
        HttpRequest.Builder onward = HttpRequest.newBuilder(to)
                .timeout(Duration.ofMinutes(2))
                .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String name : PASSED) {
            String value = exchange.getRequestHeaders().getFirst(name);
            if (value != null) {
                onward.header(name, value);
            }
        }
        try {
            HttpReply reply = reply(client.send(onward.build(), HttpResponse.BodyHandlers.ofByteArray()));
            answered.add(new Answered(request, reply, System.nanoTime()));
            if (request.isNextSync() && tellsOfEvents(reply)) {
                lastWithEvents = reply;
                sinceBefore =
                        SINCE.matcher(query).results().findFirst().orElseThrow().group();
            }
            return reply;
        } catch (IOException e) {
            // As a reverse proxy does whose homeserver is down.
            return HttpReply.of(502, "text/html", "<html><body>Bad Gateway</body></html>");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String query(ProxiedRequest request) {
        return !sinceBefore.isEmpty() && rollBack.compareAndSet(true, false)
                ? SINCE.matcher(request.query()).replaceFirst(sinceBefore)
                : request.query();
    }

    private static boolean tellsOfEvents(HttpReply reply) {
        JsonNode rooms =
                reply.status() == 200 ? Json.read(reply.text()).path("rooms").path("join") : Json.object();
        for (JsonNode room : rooms) {
            if (!room.path("timeline").path("events").isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private static HttpReply reply(HttpResponse<byte[]> response) {
        Map<String, String> headers = new HashMap<>();
        for (String name : List.of("Content-Type", "Retry-After")) {
            response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
        }
        return new HttpReply(response.statusCode(), headers, response.body());
    }

    @Override
    public void close() {
        server.close();
        client.shutdownNow();
    }
}

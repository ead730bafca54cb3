package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Recorded;

/** Slack's side of Socket Mode. What is sent goes out on one open connection, in turn. Safe for use by many threads. */
public final class SocketModeServer implements AutoCloseable {
    /**
     * What the bot sent back for an envelope.
     *
     * @param payload missing when none came
     * @param took since the envelope was sent
     */
    public record Ack(String envelopeId, JsonNode payload, Duration took) {}

    /** An open connection; {@code number} counts from 1. */
    public record Connection(int number, long nanos) {}

    private final Server server = new Server();
    private final CountDownLatch started = new CountDownLatch(1);
    private final AtomicInteger ids = new AtomicInteger();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Ack>> acks = new ConcurrentHashMap<>();
    private final Recorded<Connection> opened = new Recorded<>();
    private volatile boolean answersPings = true;

    SocketModeServer() {
        server.setReuseAddr(true);
        server.setTcpNoDelay(true);
        server.setConnectionLostTimeout(0);
        server.start();
        try {
            if (!started.await(Recorded.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("the Socket Mode server does not start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return "ws://127.0.0.1:" + server.getPort() + "/link/?ticket=" + ids.incrementAndGet();
    }

    /** The connections that were opened, in order, closed ones among them. */
    public Recorded<Connection> opened() {
        return opened;
    }

    public int connections() {
        return open().size();
    }

    /** Sends an event and gives the id of its envelope. */
    public String event(ObjectNode envelope) {
        return send("events_api", envelope, false, 0, "");
    }

    /** Sends an event again in an envelope of its own. */
    public String retry(ObjectNode envelope, int attempt, String reason) {
        return send("events_api", envelope, false, attempt, reason);
    }

    /** Sends a slash command and gives the id of its envelope. */
    public String command(ObjectNode command, boolean acceptsPayload) {
        return send("slash_commands", command, acceptsPayload, 0, "");
    }

    /** Sends an interaction and gives the id of its envelope. */
    public String interaction(ObjectNode payload) {
        return send("interactive", payload, true, 0, "");
    }

    private String send(String type, ObjectNode payload, boolean acceptsPayload, int attempt, String reason) {
        String id = "envelope-" + ids.incrementAndGet();
        ObjectNode envelope =
                Json.object().put("envelope_id", id).put("type", type).put("accepts_response_payload", acceptsPayload);
        envelope.set("payload", payload);
        if (type.equals("events_api")) {
            envelope.put("retry_attempt", attempt).put("retry_reason", reason);
        }
        List<WebSocket> open = open();
        if (open.isEmpty()) {
            throw new IllegalStateException("no connection is open");
        }
        acks.put(id, new CompletableFuture<>());
        sent.put(id, System.nanoTime());
        open.get(ids.get() % open.size()).send(envelope.toString());
        return id;
    }

    /** The ack of an envelope, now or soon. */
    public Ack ack(String envelopeId) {
        return ack(envelopeId, Recorded.PATIENCE)
                .orElseThrow(() -> new AssertionError("no ack of " + envelopeId + " within " + Recorded.PATIENCE));
    }

    /** The ack of an envelope; empty when there is none within {@code patience}. */
    public Optional<Ack> ack(String envelopeId, Duration patience) {
        try {
            CompletableFuture<Ack> ack = Objects.requireNonNull(acks.get(envelopeId), "no such envelope");
            return Optional.of(ack.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says goodbye on every connection and closes it, as Slack does every few hours. */
    public void disconnect(String reason) {
        ObjectNode goodbye = Json.object().put("type", "disconnect").put("reason", reason);
        goodbye.putObject("debug_info").put("host", "stand-in");
        open().forEach(connection -> {
            connection.send(goodbye.toString());
            connection.close();
        });
    }

    /** Cuts every connection without a word. */
    public void cut() {
        open().forEach(connection -> connection.closeConnection(1006, "cut"));
    }

    /** Whether pings are answered; a connection that is half open answers none. */
    public void answersPings(boolean answers) {
        answersPings = answers;
    }

    private List<WebSocket> open() {
        return server.getConnections().stream().filter(WebSocket::isOpen).toList();
    }

    @Override
    public void close() {
        try {
            server.stop(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Server extends WebSocketServer {
        Server() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            ObjectNode hello = Json.object()
                    .put("type", "hello")
                    .put("num_connections", getConnections().size());
            hello.putObject("connection_info").put("app_id", SlackStandIn.APP);
            hello.putObject("debug_info")
                    .put("host", "stand-in")
                    .put("build_number", 1)
                    .put("approximate_connection_time", 18_060);
            connection.send(hello.toString());
            opened.add(new Connection(opened.all().size() + 1, System.nanoTime()));
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            JsonNode answer = Json.read(message);
            String id = answer.path("envelope_id").asText();
            Long start = sent.get(id);
            CompletableFuture<Ack> ack = acks.get(id);
            if (start != null && ack != null) {
                Duration took = Duration.ofNanos(System.nanoTime() - start);
                ack.complete(new Ack(id, answer.path("payload"), took));
            }
        }

        @Override
        public void onWebsocketPing(WebSocket connection, Framedata frame) {
            if (answersPings) {
                super.onWebsocketPing(connection, frame);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            // Whoever wants to know asks for the connections that are open.
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception failure) {
            // A connection that breaks is what these tests are about.
        }
    }
}

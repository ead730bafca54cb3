package org.rapporteur.slack;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ChatStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection of Socket Mode open. The SDK's own client goes deaf for ever when the address of a new connection is refused once, answers
 * over another connection than the one an event came by, and lets a slow listener hold up the others; so this takes its place.
 *
 * <p>Twice a second somebody looks: a connection that is closed, retired by Slack or silent for too long is replaced, and the old one stays open
 * for a while, since what came by it is answered by it.
 */
final class SocketMode implements AutoCloseable {
    /** A connection that says nothing for so long, not even to a ping, is dead. */
    private static final Duration SILENCE = Duration.ofSeconds(12);

    private static final Duration BETWEEN_PINGS = Duration.ofSeconds(4);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration TO_CONNECT = Duration.ofSeconds(8);

    /** How long a connection that was replaced stays open for the answers it still owes. */
    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);

    /** Each waits for the disk before it acknowledges; several wait for the same turn of it. */
    private static final int TAKERS = 8;

    private static final int MOST_WAITING = 2_000;

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);
    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    private final WebApi api;
    private final Function<String, Optional<String>> answerer;
    private final SlackHealth health;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slack-socket").factory());
    private final ThreadPoolExecutor takers = new ThreadPoolExecutor(
            TAKERS,
            TAKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().name("slack-taker-", 1).factory(),
            new ThreadPoolExecutor.CallerRunsPolicy());
    private volatile @Nullable SocketConnection current;
    private volatile boolean closed;
    private Duration pause = FIRST_PAUSE;
    private long notBefore = System.nanoTime();
    private long nextPing = System.nanoTime();

    /** @param answerer the answer to an envelope, empty when there is none to give; called by several threads at once */
    SocketMode(WebApi api, Function<String, Optional<String>> answerer, SlackHealth health) {
        this.api = api;
        this.answerer = answerer;
        this.health = health;
    }

    /**
     * Opens the first connection and watches over it, and over those that follow it, until closed.
     *
     * @throws IOException when the first one cannot be opened now; calling this again is right
     * @throws ChatStartException when Slack does not take the app token
     */
    void start() throws IOException {
        connect();
        var unused = watchdog.scheduleWithFixedDelay(
                this::look, BETWEEN_LOOKS.toMillis(), BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** An Error must not end the watch either: nobody would notice. */
    private void look() {
        try {
            if (closed) {
                return;
            }
            long now = System.nanoTime();
            SocketConnection connection = current;
            if (connection != null && connection.isOfUse() && now - connection.lastHeard() < SILENCE.toNanos()) {
                health.connected(true);
                ping(connection, now);
                return;
            }
            health.connected(false);
            if (now - notBefore >= 0) {
                reconnect();
            }
        } catch (Throwable e) {
            LOG.warn("the watch over the connection to Slack stumbled", e);
        }
    }

    private void ping(SocketConnection connection, long now) {
        if (now - nextPing >= 0) {
            nextPing = now + BETWEEN_PINGS.toNanos();
            connection.sendPing();
        }
    }

    private void reconnect() {
        try {
            connect();
            pause = FIRST_PAUSE;
        } catch (SlowDownException e) {
            rest(e.rest());
        } catch (ChatStartException e) {
            health.refused("app token");
            rest(LONGEST_PAUSE);
        } catch (IOException e) {
            LOG.info("no connection to Slack: {}; next try in {} s", e.getMessage(), pause.toSeconds());
            rest(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
        }
    }

    private void rest(Duration rest) {
        notBefore = System.nanoTime() + rest.toNanos();
    }

    private void connect() throws IOException {
        URI address = api.socketAddress();
        SocketConnection fresh =
                new SocketConnection(address, (connection, message) -> takers.execute(() -> take(connection, message)));
        try {
            if (!fresh.connectBlocking(TO_CONNECT.toMillis(), TimeUnit.MILLISECONDS)) {
                fresh.close();
                throw new IOException("the connection cannot be opened");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        SocketConnection old = current;
        current = fresh;
        if (closed) {
            fresh.close();
            return;
        }
        health.connected(true);
        if (old != null) {
            var unused = watchdog.schedule((Runnable) old::close, LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void take(SocketConnection connection, String message) {
        try {
            if (isFarewell(message)) {
                connection.retire();
                watchdog.execute(this::look);
            } else {
                answerer.apply(message).ifPresent(connection::answer);
            }
        } catch (RejectedExecutionException e) {
            LOG.debug("a farewell while closing");
        } catch (Throwable e) {
            LOG.error("a message from Slack could not be read", e);
        }
    }

    private static boolean isFarewell(String message) {
        if (!message.contains("\"disconnect\"")) {
            return false;
        }
        try {
            JsonObject json = JsonParser.parseString(message).getAsJsonObject();
            return "disconnect".equals(SeenMessage.text(json, "type"));
        } catch (JsonParseException | IllegalStateException e) {
            return false;
        }
    }

    /** Takes nothing more; Slack sends what we had not answered to whoever connects next. */
    @Override
    public void close() {
        closed = true;
        watchdog.shutdownNow();
        SocketConnection connection = current;
        if (connection != null) {
            connection.close();
        }
        takers.shutdown();
        health.connected(false);
    }
}

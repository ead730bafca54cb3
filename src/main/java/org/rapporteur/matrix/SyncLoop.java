package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Backoff;
import org.rapporteur.conversation.ChatStartException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the homeserver for what is new, again and again, on a thread of its own. What it brings is on the disk before the next look; what is
 * wrong with it, or with the homeserver, ends nothing but that look. A token that was revoked ends the loop.
 */
final class SyncLoop implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(30);
    private static final Duration QUICK = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    private static final Duration TO_END = Duration.ofSeconds(3);

    /** Between two syncs there may be this many events of a room; more are fetched one page after the other. */
    private static final int TIMELINE = 50;

    private static final List<String> TYPES = List.of(
            "m.room.message",
            "m.room.encrypted",
            "m.reaction",
            "m.room.redaction",
            "m.room.create",
            "m.room.member",
            "m.room.power_levels",
            "m.room.join_rules",
            "m.room.encryption",
            "m.room.tombstone");

    private static final Logger LOG = LoggerFactory.getLogger(SyncLoop.class);

    private final Identity identity;
    private final MatrixClient client;
    private final SyncIntake intake;
    private final Marker marker;
    private final MatrixHealth health;
    private final Consumer<String> end;
    private final Backoff backoff = new Backoff(new SecureRandom(), LONGEST_PAUSE);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Thread.ofPlatform().name("matrix-sync").unstarted(this::run);
    private @Nullable String filter;
    private boolean fresh;
    private int failures;

    /** @param end told once, when the homeserver lets us in no more: a line that says what to do */
    SyncLoop(
            Identity identity,
            MatrixClient client,
            SyncIntake intake,
            Marker marker,
            MatrixHealth health,
            Consumer<String> end) {
        this.identity = identity;
        this.client = client;
        this.intake = intake;
        this.marker = marker;
        this.health = health;
        this.end = end;
    }

    void start() {
        thread.start();
    }

    private void run() {
        boolean goesOn = true;
        while (goesOn && closed.getCount() > 0) {
            try {
                look();
                failures = 0;
                health.connected(identity.user());
            } catch (MatrixException e) {
                goesOn = closed.getCount() == 0 || survives(e.error());
            } catch (ChatStartException e) {
                goesOn = false;
                ended(String.valueOf(e.getMessage()));
            } catch (Throwable e) {
                // Neither a full disk nor an Error may make us deaf for ever.
                LOG.error("a look for what is new went wrong", e);
                rest(backoff.after(++failures));
            }
        }
    }

    private void look() {
        if (filter == null) {
            filter = client.storeFilter(filter());
        }
        String since = fresh ? null : intake.position().orElse(null);
        if (since == null && !fresh) {
            tellOfTheFirstLook();
        }
        // Whether we are heard is to be known at once, not when something happens.
        Duration wait = health.isReady() ? POLL : Duration.ZERO;
        long start = System.nanoTime();
        SyncResponse response = SyncResponse.read(client.sync(since, filter, wait), identity.user());
        intake.take(response, since);
        fresh = false;
        if (wait.isPositive() && response.next().equals(since) && System.nanoTime() - start < QUICK.toNanos()) {
            // Who does not wait is not asked the more often for it.
            rest(QUICK);
        }
        if (!response.joined().isEmpty() || since == null) {
            marker.moved();
        }
    }

    private void tellOfTheFirstLook() {
        marker.read()
                .ifPresentOrElse(
                        until -> LOG.warn(
                                "Matrix: the journal does not tell how far this account was read, which was served"
                                        + " until {}; what was asked before now is not answered",
                                until),
                        () -> LOG.info("Matrix: first look; what was said before now is not answered"));
    }

    /** Whether there is any sense in going on. */
    private boolean survives(MatrixError error) {
        switch (error) {
            case MatrixError.TokenRefused refused -> {
                ended("The homeserver takes our access token no more (" + refused.words()
                        + "). Start the bot again when it has a password, else make a new token for"
                        + " MATRIX_ACCESS_TOKEN; see \"Matrix\" in the README.");
                return false;
            }
            case MatrixError.AccountRefused(var errcode)
            when errcode.equals("M_USER_DEACTIVATED") -> {
                ended("Our account was closed for good (" + errcode + "); name another one in MATRIX_USER.");
                return false;
            }
            case MatrixError.AccountRefused refused -> health.refused(refused.words());
            case MatrixError.BadRequest bad -> {
                LOG.warn("Matrix: the homeserver does not know how far we had read ({}); beginning anew", bad.words());
                fresh = true;
                filter = null;
            }
            default -> health.disconnected(error.words());
        }
        failures++;
        rest(error instanceof MatrixError.Limited(var delay) ? delay : backoff.after(failures));
        return true;
    }

    private void ended(String line) {
        health.ended(line);
        end.accept(line);
    }

    private void rest(Duration pause) {
        try {
            if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("closed while resting");
            }
        } catch (InterruptedException e) {
            LOG.debug("interrupted while resting");
        }
    }

    /** Only what we have a use for: an idle look takes some hundred bytes then. */
    private static ObjectNode filter() {
        ObjectNode filter = Json.object();
        filter.set("presence", nothing());
        filter.set("account_data", nothing());
        ObjectNode room = filter.putObject("room");
        room.set("ephemeral", nothing());
        room.set("account_data", nothing());
        ObjectNode state = Json.object().put("lazy_load_members", true);
        TYPES.forEach(state.putArray("types")::add);
        room.set("state", state);
        room.set("timeline", state.deepCopy().put("limit", TIMELINE));
        return filter;
    }

    private static ObjectNode nothing() {
        ObjectNode filter = Json.object();
        filter.putArray("not_types").add("*");
        return filter;
    }

    /** Ends the look that is under way and the thread; what was taken in stays. */
    @Override
    public void close() {
        closed.countDown();
        client.endSync();
        thread.interrupt();
        try {
            if (!thread.join(TO_END)) {
                LOG.warn("Matrix: the look for what is new does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

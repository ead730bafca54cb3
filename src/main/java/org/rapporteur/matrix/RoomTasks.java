package org.rapporteur.matrix;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.conversation.Backoff;
import org.rapporteur.conversation.Rate;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.RateLimit.Admission;
import org.rapporteur.conversation.ThreadTimer;
import org.rapporteur.journal.Notes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes into rooms and out of them, one after the other and not too many in a minute, on a thread of its own. What is not done when the process ends
 * is done by the next one. Safe for use by many threads.
 */
final class RoomTasks implements AutoCloseable {
    /** More than that nobody wants of us in earnest. */
    static final int MOST_WAITING = 500;

    private static final Rate RATE = Rate.parse("120/m");
    private static final Duration BETWEEN = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Logger LOG = LoggerFactory.getLogger(RoomTasks.class);

    private final MatrixClient client;
    private final Notes notes;
    private final InstantSource clock;
    private final RateLimit rate;
    private final Backoff backoff = new Backoff(new SecureRandom(), LONGEST_PAUSE);
    private final ThreadTimer timer = new ThreadTimer("matrix-rooms", 1);
    private final Map<String, RoomTask> waiting = new LinkedHashMap<>();
    private boolean running;
    private int failures;

    RoomTasks(MatrixClient client, Notes notes, InstantSource clock) {
        this.client = client;
        this.notes = notes;
        this.clock = clock;
        this.rate = new RateLimit(RATE, clock);
    }

    /** Takes up what an earlier process left. */
    void resume() {
        notes.ofKind(MatrixStation.SURFACE, RoomTask.KIND)
                .forEach((room, json) -> offer(List.of(RoomTask.fromJson(room, json))));
    }

    /** How many more are taken. */
    synchronized int room() {
        return Math.max(0, MOST_WAITING - waiting.size());
    }

    /** Does these, which the journal has noted. */
    synchronized void offer(List<RoomTask> tasks) {
        tasks.forEach(task -> waiting.put(task.room(), task));
        if (!running && !waiting.isEmpty()) {
            running = true;
            timer.after(Duration.ZERO, this::next);
        }
    }

    private void next() {
        RoomTask task = first();
        Duration pause = Duration.ZERO;
        switch (rate.admit("rooms")) {
            case Admission.Limited(var again, var first) -> pause = Duration.between(clock.instant(), again);
            case Admission.Admitted() -> pause = attempt(task);
        }
        synchronized (this) {
            running = !waiting.isEmpty();
            if (running) {
                timer.after(pause, this::next);
            }
        }
    }

    private synchronized RoomTask first() {
        return waiting.values().iterator().next();
    }

    /** Gives how long to wait before the next one. */
    private Duration attempt(RoomTask task) {
        try {
            carryOut(task);
            ended(task);
            return BETWEEN;
        } catch (MatrixException e) {
            if (e.error().isTransient()) {
                LOG.debug(
                        "{} {} is tried again: {}",
                        task.way(),
                        task.room(),
                        e.error().words());
                failures++;
                return e.error() instanceof MatrixError.Limited(var delay) ? delay : backoff.after(failures);
            }
            LOG.info(
                    "Matrix: {} {} came to nothing: {}",
                    task.way(),
                    task.room(),
                    e.error().words());
            ended(task);
            return BETWEEN;
        } catch (RuntimeException e) {
            LOG.error("{} {} went wrong", task.way(), task.room(), e);
            failures++;
            return backoff.after(failures);
        }
    }

    private void carryOut(RoomTask task) {
        switch (task.way()) {
            case JOIN -> {
                client.join(task.room(), task.via());
                LOG.info("Matrix: joined {}", task.room());
            }
            case LEAVE -> {
                client.leave(task.room(), task.reason());
                client.forget(task.room());
                LOG.info("Matrix: left {} or turned its invitation down: {}", task.room(), task.reason());
            }
        }
    }

    private synchronized void ended(RoomTask task) {
        failures = 0;
        if (waiting.remove(task.room(), task)) {
            notes.put(MatrixStation.SURFACE, List.of(task.done()));
        }
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        timer.close();
    }
}

package org.rapporteur.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.rapporteur.conversation.Sending.Step;
import org.rapporteur.journal.Outbox;
import org.rapporteur.journal.OutboxRow;

/**
 * Sends what the outbox holds: in order within a lane and one at a time, the lanes side by side. What the platform puts off, or nobody could
 * reach, is tried again for about a day; what may have arrived is read back before anything is sent again. What is not sent when this is closed is
 * sent by the next process. Safe for use by many threads.
 */
public final class Deliveries implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Outbox outbox;
    private final Delivery delivery;
    private final Duration pace;
    private final Timer timer;
    private final InstantSource clock;
    private final Backoff backoff;
    private final Map<String, Lane> lanes = new HashMap<>();
    private long sent;
    private long retries;
    private long refused;
    private boolean closed;

    /**
     * What was done since the start, and what is to do.
     *
     * @param sent messages that arrived
     * @param retries tries that came to nothing and were or will be repeated
     * @param refused messages that were given up
     * @param waiting messages not sent yet
     */
    public record Counts(long sent, long retries, long refused, int waiting) {}

    /** What a lane has to send, the first being under way or waiting for its time, and from when on it may. */
    private static final class Lane {
        private final Queue<Sending> rows = new ArrayDeque<>();
        private Instant open = Instant.MIN;
    }

    /**
     * Sends nothing yet.
     *
     * @param pace the least time from one message of a lane to the next
     * @param timer on whose threads it is sent; as many lanes are served at a time as it has threads
     * @param random spreads the times of further tries
     */
    public Deliveries(
            Outbox outbox, Delivery delivery, Duration pace, Timer timer, InstantSource clock, RandomGenerator random) {
        this.outbox = outbox;
        this.delivery = delivery;
        this.pace = pace;
        this.timer = timer;
        this.clock = clock;
        this.backoff = new Backoff(random, LONGEST_PAUSE);
    }

    /** Sends what an earlier process left; to be called before anything is offered. */
    public void resume(String surface) {
        offer(outbox.unsent(surface));
    }

    /** Sends these, each after all that was offered before in its lane. One that has come to its end, or was offered before, is passed over. */
    public synchronized void offer(List<OutboxRow> rows) {
        for (OutboxRow row : rows) {
            if (!closed && isUnsent(row)) {
                Lane lane = lanes.computeIfAbsent(row.lane(), name -> new Lane());
                if (lane.rows.stream().noneMatch(known -> known.row().id() == row.id())) {
                    lane.rows.add(new Sending(row, outbox, backoff, clock));
                    if (lane.rows.size() == 1) {
                        begin(row.lane(), lane, lane.rows.element());
                    }
                }
            }
        }
    }

    private static boolean isUnsent(OutboxRow row) {
        return switch (row.state()) {
            case PENDING, SENDING -> true;
            case SENT, FAILED, WITHDRAWN -> false;
        };
    }

    public synchronized Counts counts() {
        int waiting = lanes.values().stream().mapToInt(lane -> lane.rows.size()).sum();
        return new Counts(sent, retries, refused, waiting);
    }

    /**
     * Waits until all that was offered is sent.
     *
     * @return whether it was in that time
     */
    public synchronized boolean drain(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis(); counts().waiting() > 0 && left > 0; ) {
                TimeUnit.MILLISECONDS.timedWait(this, left);
                left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return counts().waiting() == 0;
    }

    /** Begins nothing more; what is under way ends by itself. */
    @Override
    public synchronized void close() {
        closed = true;
        lanes.clear();
        notifyAll();
    }

    private void begin(String name, Lane lane, Sending first) {
        Instant earliest =
                first.row().notBefore().isAfter(lane.open) ? first.row().notBefore() : lane.open;
        timer.after(until(earliest), () -> run(name, lane, first));
    }

    private Duration until(Instant when) {
        Instant now = clock.instant();
        return when.isAfter(now) ? Duration.between(now, when) : Duration.ZERO;
    }

    private void run(String name, Lane lane, Sending first) {
        if (!isClosed()) {
            took(name, lane, first, first.attempt(delivery));
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized void took(String name, Lane lane, Sending first, Step step) {
        switch (step) {
            case Step.Again(var delay) -> {
                retries++;
                timer.after(delay, () -> run(name, lane, first));
                return;
            }
            case Step.Sent() -> sent++;
            case Step.Refused() -> refused++;
            case Step.Withdrawn() -> {}
        }
        lane.open = clock.instant().plus(pace);
        lane.rows.remove();
        notifyAll();
        if (lane.rows.isEmpty()) {
            // Remembered until it may be used again, so that what is offered meanwhile keeps the pace too.
            timer.after(pace, () -> letGo(name, lane));
        } else {
            begin(name, lane, lane.rows.element());
        }
    }

    private synchronized void letGo(String name, Lane lane) {
        Duration wait = until(lane.open);
        if (lane.rows.isEmpty() && wait.isPositive()) {
            timer.after(wait, () -> letGo(name, lane));
        } else if (lane.rows.isEmpty()) {
            lanes.remove(name, lane);
        }
    }
}

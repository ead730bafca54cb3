package org.rapporteur.matrix;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapporteur.conversation.BestEffort;
import org.rapporteur.conversation.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is nice to have at once and of no use later: that we are typing, that we have read. Each is tried once, on threads of its own; when it fails
 * nobody waits for it. Safe for use by many threads.
 */
final class Courtesies implements AutoCloseable {
    /** Whoever is answered sooner needs no sign that we are at work. */
    private static final Duration SOON = Duration.ofMillis(300);

    private static final Duration SHOWN_TYPING = Duration.ofSeconds(30);
    private static final Duration BEFORE_IT_ENDS = Duration.ofSeconds(5);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Courtesies.class);

    private final MatrixClient client;
    private final Timer timer;
    private final BestEffort effort;

    Courtesies(MatrixClient client, Timer timer) {
        this.client = client;
        this.timer = timer;
        this.effort = new BestEffort("matrix-courtesy", THREADS, MOST_WAITING);
    }

    /** We have read what somebody wrote. */
    void read(Errand errand) {
        submit("a receipt", () -> client.markRead(errand.room(), errand.event(), errand.threadRoot()));
    }

    /**
     * We are at work for a room, which is shown when it takes a while.
     *
     * @return to be closed when the work is done
     */
    Working working(String room) {
        Working working = new Working(room);
        working.later(SOON);
        return working;
    }

    /** Work that others see us do. */
    final class Working implements AutoCloseable {
        private final String room;
        private final AtomicBoolean done = new AtomicBoolean();
        private final AtomicBoolean shown = new AtomicBoolean();

        private Working(String room) {
            this.room = room;
        }

        private void later(Duration delay) {
            timer.after(delay, () -> {
                if (!done.get() && !effort.isClosed()) {
                    shown.set(true);
                    submit("typing", this::show);
                    later(SHOWN_TYPING.minus(BEFORE_IT_ENDS));
                }
            });
        }

        private void show() {
            if (!done.get()) {
                client.typing(room, SHOWN_TYPING);
            }
        }

        @Override
        public void close() {
            done.set(true);
            if (shown.get()) {
                submit("typing", () -> client.typing(room, Duration.ZERO));
            }
        }
    }

    private void submit(String name, Runnable task) {
        effort.attempt(name, () -> {
            try {
                task.run();
            } catch (MatrixException e) {
                LOG.debug("{} was not taken: {}", name, e.error().words());
            }
        });
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        effort.close();
    }
}

package org.rapporteur.matrix;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final ThreadPoolExecutor threads;

    Courtesies(MatrixClient client, Timer timer) {
        this.client = client;
        this.timer = timer;
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(MOST_WAITING),
                task -> new Thread(task, "matrix-courtesy-" + number.incrementAndGet()));
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
                if (!done.get() && !threads.isShutdown()) {
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
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (MatrixException e) {
                    LOG.debug("{} was not taken: {}", name, e.error());
                } catch (Throwable e) {
                    LOG.warn("{} failed", name, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is left out: too much to do, or closing", name);
        }
    }

    /** Begins nothing more. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

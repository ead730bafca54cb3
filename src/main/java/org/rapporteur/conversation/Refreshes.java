package org.rapporteur.conversation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Readings of the folder, and additions to it, that people asked for: one at a time, on a thread of its own, so that nobody's question waits for it. */
final class Refreshes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refreshes.class);

    /** Each takes a second or two. */
    private static final int MOST_WAITING = 20;

    private final ExecutorService thread;
    private final AtomicBoolean running = new AtomicBoolean();
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile boolean closing;

    /** @param thread its name */
    Refreshes(String thread) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(thread).factory());
    }

    /** Begins a reading; false when one is under way. */
    boolean begin(Runnable reading) {
        if (!running.compareAndSet(false, true)) {
            return false;
        }
        execute(reading, () -> running.set(false));
        return true;
    }

    /** Has something done after what is under way; false when too much waits already. */
    boolean queue(Runnable addition) {
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            return false;
        }
        execute(addition, waiting::decrementAndGet);
        return true;
    }

    private void execute(Runnable work, Runnable end) {
        try {
            thread.execute(() -> {
                try {
                    work.run();
                } catch (Throwable e) {
                    LOG.error("a reading of the folder failed", e);
                } finally {
                    end.run();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("no reading is begun while closing", e);
        }
    }

    /** Whether what fails now fails since the process ends. */
    boolean isClosing() {
        return closing;
    }

    /** Begins nothing more; a reading under way is not waited for, and told at the next start. */
    @Override
    public void close() {
        closing = true;
        thread.shutdown();
    }
}

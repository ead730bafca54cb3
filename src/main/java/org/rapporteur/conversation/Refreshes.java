package org.rapporteur.conversation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Readings of the folder that people asked for: one at a time, on a thread of its own, so that nobody's question waits for it. */
final class Refreshes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Refreshes.class);

    private final ExecutorService thread;
    private final AtomicBoolean running = new AtomicBoolean();
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
        try {
            thread.execute(() -> {
                try {
                    reading.run();
                } catch (Throwable e) {
                    LOG.error("a reading of the folder failed", e);
                } finally {
                    running.set(false);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.debug("no reading is begun while closing", e);
        }
        return true;
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

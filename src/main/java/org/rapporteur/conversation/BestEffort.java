package org.rapporteur.conversation;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is nice to have at once and of no use later: each thing is tried once, on a few threads of its own, and nobody waits for it. Safe for use
 * by many threads.
 */
public final class BestEffort implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BestEffort.class);

    private final ThreadPoolExecutor threads;

    /**
     * Begins nothing yet.
     *
     * @param name of the threads, each with its number behind it
     * @param mostWaiting of what comes beyond that nothing is done
     */
    public BestEffort(String name, int threads, int mostWaiting) {
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                threads,
                threads,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(mostWaiting),
                task -> new Thread(task, name + "-" + number.incrementAndGet()));
    }

    /** @param name of the task, for the log */
    public void attempt(String name, Runnable task) {
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } catch (Throwable e) {
                    LOG.warn("{} failed", name, e);
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.info("{} is left out: too much to do, or closing", name);
        }
    }

    public boolean isClosed() {
        return threads.isShutdown();
    }

    /** Begins nothing more, and interrupts what was begun. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}

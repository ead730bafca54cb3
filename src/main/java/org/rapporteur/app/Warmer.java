package org.rapporteur.app;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what the first question after a change would wait for, on a thread of its own. Safe for use by many threads. */
final class Warmer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Warmer.class);

    private final Runnable work;
    private final AtomicBoolean waiting = new AtomicBoolean();
    private final ThreadPoolExecutor thread;

    Warmer(Runnable work) {
        this.work = work;
        this.thread = (ThreadPoolExecutor) Executors.newFixedThreadPool(
                1, task -> Thread.ofPlatform().name("warmer").daemon(true).unstarted(task));
    }

    /** Begins soon; what waits already stands for this one, too. */
    void begin() {
        if (waiting.compareAndSet(false, true)) {
            try {
                thread.execute(this::run);
            } catch (RejectedExecutionException e) {
                LOG.debug("closed; nothing is made ready any more");
            }
        }
    }

    private void run() {
        waiting.set(false);
        try {
            work.run();
        } catch (Throwable e) {
            LOG.warn("the first question will wait: what it needs could not be made ready", e);
        }
    }

    /** Waits for what is under way, since it reads the index, which is closed next. */
    @Override
    public void close() {
        thread.close();
    }
}

package org.rapporteur.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work by a few threads of its own: what has the same key one after the other and in order, the rest side by side. What fails is logged and
 * takes nothing else with it. Safe for use by many threads.
 */
public final class Lanes implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Queue<Runnable>> waiting = new HashMap<>();
    private final Queue<String> ready = new ArrayDeque<>();
    private final List<Thread> threads = new ArrayList<>();
    private int unfinished;
    private boolean closed;

    /**
     * Starts the threads.
     *
     * @param name of the threads, each with its number behind it
     * @param threads at least 1
     * @param capacity how much work is taken at a time, waiting and under way together; at least 1
     */
    public Lanes(String name, int threads, int capacity) {
        if (threads < 1 || capacity < 1) {
            throw new IllegalArgumentException("lanes need a thread and room: " + threads + ", " + capacity);
        }
        this.capacity = capacity;
        for (int i = 1; i <= threads; i++) {
            this.threads.add(
                    Thread.ofPlatform().name(name + "-" + i).daemon(false).start(this::work));
        }
    }

    /** Takes work, to be begun after all that was taken before under the same key; false when there is no room, or no more is taken. */
    public boolean offer(String key, Runnable work) {
        lock.lock();
        try {
            if (closed || unfinished >= capacity) {
                return false;
            }
            unfinished++;
            Queue<Runnable> lane = waiting.get(key);
            if (lane == null) {
                lane = new ArrayDeque<>();
                waiting.put(key, lane);
                ready.add(key);
                changed.signalAll();
            }
            lane.add(work);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Whether no more is taken, however much room there is. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** How much work is waiting or under way. */
    public int unfinished() {
        lock.lock();
        try {
            return unfinished;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes no more work and waits for what there is.
     *
     * @return whether all of it was done in that time
     */
    public boolean drain(Duration patience) {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
            long left = patience.toNanos();
            while (unfinished > 0 && left > 0) {
                left = changed.awaitNanos(left);
            }
            return unfinished == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more work, lets go of what was not begun and interrupts what was. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            ready.clear();
            waiting.clear();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        threads.forEach(Thread::interrupt);
    }

    private void work() {
        for (String key = next(); key != null; key = next()) {
            Runnable work = begin(key);
            try {
                if (work != null) {
                    work.run();
                }
            } catch (Throwable e) {
                // One Error must not leave the bot with a thread less.
                LOG.error("work in lane {} failed", key, e);
            } finally {
                end(key);
            }
        }
    }

    /** The key of a lane that has work and is not worked on; null when there is no more. */
    private @Nullable String next() {
        lock.lock();
        try {
            while (ready.isEmpty()) {
                if (closed && waiting.isEmpty()) {
                    return null;
                }
                await();
            }
            return ready.remove();
        } finally {
            lock.unlock();
        }
    }

    /** Somebody who interrupts from outside does not end a thread; closing does. */
    private void await() {
        try {
            changed.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            LOG.debug("interrupted while waiting for work", e);
        }
    }

    private @Nullable Runnable begin(String key) {
        lock.lock();
        try {
            Queue<Runnable> lane = waiting.get(key);
            return lane == null ? null : lane.peek();
        } finally {
            lock.unlock();
        }
    }

    private void end(String key) {
        lock.lock();
        try {
            unfinished = Math.max(0, unfinished - 1);
            Queue<Runnable> lane = waiting.get(key);
            if (lane != null) {
                lane.remove();
                if (lane.isEmpty()) {
                    waiting.remove(key);
                } else {
                    ready.add(key);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

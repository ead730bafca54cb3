package org.rapporteur.checks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What happened, in order; a test waits here for what has to happen. Safe for use by many threads. */
public final class Recorded<T> {
    /** Longer than anything that a sound bot on a slow and busy machine takes; only a test that fails waits so long. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<T> items = new ArrayList<>();

    public synchronized void add(T item) {
        items.add(item);
        notifyAll();
    }

    public synchronized List<T> all() {
        return List.copyOf(items);
    }

    public List<T> where(Predicate<? super T> condition) {
        return all().stream().filter(condition).toList();
    }

    /** The first that meets {@code condition}, now or within {@link #PATIENCE}. */
    public T first(String what, Predicate<? super T> condition) {
        return await(what, 1, PATIENCE, condition).getFirst();
    }

    /** All that meet {@code condition} as soon as there are {@code count} of them. */
    public List<T> await(String what, int count, Predicate<? super T> condition) {
        return await(what, count, PATIENCE, condition);
    }

    /**
     * All that meet {@code condition} as soon as there are {@code count} of them.
     *
     * @param what named in the failure
     * @throws AssertionError when there are not so many within {@code patience}
     */
    public synchronized List<T> await(String what, int count, Duration patience, Predicate<? super T> condition) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            List<T> met = items.stream().filter(condition).toList();
            long left = deadline - System.nanoTime();
            if (met.size() >= count) {
                return met;
            }
            if (left <= 0) {
                throw new AssertionError("%d of %d %s after %s; recorded were:%n%s"
                        .formatted(met.size(), count, what, patience, String.join("\n", lines())));
            }
            breathe(left);
        }
    }

    private synchronized void breathe(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, Math.max(nanos, TimeUnit.MILLISECONDS.toNanos(1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized List<String> lines() {
        return items.stream().map(String::valueOf).toList();
    }
}

package org.rapporteur.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** How long something took, time and again. For one thread. */
final class Timings {
    private final List<Long> nanos = new ArrayList<>();

    /** Does {@code work} and takes its time. */
    <T> T take(Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T result = work.call();
        nanos.add(System.nanoTime() - start);
        return result;
    }

    /** The time in milliseconds that {@code percent} of the runs stayed below. */
    double millis(int percent) {
        List<Long> sorted = nanos.stream().sorted().toList();
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100)) / 1e6;
    }
}

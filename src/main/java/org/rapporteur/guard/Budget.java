package org.rapporteur.guard;

import java.time.Duration;
import java.util.function.LongSupplier;

/** The time that is left for an exchange; runs only while {@link #start()} has been called last. For one thread. */
final class Budget {
    private final Duration total;
    private final LongSupplier nanos;
    private long left;
    private long since;

    Budget(Duration total, LongSupplier nanos) {
        this.total = total;
        this.nanos = nanos;
        this.left = total.toNanos();
    }

    Duration total() {
        return total;
    }

    void start() {
        since = nanos.getAsLong();
    }

    void stop() {
        left -= nanos.getAsLong() - since;
    }

    /** While it runs; at least a millisecond, as no time at all means "without end" to those it is given to. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, left - (nanos.getAsLong() - since)));
    }
}

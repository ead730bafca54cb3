package org.rapporteur.guard;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;

/** When each host may be asked next. Remembers the {@value #HOSTS} hosts asked last. Safe for use by many threads. */
final class Pace {
    private static final int HOSTS = 1_000;

    private final Duration gap;
    private final LongSupplier nanos;
    private final Map<String, Long> next = new Latest<>(HOSTS);

    /**
     * @param gap between two requests to one host
     * @param nanos a clock that never jumps
     */
    Pace(Duration gap, LongSupplier nanos) {
        this.gap = gap;
        this.nanos = nanos;
    }

    /**
     * Takes the next turn at a host.
     *
     * @param delay what the host itself asks for between two requests
     * @param patience a turn that is farther away than this is not taken
     * @return how long to wait; the turn is taken unless that is longer than {@code patience}
     */
    synchronized Duration turn(String host, Duration delay, Duration patience) {
        long now = nanos.getAsLong();
        Long known = next.get(host);
        long turn = known == null || known - now < 0 ? now : known;
        Duration wait = Duration.ofNanos(turn - now);
        if (wait.compareTo(patience) <= 0) {
            next.put(host, turn + (delay.compareTo(gap) > 0 ? delay : gap).toNanos());
        }
        return wait;
    }

    /** Leaves a host alone for a while. */
    synchronized void hold(String host, Duration time) {
        next.merge(host, nanos.getAsLong() + time.toNanos(), (one, other) -> one - other > 0 ? one : other);
    }
}

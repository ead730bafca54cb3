package org.rapporteur.conversation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try: twice as long each time, up to a bound, and never the same for all who wait. */
public final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 10;

    private final RandomGenerator random;
    private final Duration longest;

    /** @param longest at most 17 minutes */
    public Backoff(RandomGenerator random, Duration longest) {
        this.random = random;
        this.longest = longest;
    }

    /** @param failures how many tries have failed, at least 1; gives between half of a second, two seconds, four … the longest, and the whole */
    public Duration after(int failures) {
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        Duration whole = doubled.compareTo(longest) > 0 ? longest : doubled;
        long half = whole.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}

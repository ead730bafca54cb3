package org.rapporteur.conversation;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before another try: twice as long each time, up to a bound, and never the same for all who wait. */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS_TO_LONGEST = 6;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /** @param failures how many tries have failed, at least 1; gives between half of a second, two seconds, four … a minute, and the whole */
    Duration after(int failures) {
        Duration whole = failures > DOUBLINGS_TO_LONGEST ? LONGEST : FIRST.multipliedBy(1L << (failures - 1));
        long half = whole.toMillis() / 2;
        return Duration.ofMillis(half + random.nextLong(half + 1));
    }
}

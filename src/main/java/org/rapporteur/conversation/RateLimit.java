package org.rapporteur.conversation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps each user to the rate: in no window of its length are more questions admitted. The {@value #MOST_USERS} users who asked last are known.
 * Safe for use by many threads.
 */
public final class RateLimit {
    static final int MOST_USERS = 10_000;

    private final Rate rate;
    private final InstantSource clock;
    private final Map<String, Asker> askers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Asker> eldest) {
            return size() > MOST_USERS;
        }
    };

    public RateLimit(Rate rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /** Whether a question is taken. */
    public sealed interface Admission {
        record Admitted() implements Admission {}

        /**
         * It is not.
         *
         * @param again from when on the next one is
         * @param first whether the user has not been told yet since the last question that was taken; once is enough
         */
        record Limited(Instant again, boolean first) implements Admission {}
    }

    private static final class Asker {
        private final Deque<Instant> admitted = new ArrayDeque<>();
        private boolean told;
    }

    /** Asks for a user's next question; what is admitted counts. */
    public synchronized Admission admit(String user) {
        Instant now = clock.instant();
        Asker asker = askers.computeIfAbsent(user, name -> new Asker());
        Instant start = now.minus(rate.window());
        // What lies ahead was noted before the clock was set back, and must not lock the user out.
        asker.admitted.removeIf(when -> !when.isAfter(start) || when.isAfter(now));
        if (asker.admitted.size() >= rate.questions()) {
            boolean first = !asker.told;
            asker.told = true;
            return new Admission.Limited(asker.admitted.getFirst().plus(rate.window()), first);
        }
        asker.admitted.addLast(now);
        asker.told = false;
        return new Admission.Admitted();
    }
}

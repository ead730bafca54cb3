package org.rapporteur.app;

import java.time.Duration;

/** When the folder is read again without being asked to, while serving. */
public sealed interface RefreshRule {
    /** As soon as a file in it changes. */
    record Watch() implements RefreshRule {}

    /** Never. */
    record Off() implements RefreshRule {}

    /** At regular intervals, {@code interval} being from one second to 30 days. */
    record Every(Duration interval) implements RefreshRule {
        private static final Duration LONGEST = Duration.ofDays(30);

        public Every {
            if (interval.compareTo(Duration.ofSeconds(1)) < 0 || interval.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("an interval is from 1s to 30d: " + interval);
            }
        }
    }
}

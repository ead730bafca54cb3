package org.rapporteur.guard;

import java.time.Duration;

/**
 * How much of a stranger is borne.
 *
 * @param bytes of a body, unpacked
 * @param total time for a whole exchange, redirects and body included, waiting for a turn not
 * @param robots time for a robots.txt
 * @param gap between two requests to one host
 * @param patience how long a turn at a host is waited for
 */
record Limits(long bytes, Duration total, Duration robots, Duration gap, Duration patience) {
    static final Limits USUAL = new Limits(
            5L * 1024 * 1024,
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(1),
            Duration.ofSeconds(60));

    /** A browser follows twenty; an article is rarely behind more than two. */
    static final int HOPS = 3;
}

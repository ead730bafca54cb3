package org.rapporteur.feeds;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is followed.
 *
 * @param url where it is
 * @param name of its publisher, as its articles shall show it; null when their own pages tell
 * @param every how often it is asked by itself; from five minutes to 30 days
 * @param most how many of its newest entries are looked at, from 1 to {@value Feed#MOST}
 */
record Subscription(URI url, @Nullable String name, Duration every, int most) {
    static final Duration USUALLY = Duration.ofHours(1);
    static final int USUALLY_MOST = 100;

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(30);

    Subscription {
        if (every.compareTo(SHORTEST) < 0 || every.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("\"every\" is from 5m to 30d");
        }
        if (most < 1 || most > Feed.MOST) {
            throw new IllegalArgumentException("\"most\" is from 1 to " + Feed.MOST);
        }
        if (name != null && name.isBlank()) {
            throw new IllegalArgumentException("\"name\" is empty");
        }
    }

    /** How people call it: by its name, else by its site. */
    String shownName() {
        return name != null ? name : url.getHost();
    }
}

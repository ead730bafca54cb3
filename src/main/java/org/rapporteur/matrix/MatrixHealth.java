package org.rapporteur.matrix;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the homeserver tells us what is new. Says so in the log when that changes, and only then. Safe for use by many threads. */
final class MatrixHealth {
    private static final Logger LOG = LoggerFactory.getLogger(MatrixHealth.class);

    private @Nullable String user;
    private @Nullable String trouble;
    private boolean connected;

    /** @param us our full user id */
    synchronized void connected(String us) {
        if (!connected) {
            LOG.info("Matrix: connected as {}{}", us, user == null ? "" : " again");
        }
        user = us;
        connected = true;
        trouble = null;
    }

    /** @param why in a few words */
    synchronized void disconnected(String why) {
        if (connected || (user == null && trouble == null)) {
            LOG.warn("Matrix: the homeserver cannot be reached ({}); trying until it can", why);
        } else {
            LOG.debug("still no homeserver: {}", why);
        }
        connected = false;
        trouble = "not connected, trying";
    }

    /** The homeserver knows us and lets us do nothing. */
    synchronized void refused(String why) {
        String now = "refused: " + why;
        if (!now.equals(trouble)) {
            LOG.error("Matrix: {}; ask who runs the homeserver, we go on trying", why);
        }
        connected = false;
        trouble = now;
    }

    /** It is over; only people can mend it. */
    synchronized void ended(String line) {
        LOG.error("{}", line);
        connected = false;
        trouble = "stopped";
    }

    synchronized boolean isReady() {
        return connected;
    }

    /** The state in a few words, for the status. */
    synchronized String state() {
        if (connected) {
            return "connected as " + user;
        }
        return trouble == null ? "not connected, trying" : trouble;
    }
}

package org.rapporteur.slack;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Slack reaches us and takes what we send. Safe for use by many threads. */
final class SlackHealth {
    private static final Logger LOG = LoggerFactory.getLogger(SlackHealth.class);

    private final String way;
    private volatile boolean connected;
    private volatile boolean sought;
    private volatile @Nullable String refusal;

    /** @param way how events come: "Socket Mode" or "HTTP" */
    SlackHealth(String way) {
        this.way = way;
    }

    /** Slack can reach us, or cannot any more. */
    void connected(boolean now) {
        if (now != connected) {
            connected = now;
            LOG.info("Slack: {} over {}", now ? "connected" : "not connected", way);
        }
    }

    /** At start a try to connect came to nothing; said aloud once. @param why in a few words */
    void unreachable(String why) {
        if (!sought) {
            sought = true;
            LOG.warn("Slack cannot be reached ({}); the bot starts without and goes on trying", why);
        } else {
            LOG.info("Slack still cannot be reached ({})", why);
        }
    }

    /** Slack does not take our token any more; only people can mend that. */
    void refused(String error) {
        if (!error.equals(refusal)) {
            refusal = error;
            LOG.error(
                    "Slack refuses our token ({}): nothing can be sent until it is replaced and the bot restarted",
                    error);
        }
    }

    /** Slack took something we sent. */
    void taken() {
        if (refusal != null) {
            refusal = null;
            LOG.info("Slack takes our token again");
        }
    }

    boolean isReady() {
        return connected && refusal == null;
    }

    /** The state in a few words, for the status. */
    String state() {
        String error = refusal;
        if (error != null) {
            return "token refused (" + error + ")";
        }
        return connected ? "connected over " + way : "not connected, trying";
    }
}

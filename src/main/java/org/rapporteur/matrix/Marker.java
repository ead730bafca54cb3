package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leaves with our account until when it was served, so that a journal that was lost is noticed. For one thread. */
final class Marker {
    static final String TYPE = "org.rapporteur.marker";

    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final String MOMENT = "ts";
    private static final Logger LOG = LoggerFactory.getLogger(Marker.class);

    private final MatrixClient client;
    private final InstantSource clock;
    private Instant next = Instant.MIN;

    Marker(MatrixClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /** Until when the account was served; empty when it never was. */
    Optional<Instant> read() {
        return client.accountData(TYPE)
                .map(data -> data.path(MOMENT))
                .filter(JsonNode::isIntegralNumber)
                .map(millis -> Instant.ofEpochMilli(millis.longValue()));
    }

    /** Something was taken in. Written once a minute at most; that it cannot be does no harm. */
    void moved() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(BETWEEN);
        try {
            client.putAccountData(TYPE, Json.object().put(MOMENT, now.toEpochMilli()));
        } catch (MatrixException e) {
            LOG.debug("the marker is not written: {}", e.error().words());
        }
    }
}

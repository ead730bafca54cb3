package org.rapporteur.matrix;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.matrix.MatrixClient.Direction;
import org.rapporteur.matrix.MatrixClient.Page;

/** Looks through a room's history for a message of ours of which nobody knows whether it arrived. Safe for use by many threads. */
final class History {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 30;

    /** The clocks of homeserver and bot may differ by so much. */
    private static final Duration SLACK = Duration.ofHours(1);

    private final MatrixClient client;
    private final Identity identity;

    History(MatrixClient client, Identity identity) {
        this.client = client;
        this.identity = identity;
    }

    /** @param made when the message was stored; before, it cannot have been sent */
    Outcome find(String room, String mark, Instant made) {
        @Nullable String from = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            Page read = client.messages(room, from, null, Direction.BACKWARDS, PAGE);
            for (RoomEvent event : read.events()) {
                if (event.sender().equals(identity.user()) && Contents.isMarked(event, mark)) {
                    return new Outcome.Sent(event.id());
                }
                if (event.sentAt().isBefore(made.minus(SLACK))) {
                    return new Outcome.NotThere();
                }
            }
            from = read.end();
            if (from == null) {
                return new Outcome.NotThere();
            }
        }
        return new Outcome.Rejected("too much was said since to tell whether it was sent before");
    }
}

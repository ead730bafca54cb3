package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.matrix.MatrixClient.Direction;
import org.rapporteur.matrix.MatrixClient.Page;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fetches what a sync leaves out since much happened in a room while we were away. For one thread. */
final class GapFiller {
    /** So much is read of one room; who was away for longer is not answered on everything. */
    static final int MOST_EVENTS = 500;

    /** A gap that cannot be read so often in a row is left, or no room would be heard any more. */
    static final int MOST_FAILURES = 5;

    private static final int PAGE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(GapFiller.class);

    private final MatrixClient client;
    private final String us;
    private final Map<String, Integer> failures = new HashMap<>();

    GapFiller(MatrixClient client, Identity identity) {
        this.client = client;
        this.us = identity.user();
    }

    /**
     * All that happened in a room since a position, oldest first; at least from our joining on, if that lies behind it.
     *
     * @throws MatrixException when it cannot be had now
     */
    List<RoomEvent> timeline(JoinedRoom room, String since) {
        if (!room.limited()
                || room.before().isEmpty()
                || room.timeline().stream().anyMatch(this::isOurJoin)) {
            return room.timeline();
        }
        try {
            List<RoomEvent> whole = new ArrayList<>(before(room, since).reversed());
            failures.remove(room.room());
            whole.addAll(room.timeline());
            return whole;
        } catch (MatrixException e) {
            if (e.error().isTransient() && failures.merge(room.room(), 1, Integer::sum) < MOST_FAILURES) {
                throw e;
            }
            failures.remove(room.room());
            LOG.error(
                    "Matrix: what was said in {} before {} cannot be read and is not answered: {}",
                    room.room(),
                    room.before(),
                    e.error().words());
            return room.timeline();
        }
    }

    /** Newest first. */
    private List<RoomEvent> before(JoinedRoom room, String since) {
        List<RoomEvent> events = new ArrayList<>();
        String from = room.before();
        while (from != null && events.stream().noneMatch(this::isOurJoin)) {
            if (events.size() >= MOST_EVENTS) {
                LOG.warn(
                        "Matrix: more than {} events in {} while away; the older ones are not read",
                        MOST_EVENTS,
                        room.room());
                break;
            }
            Page page = client.messages(room.room(), from, since, Direction.BACKWARDS, PAGE);
            events.addAll(page.events());
            // An answer that leads nowhere must not be followed for ever.
            from = page.events().isEmpty() || from.equals(page.end()) ? null : page.end();
        }
        return events;
    }

    private boolean isOurJoin(RoomEvent event) {
        return event.isJoinOf(us);
    }
}

package org.rapporteur.matrix;

import java.security.SecureRandom;
import java.time.Duration;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.Deliveries;
import org.rapporteur.conversation.Lanes;
import org.rapporteur.conversation.ReplyMaker;
import org.rapporteur.conversation.TaskQueue;
import org.rapporteur.conversation.ThreadTimer;
import org.rapporteur.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works once the homeserver has said who we are, from the desk to the deliveries. */
final class MatrixStation implements AutoCloseable {
    /** The name of the surface in the journal. */
    static final String SURFACE = "matrix";

    /** Rooms in which something is done at a time. */
    private static final int WORKERS = 4;

    private static final int MOST_WAITING = 1_000;

    /** Rooms to which something is sent at a time, each waiting for the homeserver. */
    private static final int SENDERS = 8;

    private static final Duration FOR_ANSWERS = Duration.ofSeconds(4);
    private static final Duration FOR_SENDING = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(MatrixStation.class);

    private final Journal journal;
    private final Lanes lanes = new Lanes("matrix-worker", WORKERS, MOST_WAITING);
    private final ThreadTimer sender = new ThreadTimer("matrix-sender", SENDERS);
    private final ThreadTimer timer = new ThreadTimer("matrix-timer", 1);
    private final ReplyMaker maker;
    private final Courtesies courtesies;
    private final Deliveries deliveries;
    private final Desk desk;

    MatrixStation(MatrixSettings settings, ChatParts parts, MatrixClient client, Identity identity, Rooms rooms) {
        this.journal = parts.journal();
        this.maker = new ReplyMaker(parts.core(), SURFACE);
        this.courtesies = new Courtesies(client, timer);
        this.deliveries = new Deliveries(
                journal.outbox(),
                new MatrixDelivery(client, journal.outbox(), identity, parts.clock(), this::dropRoom),
                Duration.ZERO,
                sender,
                parts.clock(),
                new SecureRandom());
        MatrixRenderer renderer =
                new MatrixRenderer(parts.page(), settings.prefixes().getFirst());
        ReplyStore replies = new ReplyStore(journal, deliveries, renderer, identity.device(), parts.clock());
        Revisions revisions = new Revisions();
        ErrandRunner runner = new ErrandRunner(new ErrandRunner.Parts(
                parts.core(),
                journal,
                parts.admins(),
                new AdminRooms(rooms, settings.adminRooms()),
                renderer,
                replies,
                maker,
                courtesies,
                revisions));
        this.desk = new Desk(journal.inbox(), new TaskQueue(parts, lanes), runner, replies, revisions);
    }

    Desk desk() {
        return desk;
    }

    /** What of a room's messages has to do with us, by the journal. */
    OwnMessages ownMessages() {
        return new JournalMessages(journal);
    }

    /** Takes up what an earlier process left: first what is to be sent, then what is to be answered. */
    void resume() {
        deliveries.resume(SURFACE);
        desk.resume();
    }

    /** We are no longer in a room: what was to be done and said there is dropped. */
    void dropRoom(String room) {
        desk.drop(room);
        int dropped = journal.outbox().abandon(SURFACE, room, "we are no longer in the room");
        if (dropped > 0) {
            LOG.info("{} messages to {} are dropped: we may not speak there any more", dropped, room);
        }
    }

    ChatCounts counts() {
        Deliveries.Counts sent = deliveries.counts();
        return new ChatCounts(
                desk.accepted(), sent.sent(), sent.retries(), sent.refused(), lanes.unfinished(), sent.waiting());
    }

    /** Finishes what is under way as far as the time allows; what is left is in the journal. Nothing may come in any more. */
    @Override
    public void close() {
        maker.close();
        boolean answered = lanes.drain(FOR_ANSWERS);
        boolean sent = deliveries.drain(FOR_SENDING);
        if (!answered || !sent) {
            LOG.info("Matrix: what could not be finished in time is finished at the next start");
        }
        lanes.close();
        deliveries.close();
        sender.close();
        timer.close();
        courtesies.close();
    }
}

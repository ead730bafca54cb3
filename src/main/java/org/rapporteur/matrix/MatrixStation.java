package org.rapporteur.matrix;

import java.time.Duration;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatEngine;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.ThreadTimer;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.WatchPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that works once the homeserver has said who we are, from the desk to the deliveries. */
final class MatrixStation implements AutoCloseable {
    /** The name of the surface in the journal. */
    static final String SURFACE = "matrix";

    private static final ChatEngine.Sizes SIZES = new ChatEngine.Sizes(4, 8, Duration.ZERO);
    private static final Duration FOR_ANSWERS = Duration.ofSeconds(4);
    private static final Duration FOR_SENDING = Duration.ofSeconds(4);
    private static final Logger LOG = LoggerFactory.getLogger(MatrixStation.class);

    private final Journal journal;
    private final ThreadTimer timer = new ThreadTimer("matrix-timer", 1);
    private final ChatEngine engine;
    private final Courtesies courtesies;
    private final Desk desk;
    private final Rooms rooms;
    private final MatrixAnnouncer.Parts announcing;

    MatrixStation(MatrixSettings settings, ChatParts parts, MatrixClient client, Identity identity, Rooms rooms) {
        this.journal = parts.journal();
        this.courtesies = new Courtesies(client, timer);
        this.engine = ChatEngine.of(
                "Matrix",
                parts,
                SIZES,
                new MatrixDelivery(client, journal.outbox(), identity, parts.clock(), this::dropRoom));
        MatrixRenderer renderer =
                new MatrixRenderer(parts.page(), settings.prefixes().getFirst());
        this.rooms = rooms;
        this.announcing = new MatrixAnnouncer.Parts(renderer, engine.deliveries(), identity.device(), parts.clock());
        ReplyStore replies = new ReplyStore(journal, engine.deliveries(), renderer, identity.device(), parts.clock());
        Revisions revisions = new Revisions();
        ErrandRunner runner = new ErrandRunner(new ErrandRunner.Parts(
                parts.core(),
                journal,
                parts.admins(),
                new AdminRooms(rooms, settings.adminRooms()),
                renderer,
                replies,
                engine.maker(),
                courtesies,
                revisions));
        this.desk = new Desk(journal.inbox(), engine.tasks(), runner, replies, revisions);
    }

    Desk desk() {
        return desk;
    }

    /** Speaks unasked in the rooms where we may speak. */
    MatrixAnnouncer announcer(Doors doors) {
        return new MatrixAnnouncer(rooms, doors::maySpeakIn, announcing);
    }

    /** What of a room's messages has to do with us, by the journal. */
    OwnMessages ownMessages() {
        return new JournalMessages(journal);
    }

    /** Takes up what an earlier process left: first what is to be sent, then what is to be answered. */
    void resume() {
        engine.deliveries().resume(SURFACE);
        desk.resume();
    }

    /** We are no longer in a room: what was to be done and said there is dropped. */
    void dropRoom(String room) {
        desk.drop(room);
        int watches = journal.watches().drop(new WatchPlace(SURFACE, room));
        if (watches > 0) {
            LOG.info("{} watches of {} are dropped: we are no longer in the room", watches, room);
        }
        int dropped = journal.outbox().abandon(SURFACE, room, "we are no longer in the room");
        if (dropped > 0) {
            LOG.info("{} messages to {} are dropped: we may not speak there any more", dropped, room);
        }
    }

    /** What was watched for in a room is watched for in the one that took its place. */
    void moveRoom(String from, String to) {
        int moved = journal.watches().move(new WatchPlace(SURFACE, from), new WatchPlace(SURFACE, to));
        if (moved > 0) {
            LOG.info("{} watches of {} are kept in {}, which took its place", moved, from, to);
        }
    }

    ChatCounts counts() {
        return engine.counts();
    }

    /** Finishes what is under way as far as the time allows; what is left is in the journal. Nothing may come in any more. */
    @Override
    public void close() {
        engine.finish(FOR_ANSWERS, FOR_SENDING);
        timer.close();
        courtesies.close();
    }
}

package org.rapporteur.matrix;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.journal.Arrival;
import org.rapporteur.journal.InboxRow;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.Note;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in what a sync brought: what is for us, how the rooms are, and how far we have read with it, on the disk together. For one thread.
 */
final class SyncIntake {
    private static final String KIND = "position";
    private static final String SINCE = "since";
    private static final String NEWEST = "newest";
    private static final Logger LOG = LoggerFactory.getLogger(SyncIntake.class);

    private final Journal journal;
    private final Rooms rooms;
    private final RoomReader reader;
    private final GapFiller gaps;
    private final Doors doors;
    private final RoomTasks tasks;
    private final MatrixStation station;

    private final InstantSource clock;

    /** What the intake works with. */
    record Parts(
            Journal journal,
            Rooms rooms,
            RoomReader reader,
            GapFiller gaps,
            Doors doors,
            RoomTasks tasks,
            MatrixStation station,
            InstantSource clock) {}

    SyncIntake(Parts parts) {
        this.journal = parts.journal();
        this.rooms = parts.rooms();
        this.reader = parts.reader();
        this.gaps = parts.gaps();
        this.doors = parts.doors();
        this.tasks = parts.tasks();
        this.station = parts.station();
        this.clock = parts.clock();
    }

    /** How far we have read; empty when nobody knows. */
    Optional<String> position() {
        return journal.notes().find(MatrixStation.SURFACE, KIND, SINCE);
    }

    /**
     * Takes it in. When this returns it will be done, whatever happens to the process.
     *
     * @param since how far we had read; null when the homeserver does not know it: then only what was sent later than all that we read is for us,
     *     and nothing when we never read anything
     * @throws MatrixException when something that belongs to it cannot be had now; nothing of it is taken in
     */
    void take(SyncResponse response, @Nullable String since) {
        PendingMessages own = new PendingMessages(station.ownMessages());
        Optional<Instant> newest = newest();
        Instant after = since == null ? newest.orElse(Instant.MAX) : Instant.MIN;
        List<RoomView> views = new ArrayList<>();
        for (JoinedRoom room : response.joined()) {
            List<RoomEvent> timeline = since == null ? room.timeline() : gaps.timeline(room, since);
            views.add(reader.read(room, timeline, after, own));
        }
        List<String> left = left(response, since);
        List<RoomTask> todo = todo(response, views, since);
        List<Note> notes = Stream.of(
                        rooms.notes(views, left).stream(),
                        todo.stream().map(RoomTask::note),
                        Stream.of(new Note(KIND, SINCE, response.next()), newest(response, newest)))
                .flatMap(each -> each)
                .toList();
        List<Arrival> arrivals = own.errands().stream().map(SyncIntake::arrival).toList();
        List<InboxRow> rows = journal.inbox().accept(MatrixStation.SURFACE, arrivals, notes);
        rooms.noted(views, left);
        views.forEach(
                view -> rooms.replacedBy(view.room()).ifPresent(old -> station.moveRoom(old.room(), view.room())));
        left.forEach(station::dropRoom);
        rows.forEach(station.desk()::begin);
        tasks.offer(todo);
    }

    /** When the latest event that we read was sent; empty when we never read any. */
    private Optional<Instant> newest() {
        return journal.notes()
                .find(MatrixStation.SURFACE, KIND, NEWEST)
                .map(Long::valueOf)
                .map(Instant::ofEpochMilli);
    }

    /** The clock of somebody else's homeserver may be far ahead, and must not make us deaf. */
    private Note newest(SyncResponse response, Optional<Instant> before) {
        Instant now = clock.instant();
        Instant latest = response.joined().stream()
                .flatMap(room -> room.timeline().stream().map(RoomEvent::sentAt))
                .filter(sentAt -> !sentAt.isAfter(now))
                .reduce(before.orElse(now), (one, other) -> one.isAfter(other) ? one : other);
        return new Note(KIND, NEWEST, Long.toString(latest.toEpochMilli()));
    }

    /** Rooms that we left or were put out of; when nobody knew how far we had read, all that are not named any more. */
    private List<String> left(SyncResponse response, @Nullable String since) {
        if (since != null) {
            return response.left();
        }
        List<String> named = response.joined().stream().map(JoinedRoom::room).toList();
        return rooms.ids().stream().filter(room -> !named.contains(room)).toList();
    }

    private static Arrival arrival(Errand errand) {
        String key = switch (errand.kind()) {
            case MESSAGE, EDIT, REDACTION, VOTE -> errand.event();
            case JOINED -> "joined " + errand.event();
            case ENCRYPTED -> "encrypted " + errand.room();
        };
        return new Arrival(List.of(key), errand.kind().name(), errand.toJson());
    }

    private List<RoomTask> todo(SyncResponse response, List<RoomView> views, @Nullable String since) {
        List<RoomTask> todo = new ArrayList<>();
        response.invited().forEach(invitation -> todo.add(doors.decide(invitation)));
        for (int i = 0; i < views.size(); i++) {
            JoinedRoom room = response.joined().get(i);
            RoomView view = views.get(i);
            if (view.members() == 1 && room.invited() == 0) {
                todo.add(RoomTask.leave(view.room(), MatrixWording.NOBODY_HERE));
            } else if (since != null) {
                moved(room, view).ifPresent(todo::add);
            }
        }
        int most = tasks.room();
        if (todo.size() > most) {
            LOG.warn("Matrix: {} invitations at a time are too many; {} are let go", todo.size(), todo.size() - most);
        }
        return todo.stream().limit(most).toList();
    }

    /** A room that was replaced just now is followed, where we speak in it; its homeserver saw to it that whoever replaced it may. */
    private Optional<RoomTask> moved(JoinedRoom room, RoomView view) {
        String other = view.replacement();
        if (other == null || !doors.maySpeakIn(view) || rooms.find(other).isPresent()) {
            return Optional.empty();
        }
        return Stream.concat(room.state().stream(), room.timeline().stream())
                .filter(event -> event.type().equals("m.room.tombstone"))
                .map(event -> RoomTask.join(
                        other, event.sender().substring(event.sender().indexOf(':') + 1)))
                .findFirst();
    }
}

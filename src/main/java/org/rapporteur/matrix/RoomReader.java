package org.rapporteur.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.matrix.Errand.Kind;
import org.rapporteur.matrix.RoomView.Privacy;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what happened in one room: how the room is now, and what of it is for us. For one thread. */
final class RoomReader {
    private static final Logger LOG = LoggerFactory.getLogger(RoomReader.class);

    private final String us;
    private final MatrixClient client;
    private final Rooms rooms;
    private final Doors doors;
    private final Addressing addressing;

    RoomReader(Identity identity, MatrixClient client, Rooms rooms, Doors doors, Addressing addressing) {
        this.us = identity.user();
        this.client = client;
        this.rooms = rooms;
        this.doors = doors;
        this.addressing = addressing;
    }

    /**
     * How a room is after what happened in it.
     *
     * @param timeline what happened, oldest first, perhaps more than the room itself tells
     * @param after what was sent until then is not for us: we knew it, or were not listening yet
     * @param own takes what is for us, in order
     * @throws MatrixException when something of it cannot be had now
     */
    RoomView read(JoinedRoom room, List<RoomEvent> timeline, Instant after, PendingMessages own) {
        Optional<RoomView> known = rooms.find(room.room());
        int growth = timeline.stream().mapToInt(RoomView::change).sum();
        int members = members(room, known.map(view -> view.members() + growth).orElse(null));

        RoomView view = known.orElse(RoomView.unknown(room.room()));
        for (RoomEvent event : room.state()) {
            view = view.after(event);
        }
        view = view.withMembers(members - growth);
        Optional<RoomEvent> join = ourJoin(known.isPresent() ? Stream.empty() : room.state().stream(), timeline);
        int ours = join.map(timeline::indexOf).orElse(-1);
        if (join.isPresent() && ours < 0) {
            view = arrived(join.get(), view, after, own);
        }
        for (int i = 0; i < timeline.size(); i++) {
            RoomEvent event = timeline.get(i);
            view = view.after(event);
            if (i == ours) {
                view = arrived(event, view, after, own);
            } else if (i > ours && event.sentAt().isAfter(after)) {
                view = decided(event, view, own);
            }
        }
        return view;
    }

    private int members(JoinedRoom room, @Nullable Integer counted) {
        if (room.members() != null) {
            return room.members();
        }
        return counted == null ? client.members(room.room()).size() : counted;
    }

    /** Our last coming into the room; what was said before is not for us. */
    private Optional<RoomEvent> ourJoin(Stream<RoomEvent> state, List<RoomEvent> timeline) {
        return Stream.concat(state, timeline.stream())
                .filter(event -> event.isJoinOf(us))
                .reduce((earlier, later) -> later);
    }

    private RoomView arrived(RoomEvent join, RoomView view, Instant after, PendingMessages own) {
        if (!join.sentAt().isAfter(after) || !doors.maySpeakIn(view)) {
            return view;
        }
        if (view.isEncrypted()) {
            own.add(about(join, view, Kind.ENCRYPTED));
            return view.withPrivacy(Privacy.EXPLAINED);
        }
        if (rooms.replacedBy(view.room()).isEmpty()) {
            own.add(about(join, view, Kind.JOINED));
        }
        return view;
    }

    private static Errand about(RoomEvent join, RoomView view, Kind kind) {
        return new Errand(
                kind,
                view.room(),
                join.id(),
                join.sender(),
                "",
                false,
                null,
                true,
                view.isDirect(),
                join.sentAt(),
                null);
    }

    private RoomView decided(RoomEvent event, RoomView view, PendingMessages own) {
        Verdict verdict = doors.maySpeakIn(view)
                ? addressing.decide(event, view, own)
                : new Verdict.Ignore("in a room that is not allowed");
        switch (verdict) {
            case Verdict.Take(var errand) -> {
                own.add(errand);
                if (errand.kind() == Kind.ENCRYPTED) {
                    return view.withPrivacy(Privacy.EXPLAINED);
                }
            }
            case Verdict.Ignore(var why) -> LOG.debug("event {} is let go: {}", event.id(), why);
        }
        return view;
    }
}

package org.rapporteur.matrix;

import java.util.List;

/** Into which rooms we go, and in which we speak. Pure but for the look at the rooms. */
final class Doors {
    private final Globs inviters;
    private final Globs allowedRooms;
    private final Rooms rooms;

    /** @param allowedRooms ids of rooms; none for all of them */
    Doors(MatrixSettings settings, Globs allowedRooms, Identity identity, Rooms rooms) {
        this.inviters = inviters(settings, identity.user());
        this.allowedRooms = allowedRooms;
        this.rooms = rooms;
    }

    /** Who may bring us into a room: those of the settings, else whoever is of our own homeserver. */
    static Globs inviters(MatrixSettings settings, String us) {
        return settings.allowedInviters().isEmpty()
                ? new Globs(List.of("@*" + us.substring(us.indexOf(':'))))
                : settings.allowedInviters();
    }

    /** What is done about an invitation. That a room is for two its inviter says; when it is not, we are silent there. */
    RoomTask decide(Invitation invitation) {
        String room = invitation.room();
        if (rooms.replacedBy(room).filter(this::maySpeakIn).isPresent()) {
            return RoomTask.join(room, "");
        }
        if (!inviters.match(invitation.inviter())) {
            return RoomTask.leave(room, MatrixWording.NOT_INVITED_BY_YOU);
        }
        return invitation.direct() || isAllowed(room)
                ? RoomTask.join(room, "")
                : RoomTask.leave(room, MatrixWording.NOT_IN_THIS_ROOM);
    }

    boolean maySpeakIn(RoomView view) {
        return view.isDirect() || isAllowed(view.room());
    }

    /** A room that took the place of an allowed one is allowed. */
    private boolean isAllowed(String room) {
        return allowedRooms.isEmpty()
                || allowedRooms.match(room)
                || rooms.replacedBy(room)
                        .filter(old -> allowedRooms.match(old.room()))
                        .isPresent();
    }
}

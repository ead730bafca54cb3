package org.rapporteur.matrix;

/** The rooms in which admins may do what admins may: those that nobody enters unasked, and those that the settings name. Safe for use by many threads. */
final class AdminRooms {
    private final Rooms rooms;
    private final Globs named;

    /** @param named by their ids */
    AdminRooms(Rooms rooms, Globs named) {
        this.rooms = rooms;
        this.named = named;
    }

    /** Whether a room is one of them; one of which nothing is known is not. */
    boolean include(String room) {
        return named.match(room)
                || rooms.find(room).filter(view -> !view.open()).isPresent();
    }
}

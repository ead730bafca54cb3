package org.rapporteur.matrix;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.rapporteur.journal.Note;
import org.rapporteur.journal.Notes;

/** The rooms we are in, as they were when the journal last heard of them. Written by the sync loop alone, safe to read by many threads. */
final class Rooms {
    private static final String KIND = "room";

    private final Map<String, RoomView> views = new ConcurrentHashMap<>();

    /** Those that the journal knows. */
    static Rooms of(Notes notes) {
        Rooms rooms = new Rooms();
        notes.ofKind(MatrixStation.SURFACE, KIND)
                .forEach((room, json) -> rooms.views.put(room, RoomView.fromJson(room, json)));
        return rooms;
    }

    /** What is known of a room; empty when we are not in it. */
    Optional<RoomView> find(String room) {
        return Optional.ofNullable(views.get(room));
    }

    List<String> ids() {
        return List.copyOf(views.keySet());
    }

    /** Whether a room took the place of one that we are in. */
    Optional<RoomView> replacedBy(String room) {
        return views.values().stream()
                .filter(view -> room.equals(view.replacement()))
                .findFirst();
    }

    /** What the journal has to note so that these, and no longer those that we left, are known after a restart. */
    List<Note> notes(Collection<RoomView> changed, Collection<String> left) {
        return Stream.concat(
                        changed.stream()
                                .filter(view -> !view.equals(views.get(view.room())))
                                .map(view -> new Note(KIND, view.room(), view.toJson())),
                        left.stream().map(room -> new Note(KIND, room, null)))
                .toList();
    }

    /** The journal has noted it. */
    void noted(Collection<RoomView> changed, Collection<String> left) {
        changed.forEach(view -> views.put(view.room(), view));
        left.forEach(views::remove);
    }
}

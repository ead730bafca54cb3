package org.rapporteur.matrix;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The rooms we are in. Written by the sync loop alone, safe to read by many threads. */
final class Rooms {
    private final Map<String, RoomView> views = new ConcurrentHashMap<>();

    /** What is known of a room; empty when we are not in it. */
    Optional<RoomView> find(String room) {
        return Optional.ofNullable(views.get(room));
    }
}

package org.rapporteur.journal;

/**
 * A channel, a room or a conversation of two in which news can be told.
 *
 * @param surface whose it is
 * @param id by which the platform knows it
 */
public record WatchPlace(String surface, String id) {
    public WatchPlace {
        if (surface.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("no place: " + surface + " " + id);
        }
    }
}

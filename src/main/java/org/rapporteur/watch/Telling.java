package org.rapporteur.watch;

import java.time.Instant;
import org.rapporteur.journal.WatchPlace;

/**
 * Something that a place is to be told now.
 *
 * @param batch up to which it is told with this
 * @param news may be empty for a digest that is told even so
 * @param settings of the place
 * @param at when it was found
 */
public record Telling(WatchPlace place, int batch, News news, PlaceSettings settings, Instant at) {
    /** The same whenever the same is told to the same place, another one otherwise. */
    public String key() {
        // A digest that has nothing to tell comes again with the same batch.
        String when = news.isEmpty() ? "/" + at.getEpochSecond() : "";
        return "news/" + place.id() + "/" + batch + when;
    }
}

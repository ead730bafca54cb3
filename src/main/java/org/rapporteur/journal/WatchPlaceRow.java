package org.rapporteur.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a place wants to be told news.
 *
 * @param settings mean nothing here; empty where nothing was ever set
 * @param batch what came with it or before it was told or passed over; null as long as the folder was not read since
 * @param toldAt when that was, else when the place was first noted
 * @param refusal of the news that were to be told last; null when none is known
 */
public record WatchPlaceRow(
        WatchPlace place,
        String settings,
        @Nullable Integer batch,
        Instant toldAt,
        @Nullable WatchRefusal refusal) {}

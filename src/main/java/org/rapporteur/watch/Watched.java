package org.rapporteur.watch;

import java.util.List;
import org.rapporteur.dossier.Reach;
import org.rapporteur.journal.WatchRow;

/** What came of somebody's wish to be told of something. */
public sealed interface Watched {
    /**
     * It is watched for.
     *
     * @param settings how the place is told
     * @param known whether the folder has anything of the kind now
     * @param nearest names of the folder that are like it, when nothing is known
     */
    record Added(WatchRow watch, PlaceSettings settings, boolean known, List<String> nearest) implements Watched {
        public Added {
            nearest = List.copyOf(nearest);
        }
    }

    /** It was watched for before. */
    record Known(WatchRow watch) implements Watched {}

    /** Nothing was named that can be looked for. */
    record Nothing() implements Watched {}

    /** It would be told of most articles. */
    record TooWide(String words, Reach reach) implements Watched {}

    record TooLong(int mostChars) implements Watched {}

    record TooMany(int most) implements Watched {}
}

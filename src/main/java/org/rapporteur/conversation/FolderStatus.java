package org.rapporteur.conversation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.FeedState;
import org.rapporteur.article.RefreshReport;

/**
 * The state of what we know.
 *
 * @param articles how many articles can be found
 * @param passages how many passages they have
 * @param passagesWithVectors how many of those can also be found by meaning; equal to {@code passages} when embedding is done
 * @param embedding whether embedding is switched on and its model loaded
 * @param oldest the oldest publication date
 * @param newest the newest publication date
 * @param lastRefresh what the last reading of the folder in this process did; null before the first
 * @param refreshing whether the folder is being read right now
 * @param surfaces one line for each surface: its name and state
 * @param feeds those that are followed
 */
public record FolderStatus(
        int articles,
        int passages,
        int passagesWithVectors,
        boolean embedding,
        @Nullable LocalDate oldest,
        @Nullable LocalDate newest,
        @Nullable RefreshReport lastRefresh,
        boolean refreshing,
        List<String> surfaces,
        List<FeedState> feeds) {
    public FolderStatus {
        surfaces = List.copyOf(surfaces);
        feeds = List.copyOf(feeds);
    }
}

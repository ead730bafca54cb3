package org.rapporteur.retrieval;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search came to.
 *
 * @param question as it was read
 * @param passages best first, near-copies counted once
 * @param articlesHeld how many articles were searched
 * @param oldestHeld the oldest day of publication in the folder; null when nothing is dated
 * @param newestHeld the newest one
 */
public record Found(
        AskedQuestion question,
        List<RankedPassage> passages,
        int articlesHeld,
        @Nullable LocalDate oldestHeld,
        @Nullable LocalDate newestHeld) {
    public Found {
        passages = List.copyOf(passages);
    }
}

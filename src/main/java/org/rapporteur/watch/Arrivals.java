package org.rapporteur.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.Generation;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.journal.SeenArticle;
import org.rapporteur.journal.Sightings;

/**
 * Notes what is in the folder and never was before. What was there once is known for ever: neither a rollback nor an index that is built anew makes it
 * new. Safe for use by many threads.
 */
final class Arrivals {
    /** So many articles are noted at a time; a batch that is cut off in between goes on as the next. */
    private static final int AT_ONCE = 1_000;

    private final KnowledgeIndex index;
    private final Sightings sightings;

    Arrivals(KnowledgeIndex index, Sightings sightings) {
        this.index = index;
        this.sightings = sightings;
    }

    /**
     * Notes what is held now.
     *
     * @return the number of the last batch, which is a new one when something was new; 0 when there never was anything
     */
    synchronized int note() {
        try (Generation generation = index.acquire()) {
            Map<ArticleId, HeldArticle> held = generation.held();
            Set<String> unknown = sightings.unknown(
                    held.values().stream().map(HeldArticle::hash).toList());
            List<SeenArticle> fresh = new ArrayList<>();
            for (Map.Entry<ArticleId, HeldArticle> entry : held.entrySet()) {
                if (unknown.contains(entry.getValue().hash())) {
                    generation
                            .article(entry.getKey())
                            .ifPresent(article -> fresh.add(
                                    new SeenArticle(article.id().path(), article.hash(), SentenceMark.all(article))));
                }
                if (fresh.size() == AT_ONCE) {
                    sightings.add(fresh);
                    fresh.clear();
                }
            }
            if (!fresh.isEmpty()) {
                sightings.add(fresh);
            }
            return sightings.newest();
        }
    }

    /** The articles held now that came with a batch later than {@code batch} and no later than {@code last}. */
    Set<ArticleId> between(int batch, int last) {
        Map<String, String> came = new HashMap<>();
        sightings.between(batch, last).forEach(seen -> came.put(seen.hash(), seen.path()));
        Set<ArticleId> held = new HashSet<>();
        try (Generation generation = index.acquire()) {
            generation.held().forEach((id, article) -> {
                if (came.containsKey(article.hash())) {
                    held.add(id);
                }
            });
        }
        return held;
    }
}

package org.rapporteur.ingest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.index.VectorStore;

/** The vectors of an article as far as they were made before. */
public final class KnownVectors {
    private final @Nullable VectorStore store;

    /** @param store null when embedding is off: nothing is known then */
    public KnownVectors(@Nullable VectorStore store) {
        this.store = store;
    }

    /** What was wrong with the vectors made before; empty when nothing was. */
    Optional<String> repair() {
        return store == null ? Optional.empty() : store.repair();
    }

    /** One for each passage; empty when any of them is missing. */
    Optional<List<PassageVectors>> of(Article article) throws IOException {
        if (store == null) {
            return Optional.empty();
        }
        List<PassageVectors> vectors = new ArrayList<>();
        for (Passage passage : article.passages()) {
            Optional<PassageVectors> known = store.find(passage.range().of(article.text()), passage);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            vectors.add(known.get());
        }
        return Optional.of(vectors);
    }
}

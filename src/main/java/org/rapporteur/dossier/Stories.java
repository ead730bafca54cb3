package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.ArticleEntry;
import org.rapporteur.index.Generation;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.text.CopyFinder;

/** Which articles are near-copies of an older one, so that they count once. Immutable. */
final class Stories {
    /** Oldest first, undated last. */
    static final Comparator<Source> OLDEST_FIRST = Comparator.<Source, LocalDate>comparing(
                    Source::published, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Source::article)
            .thenComparingInt(source -> source.range().start());

    private final Map<ArticleId, ArticleId> originals = new HashMap<>();

    Stories(Generation generation) {
        Map<ArticleId, HeldArticle> held = generation.held();
        CopyFinder finder = new CopyFinder();
        List<ArticleEntry> oldestFirst = new ArrayList<>(generation.articles());
        oldestFirst.sort(Comparator.comparing(
                entry -> entry.metadata().date(), Comparator.nullsLast(Comparator.naturalOrder())));
        for (ArticleEntry entry : oldestFirst) {
            HeldArticle article = held.get(entry.id());
            if (article != null) {
                finder.add(entry.id(), article.signature());
                finder.copyOf(entry.id()).ifPresent(older -> originals.put(entry.id(), original(older)));
            }
        }
    }

    /** The oldest article of the story of which {@code article} is a copy; itself when it is none. */
    ArticleId original(ArticleId article) {
        return originals.getOrDefault(article, article);
    }

    /** Those of {@code sources}, oldest first, that neither share an article with the first one or each other nor are near-copies; newest first. */
    List<Source> others(List<Source> sources) {
        Set<ArticleId> told = new HashSet<>();
        List<Source> others = new ArrayList<>();
        for (Source source : sources) {
            if (told.add(original(source.article()))) {
                others.add(source);
            }
        }
        return others.subList(1, others.size()).reversed();
    }
}

package org.rapporteur.watch;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.article.Article;
import org.rapporteur.journal.Sightings;

/** Which sentences nobody could read in the folder before. Immutable. */
final class Novelty {
    private final Set<Long> old;

    private Novelty(Set<Long> old) {
        this.old = old;
    }

    /** @param batch the last one that is not new */
    static Novelty after(int batch, Collection<Article> articles, Sightings sightings) {
        Set<Long> marks = new HashSet<>();
        articles.forEach(article -> marks.addAll(SentenceMark.all(article)));
        return new Novelty(sightings.old(marks, batch));
    }

    boolean isNew(String sentence) {
        return !old.contains(SentenceMark.of(sentence));
    }

    /** Whether at least half of an article is new: one that was mended, or copies an older one, is none to tell of. */
    boolean isNew(Article article) {
        List<Long> marks = SentenceMark.all(article);
        return marks.stream().filter(old::contains).count() * 2 <= marks.size();
    }
}

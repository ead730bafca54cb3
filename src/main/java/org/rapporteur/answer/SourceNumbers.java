package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.StoredPassage;
import org.rapporteur.retrieval.RankedPassage;

/** Gives each article of an answer one number, in order of first mention. For one answer, by one thread. */
final class SourceNumbers {
    private final List<Citation> citations = new ArrayList<>();

    /** The number of the article that {@code candidate} stands in. */
    int numberOf(Candidate candidate) {
        ArticleId article = candidate.passage().stored().article();
        for (Citation citation : citations) {
            if (citation.article().equals(article)) {
                return citation.n();
            }
        }
        citations.add(citation(citations.size() + 1, candidate));
        return citations.size();
    }

    List<Citation> citations() {
        return List.copyOf(citations);
    }

    static Citation citation(int n, Candidate candidate) {
        RankedPassage passage = candidate.passage();
        StoredPassage stored = passage.stored();
        return new Citation(
                n,
                stored.article(),
                stored.passage().number(),
                stored.metadata().title(),
                stored.metadata().source(),
                stored.metadata().date(),
                stored.metadata().url(),
                stored.text(),
                candidate.analysed().sentence().range(),
                candidate.text(),
                passage.score(),
                stored.passage().page());
    }
}

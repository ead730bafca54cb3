package org.rapporteur.retrieval;

import java.util.List;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.StoredPassage;

/**
 * A passage that was found.
 *
 * @param stored the passage
 * @param sentences its sentences, analysed, in order
 * @param score its rank's measure, from 0 to 1, higher is better; comparable within one question only
 * @param lexical the words' part, as a share of the best
 * @param cosine similarity of meaning, from -1 to 1; 0 without vectors
 * @param copies other articles that hold a near-copy of it; they count as the same source
 */
public record RankedPassage(
        StoredPassage stored,
        List<AnalysedSentence> sentences,
        double score,
        double lexical,
        double cosine,
        List<ArticleId> copies) {
    public RankedPassage {
        sentences = List.copyOf(sentences);
        copies = List.copyOf(copies);
    }
}

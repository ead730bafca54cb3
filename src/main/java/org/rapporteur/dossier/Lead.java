package org.rapporteur.dossier;

import java.util.List;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.Sentence;

/** The sentence that tells best what an article is about. */
final class Lead {
    /** What is shorter is a byline, a place line or a heading. */
    private static final int SHORTEST = 40;

    /** A lead is one of so many sentences at the beginning. */
    private static final int LOOKED_AT = 2;

    private Lead() {}

    /** The first of the article's first two sentences that tells something; its longest one when neither does. */
    static Sentence of(Article article) {
        List<Sentence> first = article.passages().stream()
                .flatMap(passage -> passage.sentences().stream())
                .limit(LOOKED_AT)
                .toList();
        Sentence longest = first.getFirst();
        for (Sentence sentence : first) {
            if (isTelling(sentence.text())) {
                return sentence;
            }
            longest = sentence.text().length() > longest.text().length() ? sentence : longest;
        }
        return longest;
    }

    static boolean isTelling(String sentence) {
        return sentence.length() >= SHORTEST && !sentence.endsWith("?");
    }

    /** The number of the passage of {@code article} that holds {@code sentence}. */
    static int passageOf(Article article, Sentence sentence) {
        return article.passages().stream()
                .filter(passage -> passage.range().contains(sentence.range()))
                .mapToInt(Passage::number)
                .findFirst()
                .orElse(1);
    }
}

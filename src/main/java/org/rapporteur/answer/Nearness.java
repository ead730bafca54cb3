package org.rapporteur.answer;

import java.util.List;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.Term;
import org.rapporteur.retrieval.QuestionTerm;

/** How much of a question is met close to a place in a sentence: each term met counts less the more words lie between. */
final class Nearness {
    /** At this many words' distance a term counts a third (1/e) of what it counts next door. */
    private static final double REACH = 5;

    private final List<QuestionTerm> terms;
    private final double totalWeight;

    /** @param totalWeight of all terms, over 0 */
    Nearness(List<QuestionTerm> terms, double totalWeight) {
        this.terms = terms;
        this.totalWeight = totalWeight;
    }

    /**
     * From 0 (nothing is met, or far away) to 1, for the best of {@code places}.
     *
     * @param sentence the sentence's words
     * @param hits how each term of the question is met in it
     */
    double around(List<TextRange> places, List<Term> sentence, List<TermMatcher.Hit> hits) {
        double best = 0;
        for (TextRange place : places) {
            int at = indexOf(place, sentence);
            double sum = 0;
            for (int t = 0; t < hits.size(); t++) {
                TermMatcher.Hit hit = hits.get(t);
                if (hit.position() >= 0) {
                    double distance = Math.max(0, Math.abs(hit.position() - at) - 1);
                    sum += terms.get(t).weight() * hit.share() * Math.exp(-distance / REACH);
                }
            }
            best = Math.max(best, sum / totalWeight);
        }
        return best;
    }

    private static int indexOf(TextRange place, List<Term> sentence) {
        int at = 0;
        while (at < sentence.size() && sentence.get(at).range().end() <= place.start()) {
            at++;
        }
        return at;
    }
}

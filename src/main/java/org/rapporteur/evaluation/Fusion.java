package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.rapporteur.evaluation.AnswerSentenceScores.Ranked;

/**
 * The baseline that needs no signals: cosine plus a weight times the overlap of words.
 *
 * @param bm25 whether the overlap is BM25's, else the share of the question's words
 */
record Fusion(double weight, boolean bm25) {
    private static final List<Double> WEIGHTS =
            List.of(0.0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.8, 1.0, 1.5, 2.0, 3.0);

    /** The one of the grid with the best MAP, then MRR; of equals the smaller weight. */
    static Fusion best(List<WeighedSentences> questions) {
        List<Fusion> grid = new ArrayList<>();
        WEIGHTS.forEach(weight -> {
            grid.add(new Fusion(weight, false));
            grid.add(new Fusion(weight, true));
        });
        record Tried(Fusion fusion, AnswerSentenceScores scores) {}
        return grid.stream()
                .map(fusion -> new Tried(
                        fusion,
                        AnswerSentenceScores.of(
                                questions.stream().map(fusion::rank).toList())))
                .min(Comparator.comparingDouble((Tried tried) -> -tried.scores().map())
                        .thenComparingDouble(tried -> -tried.scores().mrr()))
                .orElseThrow()
                .fusion();
    }

    Ranked rank(WeighedSentences sentences) {
        List<Double> overlap = bm25 ? sentences.bm25() : sentences.shares();
        return sentences.by(i -> sentences.cosines().get(i) + weight * overlap.get(i));
    }

    String told() {
        return String.format(Locale.ROOT, "cosine + %.2f %s", weight, bm25 ? "BM25" : "overlap");
    }
}

package org.rapporteur.evaluation;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.rapporteur.evaluation.AnswerSentenceScores.Ranked;

/**
 * Judged sentences that were ranked, by us and by baselines.
 *
 * @param fusion the best of the simple ones
 * @param fusionFrom the name of the file that it is the best on
 * @param model the weights they were ranked under
 * @param learned whether those are others than the weights that ship
 */
record JudgedScored(
        QuestionSet set,
        List<WeighedSentences> sentences,
        Fusion fusion,
        String fusionFrom,
        Model model,
        boolean learned)
        implements Scored {
    JudgedScored {
        sentences = List.copyOf(sentences);
    }

    @Override
    public String file() {
        return set.name();
    }

    @Override
    public Map<String, Map<String, Double>> figures() {
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put("BM25", figures(weighed -> weighed.by(weighed.bm25()::get)));
        figures.put("cosine", figures(weighed -> weighed.by(weighed.cosines()::get)));
        figures.put(fusion.told() + " (best on " + fusionFrom + ")", figures(fusion::rank));
        if (learned) {
            Model shipped = Model.shipped();
            figures.put("rapporteur, weights that ship", figures(weighed -> weighed.by(shipped)));
        }
        figures.put(learned ? "rapporteur, weights learned" : "rapporteur", ours());
        return figures;
    }

    @Override
    public Map<String, Double> ours() {
        return figures(weighed -> weighed.by(model));
    }

    private Map<String, Double> figures(Function<WeighedSentences, Ranked> ranking) {
        AnswerSentenceScores scores =
                AnswerSentenceScores.of(sentences.stream().map(ranking).toList());
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("questions", (double) scores.questions());
        figures.put("MAP", scores.map());
        figures.put("MRR", scores.mrr());
        return figures;
    }

    @Override
    public FigureTable table() {
        FigureTable table = new FigureTable(List.of(file(), "n", "MAP", "MRR"));
        figures()
                .forEach((ranking, figures) -> table.row(List.of(
                        ranking,
                        String.valueOf(sentences.size()),
                        FigureTable.figure(figures.getOrDefault("MAP", Double.NaN)),
                        FigureTable.figure(figures.getOrDefault("MRR", Double.NaN)))));
        return table;
    }

    @Override
    public List<QuestionResult> results() {
        return sentences.stream()
                .map(weighed -> weighed.asResult(file(), model))
                .toList();
    }

    @Override
    public void tellMisses(PrintStream out) {
        sentences.forEach(weighed -> JudgedMiss.tell(weighed, model, out));
    }
}

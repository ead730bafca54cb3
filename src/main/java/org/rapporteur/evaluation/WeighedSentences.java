package org.rapporteur.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.rapporteur.evaluation.AnswerSentenceScores.Ranked;

/**
 * A question's judged sentences with what they can be ranked by; every list has as many entries as there are sentences.
 *
 * @param signals see {@link org.rapporteur.answer.SentenceWeigher#signalNames()}
 * @param cosines similarity of meaning of question and sentence; 0 when embedding is off
 * @param shares share of the question's words that occur, from 0 to 1
 * @param bm25 as a share of the question's best sentence, from 0 to 1
 */
record WeighedSentences(
        AnswerSentences judged, List<double[]> signals, List<Double> cosines, List<Double> shares, List<Double> bm25) {
    WeighedSentences {
        signals = List.copyOf(signals);
        cosines = List.copyOf(cosines);
        shares = List.copyOf(shares);
        bm25 = List.copyOf(bm25);
    }

    /** Ranked by a model's score. */
    Ranked by(Model model) {
        return by(i -> model.score(signals.get(i)));
    }

    /** Ranked by a score of the sentence at a place. */
    Ranked by(IntToDoubleFunction score) {
        return new Ranked(
                judged.candidates().stream()
                        .map(AnswerSentences.Candidate::label)
                        .toList(),
                IntStream.range(0, signals.size()).mapToDouble(score).boxed().toList());
    }

    /** What two runs can be compared by. */
    QuestionResult asResult(String file, Model model) {
        Ranked scored = by(model);
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("MAP", scored.averagePrecision());
        measures.put("MRR", scored.reciprocalRank());
        measures.put("best sentence right", scored.reciprocalRank() == 1 ? 1.0 : 0);
        return new QuestionResult(file, judged.id(), measures, null);
    }
}

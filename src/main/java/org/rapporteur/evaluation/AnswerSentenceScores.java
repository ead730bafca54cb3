package org.rapporteur.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Mean average precision and mean reciprocal rank over questions with judged sentences, as TREC counts them; 0 of nothing. */
record AnswerSentenceScores(double map, double mrr, int questions) {
    /** A question's sentences in file order: label and score of each. Of equal scores the earlier sentence comes first. */
    record Ranked(List<Integer> labels, List<Double> scores) {
        /** The places of the sentences in the file, best first. */
        List<Integer> order() {
            return IntStream.range(0, labels.size())
                    .boxed()
                    .sorted(Comparator.comparing(scores::get).reversed())
                    .toList();
        }

        /** The mean of the precision at each right sentence; 0 when there is none. */
        double averagePrecision() {
            List<Integer> order = order();
            int right = 0;
            double precision = 0;
            for (int place = 0; place < order.size(); place++) {
                if (labels.get(order.get(place)) == 1) {
                    right++;
                    precision += right / (place + 1.0);
                }
            }
            return precision / Math.max(1, right);
        }

        /** One by the rank of the first right sentence; 0 when there is none. */
        double reciprocalRank() {
            List<Integer> order = order();
            for (int place = 0; place < order.size(); place++) {
                if (labels.get(order.get(place)) == 1) {
                    return 1.0 / (place + 1);
                }
            }
            return 0;
        }
    }

    /** Only questions with sentences of both labels should be among them. */
    static AnswerSentenceScores of(List<Ranked> questions) {
        return new AnswerSentenceScores(
                questions.stream()
                        .mapToDouble(Ranked::averagePrecision)
                        .average()
                        .orElse(0),
                questions.stream().mapToDouble(Ranked::reciprocalRank).average().orElse(0),
                questions.size());
    }
}

package org.rapporteur.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Mean average precision and mean reciprocal rank over questions with judged sentences, as TREC counts them. */
record AnswerSentenceScores(double map, double mrr, int questions) {
    /** A question's sentences in file order: label and score of each. */
    record Scored(List<Integer> labels, List<Double> scores) {}

    /** Only questions with sentences of both labels count; of equal scores the earlier sentence comes first. */
    static AnswerSentenceScores of(List<Scored> questions) {
        double map = 0;
        double mrr = 0;
        for (Scored question : questions) {
            List<Integer> order = IntStream.range(0, question.labels().size())
                    .boxed()
                    .sorted(Comparator.comparing(
                                    (Integer i) -> question.scores().get(i))
                            .reversed())
                    .toList();
            int right = 0;
            double precision = 0;
            for (int place = 0; place < order.size(); place++) {
                if (question.labels().get(order.get(place)) == 1) {
                    right++;
                    precision += right / (place + 1.0);
                    mrr += right == 1 ? 1.0 / (place + 1) : 0;
                }
            }
            map += precision / Math.max(1, right);
        }
        int count = questions.size();
        return new AnswerSentenceScores(map / Math.max(1, count), mrr / Math.max(1, count), count);
    }
}

package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.statistics.Folds;
import org.rapporteur.statistics.LogisticRegression;
import org.rapporteur.statistics.LogisticRegression.Example;

/**
 * Learns how sure an answer is. The weights come from as many right examples as wrong ones, which tells the two apart best; their scale and
 * the bias then from the questions as they are asked, so that the confidence is the share that is right (Platt 1999, "Probabilistic outputs
 * for support vector machines").
 *
 * @param lessons by their file
 * @param asked the questions as they are asked; none when no file is about a folder
 */
record ConfidenceLearner(Map<QuestionSet, List<Lesson>> lessons, List<AskedEvidence> asked) {
    private static final double PENALTY = 0.05;
    private static final double SCALING_PENALTY = 0.001;
    private static final int BIAS = SentenceWeigher.evidenceNames().indexOf("bias");

    /** Scale and threshold are chosen on sums that were not learned from the question itself: in so many parts. */
    private static final Folds PARTS = new Folds(5);

    /** The weights of the evidence, one piece of it left out; {@code off} -1 leaves none out. */
    double[] weights(Kept kept, int off) {
        double[] scaling = scaling(outside(kept, off));
        double[] weights = unscaled(kept, off);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = scaling[0] * weights[i] + (i == BIAS && i != off ? scaling[1] : 0);
        }
        return weights;
    }

    /** The threshold that does best on {@link #decisions}. */
    double threshold(Kept kept) {
        return Decision.threshold(decisions(kept), SentenceWeigher.threshold());
    }

    /** The questions as they are asked, each judged by weights that were learned from others. */
    List<Decision> decisions(Kept kept) {
        List<Outside> sums = outside(kept, -1);
        double[] scaling = scaling(sums);
        return sums.stream()
                .map(outside -> new Decision(
                        1 / (1 + Math.exp(-scaling[0] * outside.sum() - scaling[1])),
                        outside.of().answerable()))
                .toList();
    }

    /** A question, and the sum of its evidence under weights that were learned from others. */
    private record Outside(AskedEvidence of, double sum) {}

    private List<Outside> outside(Kept kept, int off) {
        List<Outside> sums = new ArrayList<>();
        for (int part = 0; part < PARTS.count(); part++) {
            int leftOut = part;
            double[] weights = unscaled((set, id) -> kept.test(set, id) && PARTS.of(id) != leftOut, off);
            asked.stream()
                    .filter(question -> kept.test(question.set(), question.id()) && PARTS.of(question.id()) == leftOut)
                    .map(question -> new Outside(question, Model.sum(weights, question.evidence())))
                    .forEach(sums::add);
        }
        return sums;
    }

    private double[] unscaled(Kept kept, int off) {
        double[] prior = SentenceWeigher.evidencePrior();
        return Learner.learned(prior, PENALTY, true, off, Lesson.ofFilesAndSides(lessons, kept));
    }

    /** What a sum is multiplied by, and what is added then; 1 and 0 where there is nothing to tell it by. */
    private static double[] scaling(List<Outside> sums) {
        double[] none = {1, 0};
        List<Example> examples = sums.stream()
                .map(outside -> new Example(
                        new double[] {outside.sum(), 1}, outside.of().right() ? 1 : 0, 1))
                .toList();
        double[] learned = new LogisticRegression(none, SCALING_PENALTY, false).learn(examples);
        return examples.isEmpty() || learned[0] <= 0 ? none : learned;
    }
}

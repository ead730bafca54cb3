package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.statistics.Folds;
import org.rapporteur.statistics.LogisticRegression;
import org.rapporteur.statistics.LogisticRegression.Example;

/** Learns weights from those questions of some files that one keeps. The same questions give the same weights. Not safe for use by many threads. */
final class Learner {
    private static final double SENTENCE_PENALTY = 1;
    private static final double CONFIDENCE_PENALTY = 0.05;

    /** The threshold is chosen on confidences that were not learned from the question itself: in so many parts. */
    private static final Folds PARTS = new Folds(5);

    private final Folders folders;
    private final List<QuestionSet> sets;
    private final Map<QuestionSet, List<Lesson>> sentences = new LinkedHashMap<>();

    /** @param sets files of both forms */
    Learner(Folders folders, List<QuestionSet> sets) {
        this.folders = folders;
        this.sets = List.copyOf(sets);
    }

    /** What ranking sentences needs; the confidence's weights are those that ship. */
    Model ranking(Kept kept) throws IOException {
        return Model.shipped().withSignals(signals(kept, -1));
    }

    /** Everything that answering needs. */
    Model model(Kept kept) throws IOException {
        Model model = ranking(kept);
        Confidence confidence = confidence(model);
        return new Model(model.signals(), confidence.weights(kept, -1), confidence.threshold(kept));
    }

    /** The weights of the signals, one of them left out; {@code off} -1 leaves none out. */
    double[] signals(Kept kept, int off) throws IOException {
        if (sentences.isEmpty()) {
            SentenceLessons lessons = new SentenceLessons(folders);
            for (QuestionSet set : sets) {
                sentences.put(set, lessons.of(set));
            }
        }
        return learned(SentenceWeigher.signalPrior(), SENTENCE_PENALTY, false, off, Lesson.ofFiles(sentences, kept));
    }

    /** What the weights of the evidence are learned from, once sentences are ranked by {@code model}. */
    Confidence confidence(Model model) throws IOException {
        ConfidenceLessons lessons = new ConfidenceLessons(folders, model);
        Map<QuestionSet, List<Lesson>> ofSets = new LinkedHashMap<>();
        List<AskedEvidence> asked = new ArrayList<>();
        for (QuestionSet set : sets) {
            ofSets.put(set, lessons.of(set));
            if (!set.isJudged()) {
                KnownFolder folder = folders.open(set.source().folder());
                for (LabelledQuestion question : set.toLearnFrom()) {
                    Question alone = new Question(question.question(), question.askedOn());
                    double[] evidence =
                            model.over(folder.answerer()).weigh(alone, Set.of()).evidence();
                    asked.add(new AskedEvidence(set, question.id(), evidence, question.isAnswerable()));
                }
            }
        }
        return new Confidence(ofSets, asked);
    }

    private static double[] learned(
            double[] prior, double penalty, boolean keepSigns, int off, List<Example> examples) {
        double[] weights = new LogisticRegression(prior, penalty, keepSigns).learn(Lesson.without(off, examples));
        if (off >= 0) {
            weights[off] = 0;
        }
        return weights;
    }

    /** The evidence for a question asked as it stands; empty when no sentence was found. */
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    private record AskedEvidence(QuestionSet set, String id, double[] evidence, boolean answerable) {}

    /** What the confidence is learned from. */
    record Confidence(Map<QuestionSet, List<Lesson>> lessons, List<AskedEvidence> asked) {
        /** The weights of the evidence, one piece of it left out; {@code off} -1 leaves none out. */
        double[] weights(Kept kept, int off) {
            double[] prior = SentenceWeigher.evidencePrior();
            return learned(prior, CONFIDENCE_PENALTY, true, off, Lesson.ofFilesAndSides(lessons, kept));
        }

        /** The threshold that does best on {@link #decisions}. */
        double threshold(Kept kept) {
            return Decision.threshold(decisions(kept), SentenceWeigher.threshold());
        }

        /** The questions as they stand, each judged by weights that were learned from others. */
        List<Decision> decisions(Kept kept) {
            List<Decision> decisions = new ArrayList<>();
            for (int part = 0; part < PARTS.count(); part++) {
                int leftOut = part;
                double[] weights = weights((set, id) -> kept.test(set, id) && PARTS.of(id) != leftOut, -1);
                asked.stream()
                        .filter(question -> kept.test(question.set(), question.id()))
                        .filter(question -> PARTS.of(question.id()) == leftOut && question.evidence().length > 0)
                        .map(question ->
                                new Decision(Model.confidence(weights, question.evidence()), question.answerable()))
                        .forEach(decisions::add);
            }
            return decisions;
        }
    }
}

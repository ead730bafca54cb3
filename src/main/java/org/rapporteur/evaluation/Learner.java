package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.statistics.LogisticRegression;
import org.rapporteur.statistics.LogisticRegression.Example;

/** Learns weights from those questions of some files that one keeps. The same questions give the same weights. Not safe for use by many threads. */
final class Learner {
    private static final double SENTENCE_PENALTY = 1;

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
        ConfidenceLearner confidence = confidence(model);
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

    /** The learner of the evidence's weights, once sentences are ranked by {@code model}. */
    ConfidenceLearner confidence(Model model) throws IOException {
        ConfidenceLessons lessons = new ConfidenceLessons(folders, model);
        Map<QuestionSet, List<Lesson>> ofSets = new LinkedHashMap<>();
        List<AskedEvidence> asked = new ArrayList<>();
        for (QuestionSet set : sets) {
            ofSets.put(set, lessons.of(set));
            asked.addAll(lessons.asked(set));
        }
        return new ConfidenceLearner(ofSets, asked);
    }

    /** Learns with one of the features left out, whose weight is then 0. */
    static double[] learned(double[] prior, double penalty, boolean keepSigns, int off, List<Example> examples) {
        double[] weights = new LogisticRegression(prior, penalty, keepSigns).learn(Lesson.without(off, examples));
        if (off >= 0) {
            weights[off] = 0;
        }
        return weights;
    }
}

package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.rapporteur.answer.SentenceWeigher;

/**
 * Makes the two files of weights that ship: of the signals, from pairs of a sentence that answers and one that does not, of the same
 * question; of the confidence, from questions with and without the articles that answer them. Each file counts the same. The same files
 * give the same weights, to the byte.
 */
public final class Learning {
    private final Folders folders;

    public Learning(Folders folders) {
        this.folders = folders;
    }

    /** Learns the signals' weights from {@code files} of both forms, and prints the whole resource. */
    public void sentenceWeights(List<QuestionSource> files, PrintStream out) throws IOException {
        List<QuestionSet> sets = QuestionFiles.readAll(files);
        double[] weights = new Learner(folders, sets).signals(Kept.ALL, -1);
        out.print("# Weights of the signals of a sentence (see Signal). Learned from sentence-prior.properties by"
                + " logistic regression on pairs of an answering and\n"
                + "# another sentence of the same question, of these files, each counting the same:\n");
        note("sentences", sets, out);
        print(SentenceWeigher.signalNames(), weights, out);
    }

    /** Learns the confidence's weights and its threshold from {@code files} of both forms, and prints the whole resource. */
    public void confidenceWeights(List<QuestionSource> files, PrintStream out) throws IOException {
        List<QuestionSet> sets = QuestionFiles.readAll(files);
        ConfidenceLearner confidence = new Learner(folders, sets).confidence(Model.shipped());
        out.print("# Weights of the evidence for an answer (see Evidence) and the threshold from which on there is one."
                + " Learned from confidence-prior.properties by\n"
                + "# logistic regression on questions, each also asked with the articles that answer it left out,"
                + " and half of them without vectors, of these\n"
                + "# files, each counting the same:\n");
        note("confidence", sets, out);
        print(SentenceWeigher.evidenceNames(), confidence.weights(Kept.ALL, -1), out);
        List<Decision> decisions = confidence.decisions(Kept.ALL);
        double threshold = confidence.threshold(Kept.ALL);
        out.printf(
                Locale.ROOT,
                "# Where the shares of those questions that are answered as they should be, and refused as they should"
                        + " be, sum up to most, by weights\n"
                        + "# learned from the others in five parts: %s answered, %s of the unanswerable answered.\n"
                        + "threshold=%.2f\n",
                ofAll(decisions, threshold, true),
                ofAll(decisions, threshold, false),
                threshold);
    }

    private static String ofAll(List<Decision> decisions, double threshold, boolean answerable) {
        long all = decisions.stream()
                .filter(decision -> decision.answerable() == answerable)
                .count();
        return Decision.answered(decisions, threshold, answerable) + " of " + all;
    }

    private static void note(String which, List<QuestionSet> sets, PrintStream out) {
        for (QuestionSet set : sets) {
            int questions = set.isJudged()
                    ? (int) set.judged().stream()
                            .filter(AnswerSentences::isMixed)
                            .count()
                    : set.toLearnFrom().size();
            out.printf(Locale.ROOT, "#   %s, %d questions\n", set.name(), questions);
        }
        out.printf("# To make them again: rapporteur eval --learn %s FILE... (see CONTRIBUTING.md).\n", which);
    }

    private static void print(List<String> names, double[] weights, PrintStream out) {
        for (int i = 0; i < weights.length; i++) {
            out.printf(Locale.ROOT, "%s=%.4f\n", names.get(i), weights[i] + 0.0);
        }
    }
}

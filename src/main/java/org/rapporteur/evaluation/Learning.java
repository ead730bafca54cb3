package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.answer.WeighedQuestion;
import org.rapporteur.answer.WeighedSentence;
import org.rapporteur.article.ArticleId;
import org.rapporteur.evaluation.LogisticRegression.Example;

/**
 * Learns the weights that ship: of the signals, from pairs of a sentence that answers and one that does not, of the same question; of the
 * confidence, from questions with and without the articles that answer them. The same files give the same weights.
 */
public final class Learning {
    private static final double PENALTY = 0.002;

    private final Answerer answerer;
    private final @Nullable Function<String, float[]> embed;

    /**
     * @param answerer over the folder that files of plain questions are about
     * @param embed null when embedding is off
     */
    public Learning(Answerer answerer, @Nullable Function<String, float[]> embed) {
        this.answerer = answerer;
        this.embed = embed;
    }

    /** Learns the signals' weights from {@code files} of both forms, and prints them as the resource has them. */
    public void sentenceWeights(List<Path> files, PrintStream out) throws IOException {
        List<Example> pairs = new ArrayList<>();
        for (Path file : files) {
            if (QuestionFiles.hasCandidates(file)) {
                addJudged(QuestionFiles.answerSentences(file), pairs);
            } else {
                addFolder(tuned(file), pairs);
            }
        }
        print(SentenceWeigher.signalNames(), LogisticRegression.learn(pairs, PENALTY), out);
    }

    private static List<LabelledQuestion> tuned(Path file) throws IOException {
        return QuestionFiles.questions(file).stream()
                .filter(question -> question.split().equals("tune") && question.after() == null)
                .toList();
    }

    private void addJudged(List<AnswerSentences> questions, List<Example> pairs) throws IOException {
        try (AnswerSentenceBench bench = new AnswerSentenceBench(questions, embed)) {
            for (AnswerSentences question : questions) {
                if (question.isMixed()) {
                    List<double[]> right = new ArrayList<>();
                    List<double[]> wrong = new ArrayList<>();
                    List<double[]> signals = bench.weigh(question).signals();
                    for (int i = 0; i < signals.size(); i++) {
                        (question.candidates().get(i).label() == 1 ? right : wrong).add(signals.get(i));
                    }
                    addPairs(right, wrong, 1, pairs);
                }
            }
        }
    }

    private void addFolder(List<LabelledQuestion> questions, List<Example> pairs) {
        for (LabelledQuestion asked : questions) {
            List<double[]> right = new ArrayList<>();
            List<double[]> wrong = new ArrayList<>();
            WeighedQuestion weighed = answerer.weigh(new Question(asked.question(), asked.askedOn()), Set.of());
            for (WeighedSentence sentence : weighed.sentences()) {
                boolean holds = asked.holdsAnswer(sentence.text());
                boolean isRight = asked.isAnsweredBy(sentence.article().path(), sentence.text());
                if (isRight || !holds) {
                    (isRight ? right : wrong).add(sentence.signals());
                }
            }
            addPairs(right, wrong, 4, pairs);
        }
    }

    private static void addPairs(List<double[]> right, List<double[]> wrong, double weight, List<Example> pairs) {
        for (double[] winner : right) {
            for (double[] loser : wrong) {
                double[] difference = new double[winner.length];
                for (int i = 0; i < difference.length; i++) {
                    difference[i] = winner[i] - loser[i];
                }
                pairs.add(new Example(difference, 1, weight / (right.size() * (double) wrong.size())));
            }
        }
    }

    /** Learns the confidence's weights from files of plain questions, and prints them as the resource has them. */
    public void confidenceWeights(List<Path> files, PrintStream out) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            for (LabelledQuestion asked : tuned(file)) {
                addConfidence(asked, examples);
            }
        }
        print(SentenceWeigher.evidenceNames(), LogisticRegression.learn(examples, PENALTY), out);
    }

    private void addConfidence(LabelledQuestion asked, List<Example> examples) {
        Question question = new Question(asked.question(), asked.askedOn());
        WeighedQuestion whole = answerer.weigh(question, Set.of());
        if (!asked.isAnswerable()) {
            add(whole, 0, 1, examples);
            return;
        }
        if (whole.sentences().stream().limit(3).anyMatch(sentence -> asked.holdsAnswer(sentence.text()))) {
            add(whole, 1, 1, examples);
        }
        Set<ArticleId> answering = new HashSet<>();
        asked.articles().forEach(path -> answering.add(new ArticleId(path)));
        WeighedQuestion without = answerer.weigh(question, answering);
        boolean elsewhere = without.sentences().stream().limit(10).anyMatch(s -> asked.holdsAnswer(s.text()));
        if (!elsewhere) {
            add(without, 0, 0.5, examples);
        }
    }

    private static void add(WeighedQuestion weighed, int label, double weight, List<Example> examples) {
        if (weighed.evidence().length > 0) {
            examples.add(new Example(weighed.evidence(), label, weight));
        }
    }

    private static void print(List<String> names, double[] weights, PrintStream out) {
        for (int i = 0; i < weights.length; i++) {
            out.printf(Locale.ROOT, "%s=%.4f%n", names.get(i), weights[i]);
        }
    }
}

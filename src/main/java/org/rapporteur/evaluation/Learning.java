package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.answer.WeighedQuestion;
import org.rapporteur.answer.WeighedSentence;
import org.rapporteur.article.ArticleId;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.evaluation.LogisticRegression.Example;

/**
 * Learns the weights that ship: of the signals, from pairs of a sentence that answers and one that does not, of the same question; of the
 * confidence, from questions with and without the articles that answer them. Each file counts the same. The same files give the same
 * weights.
 */
public final class Learning {
    private static final double SENTENCE_PENALTY = 1;
    private static final double CONFIDENCE_PENALTY = 0.05;

    /** Without vectors confidence must rest on words: one question in this many is also asked so. */
    private static final int WORDS_ONLY_EVERY = 2;

    private final Answerer answerer;
    private final Answerer byWords;
    private final @Nullable Embedder embedder;

    /**
     * @param answerer over the folder that files of plain questions are about
     * @param byWords over the same folder, without vectors
     * @param embedder null when embedding is off
     */
    public Learning(Answerer answerer, Answerer byWords, @Nullable Embedder embedder) {
        this.answerer = answerer;
        this.byWords = byWords;
        this.embedder = embedder;
    }

    /** Learns the signals' weights from {@code files} of both forms, and prints them as the resource has them. */
    public void sentenceWeights(List<Path> files, PrintStream out) throws IOException {
        List<Example> pairs = new ArrayList<>();
        for (Path file : files) {
            List<Example> ofFile = QuestionFiles.hasCandidates(file)
                    ? judgedPairs(QuestionFiles.answerSentences(file))
                    : folderPairs(tuned(file));
            pairs.addAll(balanced(ofFile));
        }
        double[] prior = SentenceWeigher.signalPrior();
        print(SentenceWeigher.signalNames(), new LogisticRegression(prior, SENTENCE_PENALTY, false).learn(pairs), out);
    }

    private static List<LabelledQuestion> tuned(Path file) throws IOException {
        return QuestionFiles.questions(file).stream()
                .filter(question -> question.split().equals("tune") && question.after() == null)
                .toList();
    }

    /** The same examples, their weights summing up to 1. */
    private static List<Example> balanced(List<Example> examples) {
        double total = examples.stream().mapToDouble(Example::weight).sum();
        return examples.stream()
                .map(example -> new Example(example.features(), example.label(), example.weight() / total))
                .toList();
    }

    private List<Example> judgedPairs(List<AnswerSentences> questions) throws IOException {
        List<Example> pairs = new ArrayList<>();
        try (AnswerSentenceBench bench = new AnswerSentenceBench(questions, embedder)) {
            for (AnswerSentences question : questions) {
                if (question.isMixed()) {
                    List<double[]> right = new ArrayList<>();
                    List<double[]> wrong = new ArrayList<>();
                    List<double[]> signals = bench.weigh(question).signals();
                    for (int i = 0; i < signals.size(); i++) {
                        (question.candidates().get(i).label() == 1 ? right : wrong).add(signals.get(i));
                    }
                    addPairs(right, wrong, pairs);
                }
            }
        }
        return pairs;
    }

    private List<Example> folderPairs(List<LabelledQuestion> questions) {
        List<Example> pairs = new ArrayList<>();
        for (LabelledQuestion asked : questions) {
            List<double[]> right = new ArrayList<>();
            List<double[]> wrong = new ArrayList<>();
            WeighedQuestion weighed = answerer.weigh(question(asked), Set.of());
            for (WeighedSentence sentence : weighed.sentences()) {
                boolean isRight = asked.isAnsweredBy(sentence.article().path(), sentence.text());
                // A sentence elsewhere that holds the same words may well answer too: it teaches nothing.
                if (isRight || !asked.holdsAnswer(sentence.text())) {
                    (isRight ? right : wrong).add(sentence.signals());
                }
            }
            addPairs(right, wrong, pairs);
        }
        return pairs;
    }

    private static void addPairs(List<double[]> right, List<double[]> wrong, List<Example> pairs) {
        for (double[] winner : right) {
            for (double[] loser : wrong) {
                double[] difference = new double[winner.length];
                for (int i = 0; i < difference.length; i++) {
                    difference[i] = winner[i] - loser[i];
                }
                pairs.add(new Example(difference, 1, 1.0 / (right.size() * (double) wrong.size())));
            }
        }
    }

    /** Learns the confidence's weights from {@code files} of both forms, and prints them as the resource has them. */
    public void confidenceWeights(List<Path> files, PrintStream out) throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            List<Example> ofFile = new ArrayList<>();
            if (QuestionFiles.hasCandidates(file)) {
                List<AnswerSentences> judged = QuestionFiles.answerSentences(file);
                try (JudgedFolder folder = new JudgedFolder(judged, embedder);
                        JudgedFolder words = new JudgedFolder(judged, null)) {
                    ofFile.addAll(evidence(JudgedFolder.questions(judged), folder.answerer(), words.answerer()));
                }
            } else {
                ofFile.addAll(evidence(tuned(file), answerer, byWords));
            }
            examples.addAll(bothSidesAlike(ofFile));
        }
        double[] prior = SentenceWeigher.evidencePrior();
        print(
                SentenceWeigher.evidenceNames(),
                new LogisticRegression(prior, CONFIDENCE_PENALTY, true).learn(examples),
                out);
    }

    private static List<Example> bothSidesAlike(List<Example> examples) {
        List<Example> alike = new ArrayList<>();
        for (int label = 0; label <= 1; label++) {
            int side = label;
            alike.addAll(balanced(
                    examples.stream().filter(example -> example.label() == side).toList()));
        }
        return alike;
    }

    private static List<Example> evidence(List<LabelledQuestion> questions, Answerer all, Answerer words) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            addEvidence(questions.get(i), all, examples);
            if (i % WORDS_ONLY_EVERY == 0) {
                addEvidence(questions.get(i), words, examples);
            }
        }
        return examples;
    }

    private static void addEvidence(LabelledQuestion asked, Answerer answerer, List<Example> examples) {
        WeighedQuestion whole = answerer.weigh(question(asked), Set.of());
        if (!asked.isAnswerable()) {
            add(whole, 0, examples);
            return;
        }
        boolean right = whole.sentences().stream()
                .limit(3)
                .anyMatch(sentence -> asked.isAnsweredBy(sentence.article().path(), sentence.text()));
        if (right) {
            add(whole, 1, examples);
        }
        Set<ArticleId> answering = new HashSet<>();
        asked.articles().forEach(path -> answering.add(new ArticleId(path)));
        WeighedQuestion without = answerer.weigh(question(asked), answering);
        boolean elsewhere =
                without.sentences().stream().limit(10).anyMatch(sentence -> asked.holdsAnswer(sentence.text()));
        if (!elsewhere) {
            add(without, 0, examples);
        }
    }

    private static Question question(LabelledQuestion asked) {
        return new Question(asked.question(), asked.askedOn());
    }

    private static void add(WeighedQuestion weighed, int label, List<Example> examples) {
        if (weighed.evidence().length > 0) {
            examples.add(new Example(weighed.evidence(), label, 1));
        }
    }

    private static void print(List<String> names, double[] weights, PrintStream out) {
        for (int i = 0; i < weights.length; i++) {
            out.printf(Locale.ROOT, "%s=%.4f%n", names.get(i), weights[i]);
        }
    }
}

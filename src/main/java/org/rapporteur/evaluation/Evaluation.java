package org.rapporteur.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.AnswerResult.Gap;
import org.rapporteur.answer.SentenceWeigher;
import org.rapporteur.embedding.Embedder;

/** Scores a file of labelled questions: over the folder, or with judged sentences of its own. */
public final class Evaluation {
    private final Asker asker;
    private final @Nullable Embedder embedder;

    /**
     * @param asker answers from the folder
     * @param embedder null when embedding is off
     */
    public Evaluation(Asker asker, @Nullable Embedder embedder) {
        this.asker = asker;
        this.embedder = embedder;
    }

    /**
     * Scores {@code file}.
     *
     * @param misses where each miss is told; null when they are not wanted
     * @return each figure by the name of its group and its own
     * @throws IOException when the file cannot be read as questions; the message names the line
     */
    public Map<String, Map<String, Double>> score(Path file, @Nullable PrintStream misses) throws IOException {
        return QuestionFiles.hasCandidates(file)
                ? judged(QuestionFiles.answerSentences(file))
                : folder(QuestionFiles.questions(file), misses);
    }

    private Map<String, Map<String, Double>> judged(List<AnswerSentences> questions) throws IOException {
        List<AnswerSentenceScores.Scored> ours = new ArrayList<>();
        List<AnswerSentenceScores.Scored> baseline = new ArrayList<>();
        SentenceWeigher weigher = new SentenceWeigher();
        try (AnswerSentenceBench bench = new AnswerSentenceBench(questions, embedder)) {
            for (AnswerSentences question : questions) {
                if (question.isMixed()) {
                    AnswerSentenceBench.Weighed weighed = bench.weigh(question);
                    List<Integer> labels = question.candidates().stream()
                            .map(AnswerSentences.Candidate::label)
                            .toList();
                    List<Double> scores =
                            weighed.signals().stream().map(weigher::score).toList();
                    ours.add(new AnswerSentenceScores.Scored(labels, scores));
                    baseline.add(new AnswerSentenceScores.Scored(labels, weighed.baseline()));
                }
            }
        }
        Map<String, Map<String, Double>> groups = new LinkedHashMap<>();
        groups.put("cosine + 0.2 overlap", figures(AnswerSentenceScores.of(baseline)));
        groups.put("rapporteur", figures(AnswerSentenceScores.of(ours)));
        return groups;
    }

    private static Map<String, Double> figures(AnswerSentenceScores scores) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("questions", (double) scores.questions());
        figures.put("MAP", scores.map());
        figures.put("MRR", scores.mrr());
        return figures;
    }

    private Map<String, Map<String, Double>> folder(List<LabelledQuestion> questions, @Nullable PrintStream misses) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, String> threads = new HashMap<>();
        for (LabelledQuestion question : questions) {
            String after = question.after();
            String thread = after == null ? question.id() : threads.getOrDefault(after, question.id());
            threads.put(question.id(), thread);
            Outcome outcome =
                    new Outcome(question, asker.ask("eval-" + thread, question.question(), question.askedOn()));
            outcomes.add(outcome);
            if (misses != null && isMiss(outcome)) {
                tell(outcome, misses);
            }
        }
        Map<String, List<Outcome>> groups = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            groups.computeIfAbsent("split " + outcome.asked().split(), key -> new ArrayList<>())
                    .add(outcome);
            groups.computeIfAbsent("kind " + outcome.asked().kind(), key -> new ArrayList<>())
                    .add(outcome);
        }
        Map<String, Map<String, Double>> figures = new LinkedHashMap<>();
        figures.put("all", new FolderScores(outcomes).figures());
        groups.forEach((name, group) -> figures.put(name, new FolderScores(group).figures()));
        return figures;
    }

    private static boolean isMiss(Outcome outcome) {
        return outcome.asked().isAnswerable() ? !outcome.isFirstRight() : outcome.isAnswered();
    }

    private static void tell(Outcome outcome, PrintStream out) {
        LabelledQuestion asked = outcome.asked();
        out.printf(
                Locale.ROOT,
                "%n%s [%s, %s] %s%n  wanted: %s in %s%n  confidence %.2f, article rank %d%n",
                asked.id(),
                asked.kind(),
                asked.split(),
                asked.question(),
                asked.answers(),
                asked.articles(),
                outcome.result().confidence(),
                outcome.rank());
        switch (outcome.result()) {
            case Answered answered ->
                answered.sentences()
                        .forEach(sentence ->
                                out.println("  said: " + sentence.text() + " [" + sentence.citation() + "]"));
            case Gap gap -> out.println("  said: " + gap.message());
        }
        outcome.result()
                .explanation()
                .candidates()
                .forEach(candidate -> out.printf(
                        Locale.ROOT,
                        "  %s %.2f %s %s%n      %s%n",
                        asked.isAnsweredBy(candidate.path(), candidate.text()) ? "RIGHT" : "     ",
                        candidate.score(),
                        candidate.path(),
                        candidate.signals(),
                        candidate.text()));
    }
}

package org.rapporteur.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.AskedQuestion;

/**
 * How far the words of a question occur in a sentence, counted plainly: the baselines. BM25 as Robertson and Zaragoza 2009 have it ("The
 * probabilistic relevance framework: BM25 and beyond"), with Lucene's k1 = 1.2 and b = 0.75; the sentences of the file are its collection.
 *
 * @param holders how many sentences hold a stem
 * @param sentences how many there are
 * @param meanLength in words
 */
record WordOverlap(Map<String, Integer> holders, int sentences, double meanLength) {
    private static final double K1 = 1.2;
    private static final double B = 0.75;

    static WordOverlap over(List<AnswerSentences> questions) {
        Map<String, Integer> holders = new HashMap<>();
        int sentences = 0;
        long words = 0;
        for (AnswerSentences question : questions) {
            for (AnswerSentences.Candidate candidate : question.candidates()) {
                List<String> stems = stems(candidate);
                new HashSet<>(stems).forEach(stem -> holders.merge(stem, 1, Integer::sum));
                words += stems.size();
                sentences++;
            }
        }
        return new WordOverlap(holders, sentences, Math.max(1, words) / (double) Math.max(1, sentences));
    }

    /** The share of the question's words that occur, for each of the sentences. */
    List<Double> shares(AskedQuestion question, AnswerSentences judged) {
        Set<String> asked = asked(question);
        List<Double> shares = new ArrayList<>();
        for (AnswerSentences.Candidate candidate : judged.candidates()) {
            Set<String> said = new HashSet<>(stems(candidate));
            shares.add(asked.stream().filter(said::contains).count() / (double) Math.max(1, asked.size()));
        }
        return shares;
    }

    /** BM25 of each of the sentences as a share of the best; 0 when none has a word of the question. */
    List<Double> bm25(AskedQuestion question, AnswerSentences judged) {
        Set<String> asked = asked(question);
        List<Double> scores = new ArrayList<>();
        for (AnswerSentences.Candidate candidate : judged.candidates()) {
            scores.add(bm25(asked, stems(candidate)));
        }
        double best = scores.stream().mapToDouble(score -> score).max().orElse(0);
        return scores.stream().map(score -> best == 0 ? 0 : score / best).toList();
    }

    private double bm25(Set<String> asked, List<String> said) {
        double score = 0;
        for (String stem : asked) {
            long times = said.stream().filter(stem::equals).count();
            int held = holders.getOrDefault(stem, 0);
            double idf = Math.log(1 + (sentences - held + 0.5) / (held + 0.5));
            score += idf * times / (times + K1 * (1 - B + B * said.size() / meanLength));
        }
        return score;
    }

    private static Set<String> asked(AskedQuestion question) {
        Set<String> asked = new LinkedHashSet<>();
        question.terms().forEach(term -> asked.addAll(term.forms().getFirst()));
        return asked;
    }

    private static List<String> stems(AnswerSentences.Candidate candidate) {
        return Terms.of(candidate.text()).stream().map(Term::stem).toList();
    }
}

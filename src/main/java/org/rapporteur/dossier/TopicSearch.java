package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.article.ArticleId;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.Found;
import org.rapporteur.retrieval.QuestionTerm;
import org.rapporteur.retrieval.RankedPassage;
import org.rapporteur.retrieval.Retriever;

/**
 * Finds the articles that are about a topic. One is when a passage of it, its title counted in, holds {@value #BY_WORDS} of the weight of the
 * topic's terms; or {@value #BY_MEANING} of it and lies within a cosine of {@value #NEAR} of it. A term that the folder does not know weighs most
 * of all, so that a topic with an unknown name finds nothing rather than what the rest of its words fit. Safe for use by many threads.
 */
final class TopicSearch {
    static final double BY_WORDS = 0.6;
    static final double BY_MEANING = 0.3;

    /** With all-MiniLM-L6-v2, short topics and passages on them lie from about 0.4 on, unrelated ones under 0.2. */
    static final double NEAR = 0.45;

    /** How many of the likest passages are looked at, and how many of the newest ones. */
    private static final int LIKEST = 60;

    private static final int NEWEST = 200;

    private static final Comparator<About> NEWEST_FIRST = Comparator.<About, LocalDate>comparing(
                    about -> about.passage().stored().metadata().date(),
                    Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(about -> about.passage().stored().article());

    private final Retriever retriever;

    TopicSearch(Retriever retriever) {
        this.retriever = retriever;
    }

    /**
     * An article on the topic.
     *
     * @param passage the one that holds {@code sentence}
     * @param sentence the one of the article that matches the topic best
     * @param match how well, higher is better
     */
    record About(RankedPassage passage, AnalysedSentence sentence, double match) {}

    /** The articles on a topic, newest first, undated last. */
    List<About> about(String topic) {
        Map<ArticleId, About> best = new HashMap<>();
        Found likest = retriever.find(topic, null, LIKEST);
        keepBest(likest.question(), likest.passages(), best);
        // Both searches read the topic alike; only the first one has its vector.
        keepBest(
                likest.question(), retriever.findNewest(topic, BY_WORDS, NEWEST).passages(), best);
        List<About> articles = new ArrayList<>(best.values());
        articles.sort(NEWEST_FIRST);
        return articles;
    }

    private static void keepBest(AskedQuestion topic, List<RankedPassage> passages, Map<ArticleId, About> best) {
        for (RankedPassage passage : passages) {
            if (isAbout(topic, passage)) {
                About about = bestSentence(topic, passage);
                best.merge(passage.stored().article(), about, TopicSearch::better);
            }
        }
    }

    private static About better(About a, About b) {
        int earlier = Integer.compare(
                b.passage().stored().passage().number(),
                a.passage().stored().passage().number());
        int order = Double.compare(a.match(), b.match());
        return (order != 0 ? order : earlier) >= 0 ? a : b;
    }

    private static boolean isAbout(AskedQuestion topic, RankedPassage passage) {
        List<List<String>> texts = new ArrayList<>();
        passage.sentences().forEach(sentence -> texts.add(stems(sentence.terms())));
        texts.add(stems(Terms.of(passage.stored().metadata().title())));
        double share = share(topic, texts);
        return share >= BY_WORDS || (share >= BY_MEANING && passage.cosine() >= NEAR);
    }

    /** Whether the stems of a sentence by themselves hold enough of the weight of the topic's terms. */
    static boolean isAbout(AskedQuestion topic, List<String> sentence) {
        return share(topic, List.of(sentence)) >= BY_WORDS;
    }

    /** Whether the stems of a phrase have the last of the topic's terms, on which the others say what kind of it is meant. */
    static boolean isOfItsKind(AskedQuestion topic, List<String> stems) {
        return !topic.terms().isEmpty()
                && topic.terms().getLast().forms().stream()
                        .anyMatch(form -> Collections.indexOfSubList(stems, form) >= 0);
    }

    private static About bestSentence(AskedQuestion topic, RankedPassage passage) {
        List<AnalysedSentence> tellable = passage.sentences().stream()
                .filter(s -> Lead.isTelling(s.sentence().text()))
                .toList();
        About best = null;
        for (AnalysedSentence sentence : tellable.isEmpty() ? passage.sentences() : tellable) {
            double match =
                    share(topic, List.of(stems(sentence.terms()))) + Math.max(0, sentence.similarity(topic.vector()));
            if (best == null || match > best.match()) {
                best = new About(passage, sentence, match);
            }
        }
        if (best == null) {
            throw new IllegalStateException("a passage has at least one sentence");
        }
        return best;
    }

    /** The share of the weight of the topic's terms that stand in any of {@code texts}. */
    private static double share(AskedQuestion topic, Collection<List<String>> texts) {
        double total = 0;
        double met = 0;
        for (QuestionTerm term : topic.terms()) {
            total += term.weight();
            boolean held = term.forms().stream()
                    .anyMatch(form -> texts.stream().anyMatch(text -> Collections.indexOfSubList(text, form) >= 0));
            met += held ? term.weight() : 0;
        }
        return total == 0 ? 0 : met / total;
    }

    private static List<String> stems(List<Term> terms) {
        return terms.stream().map(Term::stem).toList();
    }
}

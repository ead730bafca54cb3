package org.rapporteur.answer;

import java.util.List;
import java.util.function.Predicate;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/** What the decision between answering and keeping silent rests on; every value lies between 0 and 1 but for the score. */
enum Evidence {
    /** Always 1. */
    BIAS,
    /** Score of the best sentence. */
    SCORE,
    /** Share of the weight of the question's other words that sentence, neighbours or title meet; 1 when it has none. */
    OTHER_WORDS,
    /** Weight of the most telling term that they do not meet, as a share of the most telling one of the question. */
    MISSING,
    /** Score of the best sentence less that of the tenth. */
    LEAD,
    /** Share of the weight of the question's names that sentence, neighbours or title meet; 1 when it has none. */
    NAMES,
    /** The same, met by the best sentence and what it goes on about alone. */
    NAMES_TOGETHER,
    /** {@link #OTHER_WORDS}, met by the best sentence and what it goes on about alone. */
    WORDS_TOGETHER,
    /** Share of the question's weight in words the folder does not hold at all. */
    UNKNOWN,
    /** Similarity of meaning of the best sentence. */
    MEANING,
    /** Highest similarity of meaning of a passage found. */
    PASSAGE_MEANING,
    /** The kind of thing asked for stands in the best sentence, or shows no form. */
    KIND,
    /** How much of the question is met close to the thing asked for, or that shows no form. */
    KIND_NEAR,
    /** A number is asked for with its unit, and the best sentence has none with that unit. */
    OTHER_UNIT,
    /** Who acts in the question does not act in the best sentence. */
    OTHER_AGENT,
    /** The numbers and years that the question names are all met; 1 when it has none. */
    FIGURES,
    /** How surely the best sentence speaks of another time than the one asked for. */
    OTHER_TIME,
    /** The question takes an agreement for granted where the best sentence has a refusal, or the other way round. */
    OPPOSITE,
    /** There are no vectors. */
    WORDS_ONLY;

    static double[] of(AskedQuestion question, QuestionKind kind, List<Candidate> ranked) {
        double[] values = new double[values().length];
        Candidate best = ranked.getFirst();
        set(values, BIAS, 1);
        set(values, SCORE, best.score());
        set(values, NAMES, metShare(question, best.contextHits(), QuestionTerm::name));
        set(values, OTHER_WORDS, metShare(question, best.contextHits(), term -> !term.name()));
        set(values, NAMES_TOGETHER, metShare(question, best.carriedHits(), QuestionTerm::name));
        set(values, WORDS_TOGETHER, metShare(question, best.carriedHits(), term -> !term.name()));
        set(values, MISSING, missing(question, best));
        set(
                values,
                LEAD,
                best.score() - ranked.get(Math.min(9, ranked.size() - 1)).score());
        set(values, UNKNOWN, unknownShare(question));
        set(values, MEANING, best.signal(Signal.MEANING));
        set(
                values,
                PASSAGE_MEANING,
                ranked.stream().mapToDouble(c -> c.passage().cosine()).max().orElse(0));
        set(values, KIND, kind.hasForm() ? best.found().strength() : 1);
        set(values, FIGURES, metShare(question, best.contextHits(), Evidence::isFigure));
        set(values, KIND_NEAR, kind.hasForm() ? best.signal(Signal.KIND_NEAR) : 1);
        set(values, OTHER_UNIT, kind == QuestionKind.NUMBER && best.found().strength() < 0.5 ? 1 : 0);
        set(values, OTHER_AGENT, new AgentReader(question).isTold() ? 1 - best.signal(Signal.AGENT) : 0);
        set(values, OTHER_TIME, best.signal(Signal.ANOTHER_TIME));
        set(values, OPPOSITE, Polarity.areOpposite(question.text(), best.text()) ? 1 : 0);
        set(values, WORDS_ONLY, question.vector() == null ? 1 : 0);
        return values;
    }

    private static void set(double[] values, Evidence evidence, double value) {
        values[evidence.ordinal()] = value;
    }

    private static boolean isFigure(QuestionTerm term) {
        return Character.isDigit(term.surface().charAt(0));
    }

    private static double metShare(AskedQuestion question, List<TermMatcher.Hit> hits, Predicate<QuestionTerm> which) {
        double total = 0;
        double met = 0;
        for (int i = 0; i < question.terms().size(); i++) {
            QuestionTerm term = question.terms().get(i);
            if (which.test(term)) {
                total += term.weight();
                met += term.weight() * hits.get(i).share();
            }
        }
        return total == 0 ? 1 : met / total;
    }

    private static double missing(AskedQuestion question, Candidate best) {
        double heaviest = 1e-9;
        double unmet = 0;
        for (int i = 0; i < question.terms().size(); i++) {
            double weight = question.terms().get(i).weight();
            heaviest = Math.max(heaviest, weight);
            unmet = best.contextHits().get(i).share() == 0 ? Math.max(unmet, weight) : unmet;
        }
        return unmet / heaviest;
    }

    private static double unknownShare(AskedQuestion question) {
        double total = 0;
        double unknown = 0;
        for (QuestionTerm term : question.terms()) {
            total += term.weight();
            unknown += term.known() ? 0 : term.weight();
        }
        return total == 0 ? 0 : unknown / total;
    }
}

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
    /** Share of the weight of the question's names that sentence, neighbours or title meet; 1 when it has none. */
    NAMES,
    /** Similarity of meaning of the best sentence. */
    MEANING,
    /** Highest similarity of meaning of a passage found. */
    PASSAGE_MEANING,
    /** The kind of thing asked for stands in the best sentence, or shows no form. */
    KIND,
    /** A number is asked for with its unit, and the best sentence has none with that unit. */
    OTHER_UNIT,
    /** Who acts in the question does not act in the best sentence. */
    OTHER_AGENT,
    /** How surely the best sentence speaks of another time than the one asked for. */
    OTHER_TIME,
    /** The question takes an agreement for granted where the best sentence has a refusal, or the other way round. */
    OPPOSITE,
    /** There are no vectors. */
    WORDS_ONLY;

    /** The strength of a number from which on it has the unit asked for, or none is asked for. */
    private static final double WITH_UNIT = 0.5;

    static double[] of(AskedQuestion question, QuestionKind kind, List<Candidate> ranked) {
        double[] values = new double[values().length];
        Candidate best = ranked.getFirst();
        set(values, BIAS, 1);
        set(values, SCORE, best.score());
        set(values, NAMES, metShare(question, best.contextHits(), QuestionTerm::name));
        set(values, OTHER_WORDS, metShare(question, best.contextHits(), term -> !term.name()));
        set(values, MISSING, missing(question, best));
        set(values, MEANING, best.signal(Signal.MEANING));
        set(
                values,
                PASSAGE_MEANING,
                ranked.stream().mapToDouble(c -> c.passage().cosine()).max().orElse(0));
        set(values, KIND, kind.hasForm() ? best.found().strength() : 1);
        set(values, OTHER_UNIT, kind.isFigure() && best.found().strength() < WITH_UNIT ? 1 : 0);
        set(values, OTHER_AGENT, new AgentReader(question).isTold() ? 1 - best.signal(Signal.AGENT) : 0);
        set(values, OTHER_TIME, best.signal(Signal.ANOTHER_TIME));
        set(values, OPPOSITE, Polarity.areOpposite(question.text(), best.text()) ? 1 : 0);
        set(values, WORDS_ONLY, question.vector() == null ? 1 : 0);
        return values;
    }

    private static void set(double[] values, Evidence evidence, double value) {
        values[evidence.ordinal()] = value;
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

    /** Share of the question's weight in words the folder does not hold at all. */
    static double unknownShare(AskedQuestion question) {
        double total = 0;
        double unknown = 0;
        for (QuestionTerm term : question.terms()) {
            total += term.weight();
            unknown += term.known() ? 0 : term.weight();
        }
        return total == 0 ? 0 : unknown / total;
    }
}

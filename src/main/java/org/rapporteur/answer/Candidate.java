package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.RankedPassage;

/**
 * A sentence that may answer, and what it was weighed on.
 *
 * @param passage the passage it stands in
 * @param index its place among the passage's sentences
 * @param signals one value for each {@link Signal}, in their order
 * @param hits how each term of the question is met
 * @param contextHits the same, met by the sentence, its neighbours or the title
 * @param found what it has of the kind asked for
 * @param score the model's sum with the adjustments, higher is better
 * @param adjustments what was added to the model's sum for reasons that are not in the sentence
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Candidate(
        RankedPassage passage,
        int index,
        double[] signals,
        List<TermMatcher.Hit> hits,
        List<TermMatcher.Hit> contextHits,
        KindEvidence.Found found,
        double score,
        List<Adjustment> adjustments) {
    Candidate {
        adjustments = List.copyOf(adjustments);
    }

    /** A candidate whose score is the model's sum. */
    Candidate(
            RankedPassage passage,
            int index,
            double[] signals,
            List<TermMatcher.Hit> hits,
            List<TermMatcher.Hit> contextHits,
            KindEvidence.Found found,
            double score) {
        this(passage, index, signals, hits, contextHits, found, score, List.of());
    }

    /**
     * Something added to a score.
     *
     * @param reason in a few words, for people
     * @param value may be negative
     */
    record Adjustment(String reason, double value) {}

    /** Of equal scores the passage found first, and in it the earlier sentence, comes first. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.passage().stored().article())
            .thenComparingInt(
                    candidate -> candidate.analysed().sentence().range().start());

    /** The same with something added to its score. */
    Candidate adjusted(String reason, double value) {
        List<Adjustment> all = new ArrayList<>(adjustments);
        all.add(new Adjustment(reason, value));
        return new Candidate(passage, index, signals, hits, contextHits, found, score + value, all);
    }

    /** Whether something was added to its score for this reason. */
    boolean isAdjustedFor(String reason) {
        return adjustments.stream().anyMatch(adjustment -> adjustment.reason().equals(reason));
    }

    /** Whether both are sentences of one passage. */
    boolean isInPassageOf(Candidate other) {
        return passage.stored().article().equals(other.passage.stored().article())
                && passage.stored().passage().number()
                        == other.passage.stored().passage().number();
    }

    AnalysedSentence analysed() {
        return passage.sentences().get(index);
    }

    String text() {
        return analysed().sentence().text();
    }

    double signal(Signal signal) {
        return signals[signal.ordinal()];
    }

    /** Share of the question's weight that the sentence meets. */
    double coverage() {
        return signal(Signal.NAMES_HERE) + signal(Signal.WORDS_MET_HERE);
    }

    /** The same with its surroundings. */
    double coverageInContext() {
        return coverage() + signal(Signal.NAMES_AROUND) + signal(Signal.WORDS_MET_AROUND);
    }
}

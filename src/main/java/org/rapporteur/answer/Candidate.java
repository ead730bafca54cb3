package org.rapporteur.answer;

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
 * @param carriedHits the same, met by the sentence or, less surely, by what it goes on about
 * @param contextHits the same, met by the sentence, its neighbours or the title
 * @param found what it has of the kind asked for
 * @param score the model's sum, higher is better
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Candidate(
        RankedPassage passage,
        int index,
        double[] signals,
        List<TermMatcher.Hit> hits,
        List<TermMatcher.Hit> carriedHits,
        List<TermMatcher.Hit> contextHits,
        KindEvidence.Found found,
        double score) {
    /** Of equal scores the passage found first, and in it the earlier sentence, comes first. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::score)
            .reversed()
            .thenComparing(candidate -> candidate.passage().stored().article())
            .thenComparingInt(
                    candidate -> candidate.analysed().sentence().range().start());

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

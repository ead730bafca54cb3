package org.rapporteur.answer;

import java.util.List;
import org.rapporteur.retrieval.Found;

/**
 * A question with everything that was weighed for it.
 *
 * @param found what the search came to
 * @param kind the kind of answer asked for
 * @param ranked every sentence of the passages looked into, best first
 * @param evidence one value for each {@link Evidence}; empty when there is no sentence
 * @param confidence that the best sentence answers, from 0 to 1
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere
record Weighed(Found found, QuestionKind kind, List<Candidate> ranked, double[] evidence, double confidence) {
    Weighed {
        ranked = List.copyOf(ranked);
    }
}

package org.rapporteur.evaluation;

import java.util.List;

/**
 * A question with sentences that people have judged.
 *
 * @param id unique in its file
 * @param candidates in the order of the file
 */
record AnswerSentences(String id, String question, List<Candidate> candidates) {
    AnswerSentences {
        candidates = List.copyOf(candidates);
    }

    /** A sentence; label 1 when it answers, else 0. */
    record Candidate(String text, int label) {}

    /** Only a question with sentences of both labels can be ranked well or badly. */
    boolean isMixed() {
        return candidates.stream().anyMatch(c -> c.label() == 1)
                && candidates.stream().anyMatch(c -> c.label() == 0);
    }
}

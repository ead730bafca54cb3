package org.rapporteur.answer;

import java.util.List;

/**
 * How an answer or a gap came about, for whoever asks "why".
 *
 * @param understood what was made of the question: kind of answer, names, dates, repaired words; each a "label: value" line
 * @param candidates the best sentences that were weighed, best first, used or not
 * @param evidence what the confidence was made of, largest share first; empty when there was nothing to decide
 * @param missed what an answer would have had to have, each a line; empty when there is one
 * @param decision the rule that decided between answering and not, in one line with its figures
 */
public record Explanation(
        List<String> understood,
        List<Candidate> candidates,
        List<String> evidence,
        List<String> missed,
        String decision) {
    public Explanation {
        understood = List.copyOf(understood);
        candidates = List.copyOf(candidates);
        evidence = List.copyOf(evidence);
        missed = List.copyOf(missed);
    }

    /** One that tells nothing of its evidence. */
    public Explanation(List<String> understood, List<Candidate> candidates, String decision) {
        this(understood, candidates, List.of(), List.of(), decision);
    }

    /**
     * A sentence that was weighed.
     *
     * @param text to the letter
     * @param path its article
     * @param passageNumber its passage
     * @param score its total
     * @param signals "name share" for each signal that moved the score, largest share first
     * @param used whether the answer rests on it
     */
    public record Candidate(
            String text, String path, int passageNumber, double score, List<String> signals, boolean used) {
        public Candidate {
            signals = List.copyOf(signals);
        }
    }
}

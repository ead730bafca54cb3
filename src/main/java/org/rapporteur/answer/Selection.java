package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapporteur.index.Term;

/** Chooses the one to three sentences of an answer: the best, and what adds to it without saying it again. */
final class Selection {
    /** House rule: an answer is at most three sentences. */
    private static final int MOST_SENTENCES = 3;

    /** House rule: an answer is at most 600 characters; some are left for citation marks and what we add in brackets. */
    static final int MOST_CHARS = 560;

    /** A sentence this much weaker than the best one is left out. */
    private static final double WORTH_ADDING = 2.5;

    /** From this share of common words on, a sentence says what another one said. */
    private static final double SAME = 0.6;

    private Selection() {}

    /** The sentences to show, best first; {@code ranked} is best first and not empty. */
    static List<Candidate> choose(List<Candidate> ranked) {
        List<Candidate> chosen = new ArrayList<>();
        Candidate best = ranked.getFirst();
        chosen.add(best);
        int chars = best.text().length();
        for (Candidate candidate : ranked.subList(1, ranked.size())) {
            if (chosen.size() == MOST_SENTENCES || candidate.score() < best.score() - WORTH_ADDING) {
                break;
            }
            boolean fits = chars + candidate.text().length() <= MOST_CHARS;
            if (fits && candidate.signal(Signal.ASKS) == 0 && chosen.stream().noneMatch(c -> same(c, candidate))) {
                chosen.add(candidate);
                chars += candidate.text().length();
            }
        }
        return chosen;
    }

    /** Whether two sentences say the same: Jaccard similarity of their words, as sets of stems. */
    static boolean same(Candidate a, Candidate b) {
        Set<String> words = stems(a);
        Set<String> others = stems(b);
        Set<String> shared = new HashSet<>(words);
        shared.retainAll(others);
        int all = words.size() + others.size() - shared.size();
        return all == 0 || shared.size() >= SAME * all;
    }

    private static Set<String> stems(Candidate candidate) {
        return candidate.analysed().terms().stream().map(Term::stem).collect(Collectors.toSet());
    }
}

package org.rapporteur.app;

import java.util.Collection;
import java.util.Comparator;
import org.rapporteur.text.EditDistance;

/** The nearest right name for a wrong one. */
final class Spelling {
    private Spelling() {}

    /** The candidate that the fewest edits make of {@code word}; the first of them when several are as near. Candidates are not empty. */
    static String nearest(String word, Collection<String> candidates) {
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> EditDistance.between(word, candidate)))
                .orElseThrow();
    }
}

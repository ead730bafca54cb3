package org.rapporteur.retrieval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.index.Term;

/** Tells whether two passages are one story printed twice, by the runs of three words they share. */
final class NearCopies {
    /** From this share of the shorter one's runs on, two passages are one. */
    private static final double SAME = 0.7;

    private NearCopies() {}

    /** The runs of three stems of a passage; of a shorter one, all of it. */
    static Set<List<String>> runs(List<AnalysedSentence> sentences) {
        Set<List<String>> runs = new HashSet<>();
        for (AnalysedSentence sentence : sentences) {
            List<String> stems = sentence.terms().stream().map(Term::stem).toList();
            for (int i = 0; i + 3 <= stems.size(); i++) {
                runs.add(stems.subList(i, i + 3));
            }
            if (stems.size() < 3) {
                runs.add(stems);
            }
        }
        return runs;
    }

    /** Overlap coefficient of the two sets against {@link #SAME}; an excerpt of a passage is a copy of it. */
    static boolean same(Set<List<String>> a, Set<List<String>> b) {
        Set<List<String>> smaller = a.size() <= b.size() ? a : b;
        Set<List<String>> larger = smaller == a ? b : a;
        int needed = (int) Math.ceil(SAME * smaller.size());
        int shared = 0;
        int left = smaller.size();
        for (List<String> run : smaller) {
            left--;
            if (larger.contains(run)) {
                shared++;
            }
            if (shared + left < needed) {
                return false;
            }
        }
        return shared >= Math.max(1, needed);
    }
}

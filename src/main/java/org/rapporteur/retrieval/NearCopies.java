package org.rapporteur.retrieval;

import java.util.List;
import java.util.stream.IntStream;
import org.rapporteur.index.Term;

/** Tells whether two passages are one story printed twice, by the runs of three words they share. */
final class NearCopies {
    /** From this share of the shorter one's runs on, two passages are one. */
    private static final double SAME = 0.7;

    private NearCopies() {}

    /** The runs of three stems of a passage as hashes, each once, ascending; of a shorter sentence, all of it. */
    static int[] runs(List<AnalysedSentence> sentences) {
        return sentences.stream()
                .flatMapToInt(sentence -> runs(sentence).distinct())
                .sorted()
                .distinct()
                .toArray();
    }

    private static IntStream runs(AnalysedSentence sentence) {
        List<Term> terms = sentence.terms();
        int length = Math.min(3, terms.size());
        return IntStream.rangeClosed(0, terms.size() - length).map(from -> {
            int hash = 1;
            for (int i = from; i < from + length; i++) {
                hash = 31 * hash + terms.get(i).stem().hashCode();
            }
            return hash;
        });
    }

    /** Overlap coefficient of two sets of runs against {@link #SAME}; an excerpt of a passage is a copy of it. */
    static boolean same(int[] a, int[] b) {
        int shared = 0;
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                shared++;
                i++;
                j++;
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return shared > 0 && shared >= SAME * Math.min(a.length, b.length);
    }
}

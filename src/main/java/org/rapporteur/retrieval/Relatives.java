package org.rapporteur.retrieval;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.rapporteur.index.Schema;

/** Words of one family that stemming leaves apart, such as "ratification" and "ratified": stems of the index that share a long beginning. */
final class Relatives {
    /** Shorter beginnings join strangers. */
    private static final int MIN_CHARS = 5;

    /** How many letters may differ behind the common beginning, on either side. */
    private static final int MAX_ENDING = 3;

    private static final int MOST = 3;

    private Relatives() {}

    /** Up to three stems of the index related to one that it does not hold, each as a form of one word. */
    static List<List<String>> of(String stem, IndexReader reader) throws IOException {
        List<List<String>> relatives = new ArrayList<>();
        Terms terms = MultiTerms.getTerms(reader, Schema.TEXT);
        String beginning = stem.substring(0, Math.max(Math.min(stem.length(), MIN_CHARS), stem.length() - 2));
        if (terms == null || beginning.length() < MIN_CHARS) {
            return relatives;
        }
        TermsEnum all = terms.iterator();
        for (TermsEnum.SeekStatus status = all.seekCeil(new BytesRef(beginning));
                status != TermsEnum.SeekStatus.END && relatives.size() < MOST;
                status = all.next() == null ? TermsEnum.SeekStatus.END : TermsEnum.SeekStatus.FOUND) {
            String found = all.term().utf8ToString();
            if (!found.startsWith(beginning)) {
                break;
            }
            if (found.length() <= beginning.length() + MAX_ENDING) {
                relatives.add(List.of(found));
            }
        }
        return relatives;
    }
}

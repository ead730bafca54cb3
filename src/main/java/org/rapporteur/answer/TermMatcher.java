package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.index.Term;
import org.rapporteur.retrieval.QuestionTerm;

/** Finds a question's terms among the stems of a sentence. */
final class TermMatcher {
    /** An alias says the same thing in another word, a little less surely. */
    static final double ALIAS = 0.85;

    /** A related word often tells of the same matter, and at times of another. */
    static final double RELATED = 0.6;

    private TermMatcher() {}

    /**
     * How well a term is met.
     *
     * @param share 1 for the question's own words, {@link #ALIAS} for an alias, {@link #RELATED} for a related word, 0 when it is not there
     * @param position of the first stem that meets it; -1 when it is not there
     */
    record Hit(double share, int position) {
        static final Hit NONE = new Hit(0, -1);
    }

    /** One hit for each of {@code terms}, in their order. */
    static List<Hit> match(List<QuestionTerm> terms, List<Term> sentence) {
        Map<String, Integer> positions = HashMap.newHashMap(sentence.size());
        for (int i = 0; i < sentence.size(); i++) {
            positions.putIfAbsent(sentence.get(i).stem(), i);
        }
        List<Hit> hits = new ArrayList<>(terms.size());
        for (QuestionTerm term : terms) {
            hits.add(hit(term, sentence, positions));
        }
        return hits;
    }

    private static Hit hit(QuestionTerm term, List<Term> sentence, Map<String, Integer> positions) {
        for (int form = 0; form < term.forms().size(); form++) {
            int position = find(term.forms().get(form), sentence, positions);
            if (position >= 0) {
                return new Hit(form == 0 ? 1 : ALIAS, position);
            }
        }
        for (List<String> related : term.related()) {
            int position = find(related, sentence, positions);
            if (position >= 0) {
                return new Hit(RELATED, position);
            }
        }
        return Hit.NONE;
    }

    private static int find(List<String> form, List<Term> sentence, Map<String, Integer> positions) {
        Integer first = positions.get(form.getFirst());
        if (first == null) {
            return -1;
        }
        if (form.size() == 1) {
            return first;
        }
        for (int start = first; start + form.size() <= sentence.size(); start++) {
            if (matchesAt(form, sentence, start)) {
                return start;
            }
        }
        return -1;
    }

    private static boolean matchesAt(List<String> form, List<Term> sentence, int start) {
        for (int i = 0; i < form.size(); i++) {
            if (!sentence.get(start + i).stem().equals(form.get(i))) {
                return false;
            }
        }
        return true;
    }
}

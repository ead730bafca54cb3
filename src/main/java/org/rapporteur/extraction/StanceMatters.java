package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extraction.SentenceWords.Gap;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** Tells several matters apart: "demanded money, a seat and that the police leave", "accepted the fee and withdrew its suit". */
final class StanceMatters {
    private static final Set<String> ARTICLES = WordSet.of("a", "an", "the", "its", "their", "his", "her", "no");
    /** Behind these another clause stands, and no further thing that is wanted. */
    private static final Set<String> OBLIGING = WordSet.of("must", "should", "ought", "shall", "has", "have", "if");

    private static final Set<String> MARKERS = WordSet.of("for", "to", "that", "on");
    private static final Set<String> FINITE = WordSet.of(
            "is", "are", "was", "were", "has", "had", "have", "will", "would", "could", "can", "may", "might", "said",
            "says", "told", "should", "must", "did", "does", "wants", "wanted", "who", "which");
    private static final Set<String> JOINING = WordSet.of("and", "but", "then", "while", "or");
    private static final Set<String> BREAKS = WordSet.of(
            "but",
            "while",
            "because",
            "although",
            "though",
            "after",
            "before",
            "when",
            "if",
            "unless",
            "until",
            "as",
            "since",
            "who",
            "which",
            "where",
            "whose",
            "said",
            "says",
            "saying",
            "between",
            "under");
    private static final int REACH = 40;
    private static final int APART = 4;
    private static final int CLOSE = 5;

    private final SentenceWords words;

    StanceMatters(SentenceWords words) {
        this.words = words;
    }

    /** The same stances, one for each matter. */
    List<Found> all(List<Found> found) {
        List<Found> all = new ArrayList<>();
        for (Found one : found) {
            Found before = all.stream()
                    .filter(other ->
                            other.kind() == one.kind() && other.holder().equals(one.holder()))
                    .reduce((first, later) -> later)
                    .orElse(null);
            boolean anew = before != null && isAnotherDeed(before, one);
            all.add(anew ? one.about(one.from(), one.to()) : one);
            if (before == null) {
                listed(one, all);
            }
        }
        return all;
    }

    /** "Waived a claim and on Tuesday withdrew its lawsuit". */
    private boolean isAnotherDeed(Found before, Found one) {
        int first = words.from(before.to());
        int second = words.from(one.from());
        if (second - first < APART) {
            return false;
        }
        for (int at = second - 1; at >= Math.max(first, second - CLOSE); at--) {
            if (JOINING.contains(words.lower(at)) || words.get(at + 1).gap() == Gap.MARK) {
                return true;
            }
        }
        return false;
    }

    /** Adds one for each further thing in the list behind a stance. */
    private void listed(Found one, List<Found> all) {
        int first = words.from(one.to());
        if (first >= words.size() || words.get(first).gap() != Gap.BLANK) {
            return;
        }
        String opening = words.lower(first);
        if (OBLIGING.contains(words.lower(first - 1))) {
            return;
        }
        List<Found> things = new ArrayList<>();
        for (int at = first + 1; at < Math.min(words.size(), first + REACH); at++) {
            Gap gap = words.get(at).gap();
            String word = words.lower(at);
            if (gap == Gap.MARK || BREAKS.contains(word)) {
                return;
            }
            if (word.equals("and")) {
                if (words.joined(at + 1) && isItem(at + 1, opening, first, one.kind() == Kind.DEMAND)) {
                    things.add(one.about(words.get(at).start(), words.get(at).end()));
                    all.addAll(things);
                }
                return;
            }
            if (gap == Gap.COMMA) {
                if (!isItem(at, opening, first, one.kind() == Kind.DEMAND)) {
                    return;
                }
                things.add(one.about(words.get(at - 1).end(), words.get(at - 1).end()));
            }
        }
    }

    /** Whether what begins at a word is said in the same way as the first thing, and is no clause. */
    private boolean isItem(int at, String opening, int first, boolean things) {
        String word = words.lower(at);
        if (!things) {
            return (word.equals("to") || word.equals("that")) && stands(word, first - 1, at - 1);
        }
        if (MARKERS.contains(opening) && !opening.equals("for") && !opening.equals("on")) {
            return word.equals(opening);
        }
        if (MARKERS.contains(word) && stands(word, first, at - 1)) {
            return true;
        }
        boolean thing = ARTICLES.contains(word) || Character.isDigit(word.charAt(0));
        return word.equals("that") || thing && !isClause(at);
    }

    private boolean stands(String word, int from, int to) {
        for (int at = from; at < to; at++) {
            if (words.lower(at).equals(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isClause(int from) {
        for (int at = from; at < Math.min(words.size(), from + REACH) && (at == from || words.joined(at)); at++) {
            if (FINITE.contains(words.lower(at))) {
                return true;
            }
            if (words.lower(at).equals("and") || words.lower(at).equals("that")) {
                return false;
            }
        }
        return false;
    }
}

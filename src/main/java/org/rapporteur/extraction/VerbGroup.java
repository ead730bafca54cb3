package org.rapporteur.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The helping words that stand before a verb and say how it is meant: "has not", "would no longer", "were being".
 *
 * @param from the place of the first of them among the words of the sentence, or the verb's own
 * @param not whether it is denied
 * @param noLonger whether it was so before
 * @param be whether a form of "be" stands nearest to it, as in a passive
 * @param have whether a form of "have" does
 * @param modal "will", "would", "could" and so on; null when none stands there
 * @param infinitive whether "to" opens it
 */
record VerbGroup(
        int from,
        boolean not,
        boolean noLonger,
        boolean be,
        boolean have,
        boolean did,
        @Nullable String modal,
        boolean infinitive) {
    private static final Set<String> BE =
            WordSet.of("is", "are", "was", "were", "be", "been", "being", "am", "isn't", "wasn't");
    private static final Set<String> HAVE = WordSet.of("has", "have", "had", "having", "hasn't", "hadn't", "haven't");
    private static final Set<String> DO = WordSet.of("do", "does", "did", "don't", "doesn't", "didn't");
    private static final Set<String> MODALS =
            WordSet.of("will", "would", "shall", "should", "can", "could", "may", "might", "must", "ought", "cannot");
    private static final Set<String> NOT = WordSet.of("not", "never", "cannot", "nor", "hardly", "neither");
    private static final Set<String> ADVERBS = WordSet.of(
            "also",
            "then",
            "later",
            "again",
            "once",
            "still",
            "now",
            "already",
            "only",
            "even",
            "since",
            "long",
            "first",
            "both",
            "all",
            "each",
            "always",
            "ever",
            "nevertheless",
            "soon",
            "further",
            "instead",
            "today",
            "yesterday",
            "thus",
            "therefore",
            "itself",
            "himself",
            "herself",
            "themselves",
            "earlier",
            "just",
            "yet",
            "too",
            "meanwhile",
            "more",
            "so",
            "far",
            "in",
            "turn");
    private static final Set<String> NO_ADVERBS = WordSet.of(
            "assembly",
            "family",
            "italy",
            "supply",
            "reply",
            "july",
            "rally",
            "daily",
            "weekly",
            "monopoly",
            "comply",
            "apply",
            "rely",
            "anomaly");
    private static final Set<String> OPENING = WordSet.of("both", "all", "each");
    /** Behind "at" these make an adverb of it. */
    private static final Set<String> ONCE = WordSet.of("once", "first", "last");

    private static final int MOST = 7;

    static VerbGroup before(SentenceWords words, int verb) {
        boolean not = false;
        boolean noLonger = false;
        boolean be = false;
        boolean have = false;
        boolean did = false;
        boolean infinitive = false;
        String modal = null;
        int from = verb;
        for (int at = verb - 1; at >= Math.max(0, verb - MOST) && words.joined(at + 1) && !infinitive; at--) {
            String word = words.lower(at);
            boolean atOnce = word.equals("at") && from == at + 1 && ONCE.contains(words.lower(from));
            boolean helping = atOnce || BE.contains(word) || HAVE.contains(word) || DO.contains(word) || isModal(word);
            if (word.equals("longer") && words.lower(at - 1).equals("no")) {
                noLonger = true;
                at--;
            } else if (word.equals("to")) {
                infinitive = true;
            } else if (opens(words, at) || !helping && !NOT.contains(word) && !isAdverb(word)) {
                break;
            }
            not |= NOT.contains(word) || word.endsWith("n't");
            be |= BE.contains(word) && !have && modal == null;
            have |= HAVE.contains(word);
            did |= DO.contains(word);
            modal = isModal(word) && modal == null ? plain(word) : modal;
            from = at;
        }
        return new VerbGroup(from, not, noLonger, be, have, did, modal, infinitive);
    }

    private static boolean isModal(String word) {
        return MODALS.contains(word) || word.equals("won't") || word.endsWith("n't") && MODALS.contains(plain(word));
    }

    private static String plain(String modal) {
        return switch (modal) {
            case "won't" -> "will";
            case "cannot", "can't" -> "can";
            case "shan't" -> "shall";
            default -> modal.endsWith("n't") ? modal.substring(0, modal.length() - 3) : modal;
        };
    }

    private static boolean isAdverb(String word) {
        return ADVERBS.contains(word) || endsAsAdverb(word);
    }

    /** "Flatly", but not "assembly". */
    static boolean endsAsAdverb(String word) {
        return word.length() > 4 && word.endsWith("ly") && !NO_ADVERBS.contains(word);
    }

    /** "Both have agreed": who acts. */
    private static boolean opens(SentenceWords words, int at) {
        return !words.joined(at) && OPENING.contains(words.lower(at));
    }

    /** The same of what was given up: "stopped demanding". */
    VerbGroup ceased() {
        return new VerbGroup(from, not, true, be, have, did, modal, infinitive);
    }

    /** The same, said of nobody: "neither side would". */
    VerbGroup denied() {
        return new VerbGroup(from, true, noLonger, be, have, did, modal, infinitive);
    }

    /** Whether the group may take a plain verb: "would offer", "did agree". */
    boolean takesPlain() {
        return modal != null || infinitive || did;
    }
}

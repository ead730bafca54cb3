package org.rapporteur.extraction;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A verb behind "will", "would", "can" and the like, read over the small words between.
 *
 * @param at the place of the helping verb among the words
 * @param verb the place of the plain verb, "be" in a passive
 * @param deed what is done: the plain verb, in a passive the participle
 * @param passive whether it is done to the subject
 * @param not whether it is denied
 * @param none whether what it is done to is nothing: "will sign no text"
 */
record FutureVerb(int at, int verb, String deed, boolean passive, boolean not, boolean none) {
    private static final Set<String> AHEAD = WordSet.of(
            "will",
            "would",
            "shall",
            "won't",
            "wouldn't",
            "shan't",
            "can",
            "could",
            "cannot",
            "can't",
            "couldn't",
            "may",
            "might");
    private static final Set<String> ABLE = WordSet.of("can", "could", "cannot", "can't", "couldn't");
    private static final Set<String> PERHAPS = Set.of("may", "might");
    private static final Set<String> SKIPPED = WordSet.of(
            "not",
            "never",
            "also",
            "only",
            "no",
            "longer",
            "then",
            "still",
            "now",
            "again",
            "therefore",
            "instead",
            "immediately",
            "once",
            "itself",
            "first",
            "either",
            "ever",
            "nor",
            "in",
            "turn",
            "all",
            "both",
            "too",
            "even",
            "simply",
            "neither",
            "himself",
            "herself");
    private static final Set<String> DENYING = WordSet.of("not", "never", "no", "neither", "nor");
    private static final Set<String> NOTHING = WordSet.of("no", "neither", "nothing");
    private static final Set<String> NOT_LESS = WordSet.of("longer", "doubt", "more", "less", "later", "sooner");

    /** Null when the word at a place is no such helping verb. */
    static @Nullable FutureVerb at(SentenceWords words, int at) {
        String word = words.lower(at);
        if (!AHEAD.contains(word)) {
            return null;
        }
        boolean not = word.endsWith("n't") || word.equals("cannot");
        int verb = at + 1;
        while (words.joined(verb) && isSkipped(words.lower(verb))) {
            not |= DENYING.contains(words.lower(verb));
            verb++;
        }
        boolean more = words.joined(verb + 1);
        boolean passive = words.lower(verb).equals("be") && more;
        boolean none = more
                && NOTHING.contains(words.lower(verb + 1))
                && (!NOT_LESS.contains(words.lower(verb + 2)) || isMoreOf(words, verb + 2));
        return new FutureVerb(at, verb, words.lower(passive ? verb + 1 : verb), passive, not, none);
    }

    /** "No more than 60,000" limits, "no more prisoners" refuses. */
    private static boolean isMoreOf(SentenceWords words, int more) {
        return words.lower(more).equals("more")
                && words.joined(more + 1)
                && !Set.of("to", "and", "or").contains(words.lower(more + 1));
    }

    private static boolean isSkipped(String word) {
        return SKIPPED.contains(word) || VerbGroup.endsAsAdverb(word);
    }

    /** "Can" and "could". */
    boolean isAbility(SentenceWords words) {
        return ABLE.contains(words.lower(at));
    }

    /** "May" and "might". */
    boolean isPerhaps(SentenceWords words) {
        return PERHAPS.contains(words.lower(at));
    }
}

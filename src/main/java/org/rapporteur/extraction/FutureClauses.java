package org.rapporteur.extraction;

import java.util.Set;

/** The clauses around what is said to come: on what it hangs, and whether it is said to come at all. */
final class FutureClauses {
    private static final Set<String> CONDITIONS =
            WordSet.of("if", "unless", "provided", "return", "exchange", "otherwise");
    private static final Set<String> SUPPOSING = WordSet.of(
            "if", "whether", "unless", "until", "which", "when", "where", "how", "what", "before", "after", "fear",
            "fears", "feared", "hope", "hopes", "hoped", "doubt", "doubts", "doubted");
    private static final Set<String> ARTICLES = WordSet.of("the", "a", "an", "any", "every", "all", "what", "whatever");
    private static final int RETURN_REACH = 12;
    private static final Set<String> PRONOUNS = WordSet.of("i", "we", "he", "she", "it", "they");
    private static final int REACH = 8;

    private final SentenceWords words;

    FutureClauses(SentenceWords words) {
        this.words = words;
    }

    /** "No train would leave until both were granted". */
    boolean isUntil(int verb) {
        for (int i = verb + 1; i < words.size() && words.joined(i); i++) {
            if (words.lower(i).matches("until|unless|before|while")) {
                return true;
            }
        }
        return false;
    }

    /** "According to his spokesman", "was told that": somebody tells it, whoever that is. */
    boolean isReported() {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean according =
                    words.lower(i).equals("according") && words.lower(i + 1).equals("to");
            if (according || words.lower(i).equals("told") && words.lower(i + 1).equals("that")) {
                return true;
            }
        }
        return false;
    }

    /** "We shall show our cupboards if they show theirs": what one does when others do something. */
    boolean isReturned(FutureVerb future) {
        for (int at = 0; at + 1 < words.size(); at++) {
            boolean other = words.lower(at + 1).matches("they|you|he|she|the");
            boolean would = words.lower(future.at()).equals("would");
            if (words.lower(at).equals("if") && other && !would && Math.abs(at - future.at()) < RETURN_REACH) {
                return true;
            }
        }
        return false;
    }

    /** "Would return only if": a demand, which is found by itself. */
    boolean isOnlyIf(int verb) {
        for (int i = verb + 1; i < words.size() && words.joined(i); i++) {
            if (words.lower(i).equals("only")) {
                return true;
            }
        }
        return false;
    }

    /** "Unless the duty is lifted", "if the duty is not lifted". */
    boolean isUnless() {
        int supposed = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            if (word.equals("unless") || word.equals("otherwise")) {
                return true;
            }
            supposed = word.equals("if") ? i : words.joined(i) ? supposed : -1;
            boolean failing = word.equals("not") || word.startsWith("fail") || word.startsWith("refus");
            if (supposed >= 0 && failing) {
                return true;
            }
        }
        return false;
    }

    boolean isConditional() {
        for (int i = 0; i < words.size(); i++) {
            if (CONDITIONS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    boolean isSupposed(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH) && words.joined(i + 1); i--) {
            if (SUPPOSING.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Publish the price it will pay". */
    boolean isToldOfANoun(int at) {
        return PRONOUNS.contains(words.lower(at - 1))
                && words.joined(at)
                && words.joined(at - 1)
                && words.joined(at - 2)
                && ARTICLES.contains(words.lower(at - 3));
    }
}

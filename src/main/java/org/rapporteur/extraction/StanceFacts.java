package org.rapporteur.extraction;

import java.util.Set;
import org.rapporteur.extraction.StanceWords.Verb;

/** Tells a statement from a stance: "suggested that the rockets had been stolen" says what is so, not what is wanted. */
final class StanceFacts {
    /** Verbs that do both. */
    private static final Set<String> BOTH = WordSet.of(
            "suggest", "insist", "caution", "hint", "propose", "assure", "reassure", "agree", "accept", "concede");
    /** By these the clause speaks of what is to come or to be done. */
    private static final Set<String> OPEN = WordSet.of(
            "will", "would", "shall", "should", "must", "can", "could", "may", "might", "cannot", "be", "ought", "need",
            "needs", "to", "not", "risk", "risks", "risked");

    private static final Set<String> SO = WordSet.of(
            "is",
            "are",
            "was",
            "were",
            "has",
            "had",
            "have",
            "been",
            "knew",
            "did",
            "does",
            "lay",
            "lies",
            "came",
            "meant",
            "means",
            "belonged",
            "belongs",
            "stood",
            "went",
            "ran",
            "runs",
            "fell",
            "rose",
            "made",
            "held",
            "never",
            "already");
    /** What is conceded is what others may do, not what will come. */
    private static final Set<String> ALLOWING = WordSet.of("may", "might", "could", "can", "should", "must", "be");

    private static final int REACH = 14;

    private static final Set<String> ASKING =
            WordSet.of("whether", "if", "how", "why", "what", "when", "where", "who", "about");
    private static final int NEAR = 5;

    private StanceFacts() {}

    /** "Asked Tessen whether it would attend". */
    private static boolean isQuestion(SentenceWords words, int at) {
        for (int i = at + 1; i <= at + NEAR && words.joined(i); i++) {
            if (words.lower(i).equals("to") || words.lower(i).equals("for")) {
                return false;
            }
            if (ASKING.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause behind such a verb tells a fact. */
    static boolean isOne(Verb verb, SentenceWords words, int at) {
        if (verb.plain().equals("ask")) {
            return isQuestion(words, at);
        }
        if (!BOTH.contains(verb.plain())) {
            return false;
        }
        int that = at + 1;
        while (that <= at + 5 && words.joined(that) && !words.lower(that).equals("that")) {
            that++;
        }
        if (!words.joined(that) || !words.lower(that).equals("that")) {
            return false;
        }
        for (int i = that + 1; i <= that + REACH && words.joined(i); i++) {
            if (OPEN.contains(words.lower(i))) {
                return verb.plain().equals("concede") && !ALLOWING.contains(words.lower(i));
            }
            if (SO.contains(words.lower(i))) {
                return true;
            }
        }
        return verb.plain().equals("concede");
    }
}

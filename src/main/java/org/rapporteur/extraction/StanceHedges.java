package org.rapporteur.extraction;

import java.util.Set;

/** Says whether a verb is only supposed: behind "if" or "until", or by somebody who doubts or hopes it. */
final class StanceHedges {
    private static final Set<String> HEDGES = WordSet.of(
            "if",
            "unless",
            "until",
            "whether",
            "provided",
            "should",
            "lest",
            "condition",
            "doubt",
            "doubts",
            "doubted",
            "unlikely",
            "likely",
            "predict",
            "predicts",
            "predicted",
            "hope",
            "hopes",
            "hoped",
            "unclear",
            "imagine");
    private static final Set<String> AWAITING = WordSet.of("after", "once", "when", "before", "until");
    /** Behind these nothing is supposed any more: "put off until May because Tessen refused". */
    private static final Set<String> CLAUSES =
            WordSet.of("because", "but", "and", "while", "although", "though", "said");
    /** "Had Tessen accepted". */
    private static final Set<String> INVERTED = WordSet.of("had", "were", "should");

    private static final int REACH = 10;

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceHedges(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** @param group the verb with its helping words */
    boolean areAround(VerbGroup group) {
        return isHedged(group.from()) || isAwaited(group);
    }

    /** Whether it is only supposed: a word such as "if" opens its clause. */
    private boolean isHedged(int from) {
        boolean turned = from <= REACH
                && INVERTED.contains(words.lower(0))
                && !words.lower(1).equals("to");
        if (turned && from > 0) {
            return true;
        }
        for (int at = from; at >= Math.max(0, from - REACH); at--) {
            if (HEDGES.contains(words.lower(at))) {
                return !words.lower(at - 1).equals("as");
            }
            if (!words.joined(at) || CLAUSES.contains(words.lower(at)) && !isOfNames(at)) {
                return false;
            }
        }
        return false;
    }

    /** "Provided that Tessen and Kessara gave their consent". */
    private boolean isOfNames(int at) {
        return words.lower(at).equals("and")
                && at > 0
                && at + 1 < words.size()
                && voices.isName(words.get(at - 1).start())
                && voices.isName(words.get(at + 1).start());
    }

    /** "Once both parliaments have approved it". */
    private boolean isAwaited(VerbGroup group) {
        if (!group.have() || Set.of("had", "having").contains(words.lower(group.from()))) {
            return false;
        }
        for (int at = group.from() - 1; at >= Math.max(0, group.from() - REACH) && words.joined(at + 1); at--) {
            if (AWAITING.contains(words.lower(at))) {
                return true;
            }
        }
        return false;
    }
}

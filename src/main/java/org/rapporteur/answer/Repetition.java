package org.rapporteur.answer;

import java.util.List;

/** Weighs down what was shown already: whoever asks on wants to know something else. */
final class Repetition {
    /** A sentence that has nothing of the kind asked for loses this. */
    private static final double SHOWN = 2;

    /** One that has may answer this question too: "who signed it?" behind "when was it signed?". */
    private static final double SHOWN_BUT_MAY_ANSWER = 0.3;

    static final String REASON = "was shown already";

    private final List<String> shown;
    private final QuestionKind kind;

    Repetition(List<String> shown, QuestionKind kind) {
        this.shown = shown;
        this.kind = kind;
    }

    Candidate weighed(Candidate candidate) {
        boolean dated = kind == QuestionKind.DATE && candidate.found().strength() > 0;
        // The day of what was just told mostly stands beside it.
        if (dated || !shown.contains(candidate.text())) {
            return candidate;
        }
        return candidate.adjusted(REASON, candidate.found().strength() > 0 ? -SHOWN_BUT_MAY_ANSWER : -SHOWN);
    }
}

package org.rapporteur.answer;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a question that takes for granted what the articles deny: "when did they sign it?" where the best sentences say that they refuse
 * to.
 */
final class Premise {
    private static final Set<QuestionKind> TAKES_FOR_GRANTED = EnumSet.of(
            QuestionKind.DATE, QuestionKind.PLACE, QuestionKind.PERSON, QuestionKind.MEANS, QuestionKind.NUMBER);

    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:refus(?:es?|ed|al|ing)|declin(?:es?|ed|ing)|reject(?:s|ed|ion)|unable|fail(?:s|ed|ure)?"
                    + " to|never|without"
                    + " (?:signing|agreeing|reaching)|(?:did|does|do|would|will|could|has|have|had|is|are|was|were)"
                    + " not|didn't|won't|wouldn't|no (?:agreement|deal|accord|signature|such)|not"
                    + " (?:yet|been|sign|agree|join))\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKED_NEGATIVE = Pattern.compile(
            "\\b(?:not|never|refus\\w*|reject\\w*|declin\\w*|fail\\w*|n't)\\b|n't\\b", Pattern.CASE_INSENSITIVE);

    private Premise() {}

    /** Whether the best sentences deny what the question presupposes, and none has what it asks for. */
    static boolean isDenied(Weighed weighed) {
        String question = weighed.found().question().text();
        if (!TAKES_FOR_GRANTED.contains(weighed.kind())
                || ASKED_NEGATIVE.matcher(question).find()) {
            return false;
        }
        List<Candidate> best = weighed.ranked().stream().limit(2).toList();
        return best.stream()
                .allMatch(candidate -> DENIAL.matcher(candidate.text()).find() && candidate.coverage() >= 0.4);
    }
}

package org.rapporteur.answer;

import java.util.Locale;
import java.util.regex.Pattern;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.text.TimeScope;

/** How an answer is laid out. What counts as an answer is {@link QuestionKind}'s business; this is about how many there are and in which order. */
enum AnswerForm {
    /** One to three sentences, best first. */
    SENTENCES,
    /** Up to six lines, each a sentence that answers by itself: "what did they agree?", "which countries …". */
    LIST,
    /** A line for each of two sides: "how do X and Y differ?". */
    SIDES,
    /** The newest state first, an older differing one behind it, each with its date: "what is Russia's position?"; with a
     * time, the state of that time. So for whatever asks for the latest. */
    STATES;

    private static final Pattern TWO_SIDED = Pattern.compile(
            "\\b(?:differ(?:s|ed|ent(?:ly)?|ences?)?|disagree(?:s|d|ments?)?|divid(?:es?|ed|ing)|separat(?:es?|ed)|compare[sd]?|versus|vs|apart|(?:both|two|each|either)"
                + " sides?|see eye to eye)\\b|^(?:and |but |so )?(?:do|does) .{1,80}\\b(?:agree|share|concur)\\b");

    private static final Pattern SEVERAL = Pattern.compile(
            "^(?:please |can you |could you )?(?:list|name|enumerate)\\b|\\bwhat (?:all"
                + " )?(?:did|do|have|has|had|was|were) (?:[^?]{0,60}? )?agreed?(?:\\b(?! to (?:do|say))|"
                + " (?:on|upon|to|in|at)\\b)|\\b(?:which|what) (?:\\p{L}+"
                + " ){0,2}(?:countries|states|nations|parties|companies|groups|sides|people|persons|ministers|leaders|officials|cities|places|sites|towns|points|issues|subjects|topics|steps|measures|demands|conditions|reasons|options|proposals|offers|concessions|articles|questions|obstacles)\\b|\\bwhat"
                + " (?:are|were) (?:all )?(?:the |its |their |his |her )?(?:[\\p{L}'’.-]+"
                + " ){0,3}?(?:countries|parties|points|issues|subjects|topics|steps|measures|demands|conditions|terms|options|proposals|offers|concessions|obstacles|results|outcomes|headings|provisions|objections)\\b");

    private static final Pattern STANCE = Pattern.compile(
            "\\b(?:position|stance|view|views|attitude|policy|demands?|wants?|stands?|insists?|opposes?|thinks?)\\b");

    private static final Pattern PRESENT =
            Pattern.compile("\\b(?:is|are|does|do|what's|whats|now|still|today|currently|current|latest|newest)\\b");

    /** The form in which {@code question} is to be answered; only its first 400 characters are read. */
    static AnswerForm of(AskedQuestion question, QuestionKind kind) {
        String text = question.text()
                .substring(0, Math.min(400, question.text().length()))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (TWO_SIDED.matcher(text).find() && Sides.of(question).isPresent()) {
            return SIDES;
        }
        boolean stance = kind == QuestionKind.POSITION && STANCE.matcher(text).find();
        boolean now = question.interval().isEmpty() && PRESENT.matcher(text).find();
        boolean then = question.scopes().stream().anyMatch(scope -> scope.kind() == TimeScope.Kind.WITHIN);
        if (question.asksForLatest() || stance && (now || then)) {
            return STATES;
        }
        return SEVERAL.matcher(text).find() ? LIST : SENTENCES;
    }
}

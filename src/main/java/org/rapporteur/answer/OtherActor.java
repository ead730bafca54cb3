package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rapporteur.extraction.NameMention;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/** Tells a sentence about somebody else's deed: "Turkey agreed to host …" is no answer to "what did Romania agree to host?". Made for one question. */
final class OtherActor {
    /** Who acts stands no further than these characters behind the beginning of a sentence: "The Poles". */
    private static final int AT_THE_BEGINNING = 4;

    static final String REASON = "somebody else acts in it";

    private static final double SOMEBODY_ELSE = 1.5;

    private final List<QuestionTerm> terms;
    private final int subject;
    private final Optional<Boolean> person;

    /** @param candidates every sentence that may answer; what they name tells whether a person acts in the question */
    OtherActor(AskedQuestion question, List<Candidate> candidates) {
        this.terms = question.terms();
        this.subject = AgentReader.subject(question);
        this.person = subject < 0
                ? Optional.empty()
                : candidates.stream()
                        .filter(candidate -> candidate.hits().get(subject).position() >= 0)
                        .flatMap(candidate -> candidate.analysed().names().stream())
                        .filter(this::isSubject)
                        .map(NameMention::person)
                        .findFirst();
    }

    /** The same, weighed down when somebody else acts in it. */
    Candidate weighed(Candidate candidate) {
        return isIn(candidate) ? candidate.adjusted(REASON, -SOMEBODY_ELSE) : candidate;
    }

    /** Whether somebody else of the same sort, a person or a body, acts in the sentence, and the one asked about is not in it. */
    private boolean isIn(Candidate candidate) {
        if (person.isEmpty() || candidate.hits().get(subject).position() >= 0) {
            return false;
        }
        String text = candidate.text();
        return candidate.analysed().names().stream()
                .findFirst()
                .filter(first -> first.whole().start() <= AT_THE_BEGINNING)
                .filter(first -> first.person() == person.get())
                .filter(first -> isFollowedByAWord(first, text))
                .filter(first -> terms.stream().noneMatch(term -> term.name() && shares(first, term)))
                .isPresent();
    }

    private boolean isSubject(NameMention name) {
        return shares(name, terms.get(subject));
    }

    private static boolean shares(NameMention name, QuestionTerm term) {
        String asked = term.surface().toLowerCase(Locale.ROOT);
        return List.of(name.name().toLowerCase(Locale.ROOT).split(" ")).contains(asked)
                || name.name().equalsIgnoreCase(term.surface());
    }

    /** "Poland signed", not "Poland's offer" nor "Poland, Spain and …". */
    private static boolean isFollowedByAWord(NameMention name, String text) {
        int end = name.range().end();
        return end + 1 < text.length() && text.charAt(end) == ' ' && Character.isLowerCase(text.charAt(end + 1));
    }
}

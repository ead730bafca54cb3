package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.index.Term;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.QuestionTerm;

/** Tells whether a sentence leans on the one before it: it opens with a pronoun, or with "the list" of which only that one has spoken. */
final class Leaning {
    private static final Pattern PRONOUN =
            Pattern.compile("^[\"“(]?(?:He|She|It|They|This|That|These|Those|His|Her|Its|Their|Both|Neither|Such|The"
                    + " (?:former|latter|two|pair))\\b");

    /** "It is unclear who …" and "That is why" point to nothing that has a name; "This year" says itself when. */
    private static final Pattern POINTS_TO_NOTHING =
            Pattern.compile("^[\"“(]?(?:It (?:is|was|will be|would be|remains) (?:\\p{L}+"
                    + " )?(?:clear|unclear|known|likely|unlikely|possible|not (?:known|clear)|the"
                    + " first|expected|thought|said)\\b|(?:This|That)"
                    + " (?:day|week|month|year|spring|summer|autumn|fall|winter|time|newspaper)\\b|Both [\\p{Lu}])");

    private static final Pattern THE = Pattern.compile(
            "^[\"“(]?The (?<first>[\\p{Ll}-]{3,})\\b(?! of\\b)(?: (?<second>[\\p{Ll}-]{4,})\\b(?! of\\b))?");

    /** What follows "the list" and is no noun itself. */
    private static final Pattern VERB = Pattern.compile(
            ".*ed|said|says|will|would|could|should|were|have|must|with|from|that|also|which|than|made|took|gave|told|held|came|went");

    /** What everybody knows by itself in the news. */
    private static final Set<String> KNOWN = Set.of(
            "government",
            "country",
            "talks",
            "world",
            "press",
            "public",
            "same",
            "first",
            "second",
            "third",
            "last",
            "next",
            "other",
            "most",
            "report",
            "reports",
            "source",
            "sources",
            "account",
            "accounts",
            "article",
            "agency",
            "newspaper");

    private final List<QuestionTerm> terms;
    private final Speakers speakers;

    /** @param terms what the question says itself need not be said before */
    Leaning(List<QuestionTerm> terms, Speakers speakers) {
        this.terms = terms;
        this.speakers = speakers;
    }

    /** Whether the sentence before {@code candidate} has to be read to understand it, and is there. */
    boolean leans(Candidate candidate) {
        if (candidate.index() == 0) {
            return false;
        }
        String text = candidate.text();
        if (PRONOUN.matcher(text).find()) {
            return !POINTS_TO_NOTHING.matcher(text).find() && !speakers.namesItsOpening(candidate);
        }
        Matcher the = THE.matcher(text);
        if (!the.find() || speakers.namesItsOpening(candidate)) {
            return false;
        }
        String second = the.group("second");
        return isIntroducedBefore(candidate, the.group("first"))
                || second != null && !VERB.matcher(second).matches() && isIntroducedBefore(candidate, second);
    }

    /** The noun stands in the sentence before, and the question does not speak of it. */
    private boolean isIntroducedBefore(Candidate candidate, String noun) {
        if (KNOWN.contains(noun)) {
            return false;
        }
        Optional<String> stem = candidate.analysed().terms().stream()
                .filter(term -> term.range()
                        .of(candidate.text())
                        .toLowerCase(Locale.ROOT)
                        .equals(noun))
                .map(Term::stem)
                .findFirst();
        AnalysedSentence before = candidate.passage().sentences().get(candidate.index() - 1);
        return stem.isPresent()
                && before.terms().stream().anyMatch(term -> term.stem().equals(stem.get()))
                && terms.stream().noneMatch(term -> term.forms().contains(List.of(stem.get())));
    }
}

package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.index.Term;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/**
 * What a question takes for granted: "when did they sign it?" that they signed. Tells when the articles deny it, and when none of them
 * speaks of it.
 */
final class Premise {
    /** Questions of this form ask about something that is said to have happened. */
    private static final Pattern TAKES_FOR_GRANTED =
            Pattern.compile("^(?:and |but |so |then )?(?:(?:on|in|at|by|for|to|with|from|until|since)"
                    + " )?(?:why|when|where|who|whom|how|which \\p{L}+|what"
                    + " (?:day|date|year|month|time|place|city|reason))\\b(?!"
                    + " (?:many|much|long|far|high|old|big|large|often|deep|fast|wide|heavy|tall)\\b)");

    /** What stands between the question word and the deed: "why did Obama ", "when was the treaty ". */
    private static final Pattern AUXILIARY =
            Pattern.compile("\\b(?:did|does|do|has|have|had|will|was|were|is|are)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern WHO = Pattern.compile("\\bwho(?!m|se)\\b", Pattern.CASE_INSENSITIVE);

    private static final Pattern TO_BE = Pattern.compile("was|were|is|are", Pattern.CASE_INSENSITIVE);

    /** "Have" and "hold" and their like say nothing by themselves, nor does asking how somebody reacted. */
    private static final Set<String> EMPTY_DEEDS = Set.of(
            "happen",
            "happened",
            "take",
            "took",
            "taken",
            "make",
            "made",
            "hold",
            "held",
            "say",
            "said",
            "think",
            "want",
            "come",
            "came",
            "go",
            "went",
            "begin",
            "began",
            "begun",
            "start",
            "started",
            "get",
            "got",
            "give",
            "gave",
            "given",
            "mean",
            "work",
            "meet",
            "met",
            "talk",
            "visit",
            "know",
            "become",
            "became",
            "plan",
            "planned",
            "call",
            "called",
            "use",
            "used",
            "need",
            "seem",
            "react",
            "reacted",
            "respond",
            "responded",
            "reply",
            "replied",
            "answer",
            "answered",
            "comment",
            "commented",
            "feel",
            "felt",
            "describe",
            "described",
            "explain",
            "explained");

    /** A sentence that meets less of the question has the word of something else. */
    private static final double ABOUT_THE_SAME = 0.7;

    /** Words between a denial and the deed that it denies. */
    private static final int REACH = 7;

    private Premise() {}

    /** Whether the best sentences deny what the question presupposes, and none has what it asks for. */
    static boolean isDenied(Weighed weighed) {
        AskedQuestion question = weighed.found().question();
        if (!takesForGranted(question)) {
            return false;
        }
        List<Candidate> best = weighed.ranked().stream().limit(2).toList();
        return best.stream().allMatch(candidate -> candidate.coverage() >= 0.4 && Polarity.holdsBack(candidate.text()))
                && best.stream().anyMatch(candidate -> denies(question, candidate));
    }

    /** The deed that the question takes for granted and of which the nearest sentences say nothing, as asked. */
    static Optional<String> unheardOf(Weighed weighed) {
        AskedQuestion question = weighed.found().question();
        OptionalInt deed = takesForGranted(question) ? deed(question) : OptionalInt.empty();
        if (deed.isEmpty() || weighed.ranked().isEmpty()) {
            return Optional.empty();
        }
        int term = deed.getAsInt();
        boolean told = weighed.ranked().stream()
                .limit(3)
                .anyMatch(candidate ->
                        candidate.hits().get(term).share() > 0 && candidate.coverageInContext() >= ABOUT_THE_SAME);
        return told ? Optional.empty() : Optional.of(question.terms().get(term).surface());
    }

    /** Whether that deed is in no article, where there are no vectors to tell other words for it. */
    static boolean isUnknownByWords(Weighed weighed) {
        AskedQuestion question = weighed.found().question();
        if (question.vector() != null || !takesForGranted(question)) {
            return false;
        }
        OptionalInt deed = deed(question);
        return deed.isPresent() && !question.terms().get(deed.getAsInt()).known();
    }

    /** Whether a sum of money is asked for and none stands in the best sentences. */
    static boolean lacksMoney(Weighed weighed) {
        return weighed.kind() == QuestionKind.MONEY
                && weighed.ranked().stream()
                        .limit(3)
                        .allMatch(candidate -> candidate.found().strength() == 0);
    }

    /** A question that holds back itself has nothing that a refusal could deny. */
    private static boolean takesForGranted(AskedQuestion question) {
        String start = question.text()
                .substring(0, Math.min(400, question.text().length()))
                .toLowerCase(Locale.ROOT)
                .strip();
        return TAKES_FOR_GRANTED.matcher(start).find();
    }

    /** A word of refusal close before what the question asks about, or close behind it: "refused to sign", "the offer was rejected". */
    private static boolean denies(AskedQuestion question, Candidate candidate) {
        if (Polarity.holdsBack(question.text())) {
            return false;
        }
        List<Term> words = candidate.analysed().terms();
        for (TextRange denial : Polarity.holdingBack(candidate.text())) {
            int at = 0;
            while (at < words.size() && words.get(at).range().start() < denial.start()) {
                at++;
            }
            for (int t = 0; t < question.terms().size(); t++) {
                int hit = candidate.hits().get(t).position();
                boolean deed = !question.terms().get(t).name();
                if (deed && hit >= 0 && (hit >= at ? hit - at <= REACH : at - hit <= REACH / 2)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The place of the verb among the question's terms. */
    private static OptionalInt deed(AskedQuestion question) {
        List<QuestionTerm> terms = question.terms();
        Matcher auxiliary = AUXILIARY.matcher(question.text());
        Matcher who = WHO.matcher(question.text());
        int from = -1;
        boolean passive = false;
        if (auxiliary.find()) {
            from = auxiliary.end();
            passive = TO_BE.matcher(auxiliary.group()).matches();
        } else if (who.find()) {
            from = who.end();
        }
        for (int t = 0; from >= 0 && t < terms.size(); t++) {
            QuestionTerm term = terms.get(t);
            String word = term.surface().toLowerCase(Locale.ROOT);
            boolean verb = passive ? word.endsWith("ed") : !term.name() && isVerbPlace(question, term);
            if (term.range().start() >= from && verb && !EMPTY_DEEDS.contains(word)) {
                return OptionalInt.of(t);
            }
        }
        return OptionalInt.empty();
    }

    /** Behind a name, a pronoun or "who": the verb of "why did Obama cancel", not the noun of "why did the minister cancel". */
    private static boolean isVerbPlace(AskedQuestion question, QuestionTerm term) {
        String before = question.text().substring(0, term.range().start()).stripTrailing();
        String word = before.substring(before.lastIndexOf(' ') + 1);
        return !word.isEmpty()
                && (Character.isUpperCase(word.charAt(0))
                        || Set.of(
                                        "who",
                                        "they",
                                        "he",
                                        "she",
                                        "it",
                                        "we",
                                        "countries",
                                        "sides",
                                        "two",
                                        "both",
                                        "to",
                                        "not")
                                .contains(word.toLowerCase(Locale.ROOT))
                        || question.terms().stream()
                                .anyMatch(t -> t.name() && t.range().end() == before.length()));
    }
}

package org.rapporteur.answer;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/** The two sides that a question sets against each other: "how do X and Y differ?", "does X agree with Y?". */
record Sides(Side one, Side other) {
    /** Words between the beginning of a sentence and the name of who acts in it, titles and offices included. */
    private static final int WORDS_BEFORE = 6;

    private static final Pattern JOINT = Pattern.compile(
            "(?i)(?:['’]s?)?,?\\s(?:(?:\\p{L}+\\s){0,3}?(?:and|or|vs\\.?|versus)|(?:\\p{L}+\\s){0,4}?(?:differs?|differed|different|disagrees?|disagreed|agrees?|agreed|apart|separates?|divides?|compared?)"
                + "\\s(?:\\p{L}+\\s){0,3}?(?:from|with|to|and|on))\\s(?:the\\s)?");

    /**
     * One of them.
     *
     * @param name as the question has it
     * @param term the question's term for the last word of its name, which prose repeats when it shortens one
     */
    record Side(String name, QuestionTerm term) {
        /** Where the sentence first names it under any of its names, counted in the sentence's terms; -1 when it does not. */
        int in(Candidate candidate) {
            return term.forms().stream()
                    .map(form -> new QuestionTerm(
                            term.surface(), term.range(), List.of(form), List.of(), term.weight(), term.known(), true))
                    .mapToInt(one -> TermMatcher.match(
                                    List.of(one), candidate.analysed().terms())
                            .getFirst()
                            .position())
                    .filter(position -> position >= 0)
                    .min()
                    .orElse(-1);
        }

        /** Whether it is named near the beginning, where who acts stands. */
        boolean opens(Candidate candidate) {
            int here = in(candidate);
            if (here < 0) {
                return false;
            }
            int start = candidate.analysed().terms().get(here).range().start();
            return candidate
                            .text()
                            .substring(0, start)
                            .chars()
                            .filter(c -> c == ' ')
                            .count()
                    <= WORDS_BEFORE;
        }
    }

    /** The first that a question names; empty when it names none. */
    static Optional<Side> first(AskedQuestion question) {
        for (int t = 0; t < question.terms().size(); t++) {
            if (question.terms().get(t).name()) {
                return Optional.of(beginningAt(question, t));
            }
        }
        return Optional.empty();
    }

    /** Empty when the question does not name two. */
    static Optional<Sides> of(AskedQuestion question) {
        List<QuestionTerm> terms = question.terms();
        int before = -1;
        for (int t = 0; t < terms.size(); t++) {
            if (terms.get(t).name()) {
                if (before >= 0 && areJoined(question, terms.get(before), terms.get(t))) {
                    return Optional.of(new Sides(endingAt(question, before), beginningAt(question, t)));
                }
                before = t;
            }
        }
        return Optional.empty();
    }

    private static boolean areJoined(AskedQuestion question, QuestionTerm one, QuestionTerm other) {
        String between =
                question.text().substring(one.range().end(), other.range().start());
        return JOINT.matcher(between).matches();
    }

    private static Side endingAt(AskedQuestion question, int last) {
        int first = last;
        while (first > 0 && isOneName(question, first - 1)) {
            first--;
        }
        return side(question, first, last);
    }

    private static Side beginningAt(AskedQuestion question, int first) {
        int last = first;
        while (last + 1 < question.terms().size() && isOneName(question, last)) {
            last++;
        }
        return side(question, first, last);
    }

    private static Side side(AskedQuestion question, int first, int last) {
        String name = question.text()
                .substring(
                        question.terms().get(first).range().start(),
                        question.terms().get(last).range().end());
        return new Side(name, question.terms().get(last));
    }

    /** Whether a term and the next one are words of one name: with nothing but a blank between them. */
    private static boolean isOneName(AskedQuestion question, int term) {
        QuestionTerm word = question.terms().get(term);
        QuestionTerm next = question.terms().get(term + 1);
        return word.name()
                && next.name()
                && Character.isUpperCase(next.surface().charAt(0))
                && question.text()
                        .substring(word.range().end(), next.range().start())
                        .equals(" ");
    }
}

package org.rapporteur.answer;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.retrieval.AnalysedSentence;
import org.rapporteur.retrieval.AskedQuestion;
import org.rapporteur.retrieval.QuestionTerm;

/** Tells whether who acts in a question ("what did Obama tell Medvedev?") also acts in a sentence. Made for one question. */
final class AgentReader {
    private static final Pattern ASKS_WHAT_SOMEBODY_DOES = Pattern.compile(
            "\\b(?:did|does|do|has|have|had|is|are|was|were|will|would|can|could|should)(?:n't)? (?:the |a )?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPEECH_BEFORE = Pattern.compile(
            "(?:\\b(?:said|says|added|according to|told"
                    + " by|argued|warned|wrote|announced|insisted)\\s(?:[\\p{L}.]+\\s){0,4})$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STANDS_FOR = Pattern.compile(
            "(?:He|She|It|They|The"
                + " (?:minister|president|official|envoy|government|alliance|ministry|spokes\\p{L}+|diplomat|leader|negotiator|secretary))\\b");

    /** A subject with its titles and offices is no longer than this. */
    private static final int WORDS_BEFORE = 5;

    private final List<QuestionTerm> terms;
    private final int subject;

    AgentReader(AskedQuestion question) {
        this.terms = question.terms();
        this.subject = subject(question);
    }

    /** The term that follows the question's auxiliary; -1 when it is no name. */
    static int subject(AskedQuestion question) {
        Matcher auxiliary = ASKS_WHAT_SOMEBODY_DOES.matcher(question.text());
        if (auxiliary.find()) {
            for (int t = 0; t < question.terms().size(); t++) {
                int distance = question.terms().get(t).range().start() - auxiliary.end();
                if (distance >= 0) {
                    return distance <= 30 && question.terms().get(t).name() ? t : -1;
                }
            }
        }
        return -1;
    }

    /** Whether the question says who acts. */
    boolean isTold() {
        return subject >= 0;
    }

    /**
     * 1 when the question's subject acts in the sentence, 0.7 when a pronoun stands for it, else 0.
     *
     * @param hits of each sentence, how each term of the question is met
     */
    double in(List<AnalysedSentence> sentences, int index, List<List<TermMatcher.Hit>> hits) {
        if (subject < 0) {
            return 0;
        }
        if (hits.get(index).get(subject).position() >= 0) {
            return acts(sentences.get(index), hits.get(index)) ? 1 : 0;
        }
        boolean goesOn = index > 0
                && STANDS_FOR.matcher(sentences.get(index).sentence().text()).lookingAt();
        return goesOn && acts(sentences.get(index - 1), hits.get(index - 1)) ? 0.7 : 0;
    }

    private boolean acts(AnalysedSentence sentence, List<TermMatcher.Hit> hits) {
        int position = hits.get(subject).position();
        if (position < 0) {
            return false;
        }
        String before = sentence.sentence()
                .text()
                .substring(0, sentence.terms().get(position).range().start());
        if (SPEECH_BEFORE.matcher(before).find()) {
            return true;
        }
        for (int t = 0; t < hits.size(); t++) {
            boolean earlier = hits.get(t).position() >= 0 && hits.get(t).position() < position;
            if (t != subject && terms.get(t).name() && earlier) {
                return false;
            }
        }
        return before.chars().filter(c -> c == ' ').count() <= WORDS_BEFORE;
    }
}

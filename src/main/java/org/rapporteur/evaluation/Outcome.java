package org.rapporteur.evaluation;

import java.util.List;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;

/**
 * A labelled question and what came of it.
 *
 * @param asked the question
 * @param result the reply
 */
record Outcome(LabelledQuestion asked, AnswerResult result) {
    boolean isAnswered() {
        return result instanceof Answered;
    }

    private List<QuotedSentence> sentences() {
        return result instanceof Answered answered ? answered.sentences() : List.of();
    }

    private String article(QuotedSentence sentence) {
        return ((Answered) result)
                .citations()
                .get(sentence.citation() - 1)
                .article()
                .path();
    }

    /** The first sentence holds the answer and stands in an article that does. */
    boolean isFirstRight() {
        return sentences().stream()
                .limit(1)
                .anyMatch(sentence -> asked.isAnsweredBy(article(sentence), sentence.text()));
    }

    /** One of the first three sentences does. */
    boolean isOneOfThreeRight() {
        return sentences().stream()
                .limit(3)
                .anyMatch(sentence -> asked.isAnsweredBy(article(sentence), sentence.text()));
    }

    /** Rank of the first article that holds an answer, from 1, counting articles once; 0 when it was not found. */
    int rank() {
        List<String> articles = result.retrieved().stream()
                .map(Retrieved::article)
                .map(id -> id.path())
                .distinct()
                .toList();
        for (int i = 0; i < articles.size(); i++) {
            if (asked.articles().contains(articles.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }

    /** Every sentence stands to the letter in the passage that it cites; true when there is none. */
    boolean isVerbatim() {
        return sentences().stream()
                .allMatch(sentence -> ((Answered) result)
                        .citations().stream()
                                .filter(citation -> citation.n() == sentence.citation())
                                .anyMatch(citation -> result.retrieved().stream()
                                        .filter(found -> found.article().equals(citation.article()))
                                        .anyMatch(found -> found.passage().contains(sentence.text()))));
    }
}

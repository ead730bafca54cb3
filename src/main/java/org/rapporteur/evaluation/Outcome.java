package org.rapporteur.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.AnswerResult.Answered;
import org.rapporteur.answer.QuotedSentence;
import org.rapporteur.answer.Retrieved;
import org.rapporteur.statistics.Calibration.Prediction;

/**
 * A labelled question and what came of it.
 *
 * @param asked the question
 * @param understood what was answered: the question, completed from its thread where it needed that
 * @param result the reply
 */
record Outcome(LabelledQuestion asked, String understood, AnswerResult result) {
    /** From this confidence on an answer is taken at its word. */
    private static final double SURE = 0.8;

    boolean isAnswered() {
        return result instanceof Answered;
    }

    /** Answered rightly from the first sentence on, or refused as it must be. */
    boolean isRight() {
        return asked.isAnswerable() ? isFirstRight() : !isAnswered();
    }

    /** Whether something wrong was said as if it were sure. */
    boolean isConfidentlyWrong() {
        return isAnswered() && !isOneOfThreeRight() && result.confidence() >= SURE;
    }

    /** What the confidence is about: whether an answer is, or would have been, right. Of a refusal the three best sentences count. */
    boolean wouldBeRight() {
        return isAnswered()
                ? isOneOfThreeRight()
                : result.explanation().candidates().stream()
                        .limit(3)
                        .anyMatch(candidate -> asked.isAnsweredBy(candidate.path(), candidate.text()));
    }

    Prediction prediction() {
        return new Prediction(result.confidence(), wouldBeRight());
    }

    /** What two runs can be compared by. */
    QuestionResult asResult(String file) {
        Map<String, Double> measures = new LinkedHashMap<>();
        if (asked.isAnswerable()) {
            measures.put("first sentence right", isFirstRight() ? 1.0 : 0);
            measures.put("one of three right", isOneOfThreeRight() ? 1.0 : 0);
            measures.put("answerable answered", isAnswered() ? 1.0 : 0);
            measures.put("article MRR", reciprocalRank());
        } else {
            measures.put("unanswerable refused", isAnswered() ? 0.0 : 1);
        }
        return new QuestionResult(
                file,
                asked.id(),
                measures,
                new QuestionResult.Confidence(result.confidence(), asked.isAnswerable(), wouldBeRight()));
    }

    /** The sentence that the answer begins with; empty when it was refused. */
    Optional<QuotedSentence> first() {
        return sentences().stream().findFirst();
    }

    List<QuotedSentence> sentences() {
        return result instanceof Answered answered ? answered.sentences() : List.of();
    }

    String article(QuotedSentence sentence) {
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

    /** 0 when no article that holds an answer was found. */
    double reciprocalRank() {
        return rank() == 0 ? 0 : 1.0 / rank();
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

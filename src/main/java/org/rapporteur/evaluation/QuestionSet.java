package org.rapporteur.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The questions of a file: over a folder, or with judged sentences of their own; one of the lists is empty.
 *
 * @param questions in the order of the file: a question that follows another up comes after it
 */
record QuestionSet(QuestionSource source, List<LabelledQuestion> questions, List<AnswerSentences> judged) {
    QuestionSet {
        questions = List.copyOf(questions);
        judged = List.copyOf(judged);
    }

    String name() {
        return source.name();
    }

    boolean isJudged() {
        return !judged.isEmpty();
    }

    /** The thread of each question: the id of the question that it began with, by the question's own. */
    Map<String, String> threads() {
        Map<String, String> threads = new HashMap<>();
        for (LabelledQuestion question : questions) {
            String after = question.after();
            threads.put(question.id(), after == null ? question.id() : threads.getOrDefault(after, question.id()));
        }
        return threads;
    }

    /** Those for tuning that stand alone. */
    List<LabelledQuestion> toLearnFrom() {
        return questions.stream()
                .filter(question -> question.isForTuning() && question.after() == null)
                .toList();
    }
}

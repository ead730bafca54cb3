package org.rapporteur.evaluation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A question over a folder and what a right answer to it is.
 *
 * @param id unique in its file
 * @param question as asked
 * @param articles paths of the articles that hold an answer; empty when none does
 * @param answers an answering sentence contains one of these, whatever the case and the white space; empty when nothing answers
 * @param kind a name to group by
 * @param split {@code tune} or {@code held-out}
 * @param after id of the question it follows up; null when it stands alone
 * @param askedOn "today"; null takes the date of the newest article
 */
record LabelledQuestion(
        String id,
        String question,
        List<String> articles,
        List<String> answers,
        String kind,
        String split,
        @Nullable String after,
        @Nullable LocalDate askedOn) {
    LabelledQuestion {
        articles = List.copyOf(articles);
        answers = List.copyOf(answers);
    }

    /** Whether weights may be learned from it. */
    boolean isForTuning() {
        return split.equals("tune");
    }

    boolean isAnswerable() {
        return !answers.isEmpty();
    }

    /** Whether {@code sentence} of {@code article} answers. */
    boolean isAnsweredBy(String article, String sentence) {
        return articles.contains(article) && holdsAnswer(sentence);
    }

    /** Whether {@code sentence}, wherever it stands, holds an answer. */
    boolean holdsAnswer(String sentence) {
        String folded = fold(sentence);
        return answers.stream().anyMatch(answer -> folded.contains(fold(answer)));
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00A0]+", " ").strip();
    }
}

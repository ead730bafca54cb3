package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.WeighedSentence;
import org.rapporteur.statistics.LogisticRegression.Example;

/** What questions teach about the signals: pairs of a sentence that answers and one that does not, of the same question. */
final class SentenceLessons {
    private final Folders folders;

    SentenceLessons(Folders folders) {
        this.folders = folders;
    }

    /** The lessons of a file: of its judged questions, or of those for tuning that stand alone. */
    List<Lesson> of(QuestionSet set) throws IOException {
        List<Lesson> lessons = new ArrayList<>();
        if (set.isJudged()) {
            AnswerSentenceBench.weigh(set.judged(), folders.embedder())
                    .forEach(weighed -> lessons.add(judged(weighed)));
        } else {
            KnownFolder folder = folders.open(set.source().folder());
            set.toLearnFrom().forEach(asked -> lessons.add(asked(asked, folder)));
        }
        return lessons;
    }

    private static Lesson judged(WeighedSentences weighed) {
        List<double[]> right = new ArrayList<>();
        List<double[]> wrong = new ArrayList<>();
        for (int i = 0; i < weighed.signals().size(); i++) {
            boolean isRight = weighed.judged().candidates().get(i).label() == 1;
            (isRight ? right : wrong).add(weighed.signals().get(i));
        }
        return new Lesson(weighed.judged().id(), pairs(right, wrong));
    }

    private static Lesson asked(LabelledQuestion asked, KnownFolder folder) {
        List<double[]> right = new ArrayList<>();
        List<double[]> wrong = new ArrayList<>();
        Question question = new Question(asked.question(), asked.askedOn());
        for (WeighedSentence sentence :
                folder.answerer().weigh(question, Set.of()).sentences()) {
            boolean isRight = asked.isAnsweredBy(sentence.article().path(), sentence.text());
            // A sentence elsewhere that holds the same words may well answer too: it teaches nothing.
            if (isRight || !asked.holdsAnswer(sentence.text())) {
                (isRight ? right : wrong).add(sentence.signals());
            }
        }
        return new Lesson(asked.id(), pairs(right, wrong));
    }

    private static List<Example> pairs(List<double[]> right, List<double[]> wrong) {
        List<Example> pairs = new ArrayList<>();
        for (double[] winner : right) {
            for (double[] loser : wrong) {
                double[] difference = new double[winner.length];
                for (int i = 0; i < difference.length; i++) {
                    difference[i] = winner[i] - loser[i];
                }
                pairs.add(new Example(difference, 1, 1.0 / (right.size() * (double) wrong.size())));
            }
        }
        return pairs;
    }
}

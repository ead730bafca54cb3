package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapporteur.answer.Answerer;
import org.rapporteur.answer.Question;
import org.rapporteur.answer.WeighedQuestion;
import org.rapporteur.article.ArticleId;
import org.rapporteur.statistics.LogisticRegression.Example;

/** What questions teach about the confidence: each is asked as it is, and again without the articles that answer it. */
final class ConfidenceLessons {
    /** Without vectors confidence must rest on words: one question in this many is also asked so. */
    private static final int WORDS_ONLY_EVERY = 2;

    private final Folders folders;
    private final Model model;

    /** @param model whose signals' weights the sentences are ranked by */
    ConfidenceLessons(Folders folders, Model model) {
        this.folders = folders;
        this.model = model;
    }

    /** The lessons of a file: of its judged questions, or of those for tuning that stand alone. */
    List<Lesson> of(QuestionSet set) throws IOException {
        if (!set.isJudged()) {
            KnownFolder folder = folders.open(set.source().folder());
            return lessons(set.toLearnFrom(), folder.answerer(), folder.byWords());
        }
        try (JudgedFolder folder = new JudgedFolder(set.judged(), folders.embedder());
                JudgedFolder words = new JudgedFolder(set.judged(), null)) {
            return lessons(JudgedFolder.questions(set.judged()), folder.answerer(), words.answerer());
        }
    }

    /** The evidence of the questions for tuning that stand alone, asked as they are; none of a file of judged sentences. */
    List<AskedEvidence> asked(QuestionSet set) throws IOException {
        List<AskedEvidence> asked = new ArrayList<>();
        if (!set.isJudged()) {
            Answerer answerer = model.over(folders.open(set.source().folder()).answerer());
            for (LabelledQuestion question : set.toLearnFrom()) {
                WeighedQuestion weighed =
                        answerer.weigh(new Question(question.question(), question.askedOn()), Set.of());
                if (weighed.evidence().length > 0) {
                    asked.add(new AskedEvidence(
                            set,
                            question.id(),
                            weighed.evidence(),
                            question.isAnswerable(),
                            isRight(question, weighed)));
                }
            }
        }
        return asked;
    }

    private static boolean isRight(LabelledQuestion asked, WeighedQuestion weighed) {
        return weighed.sentences().stream()
                .limit(3)
                .anyMatch(sentence -> asked.isAnsweredBy(sentence.article().path(), sentence.text()));
    }

    private List<Lesson> lessons(List<LabelledQuestion> questions, Answerer all, Answerer words) {
        List<Lesson> lessons = new ArrayList<>();
        Answerer answerer = model.over(all);
        Answerer byWords = model.over(words);
        for (int i = 0; i < questions.size(); i++) {
            List<Example> examples = new ArrayList<>(examples(questions.get(i), answerer));
            if (i % WORDS_ONLY_EVERY == 0) {
                examples.addAll(examples(questions.get(i), byWords));
            }
            lessons.add(new Lesson(questions.get(i).id(), examples));
        }
        return lessons;
    }

    private static List<Example> examples(LabelledQuestion asked, Answerer answerer) {
        List<Example> examples = new ArrayList<>();
        Question question = new Question(asked.question(), asked.askedOn());
        WeighedQuestion whole = answerer.weigh(question, Set.of());
        if (!asked.isAnswerable()) {
            add(whole, 0, examples);
            return examples;
        }
        if (isRight(asked, whole)) {
            add(whole, 1, examples);
        }
        Set<ArticleId> answering = new HashSet<>();
        asked.articles().forEach(path -> answering.add(new ArticleId(path)));
        WeighedQuestion without = answerer.weigh(question, answering);
        boolean elsewhere =
                without.sentences().stream().limit(10).anyMatch(sentence -> asked.holdsAnswer(sentence.text()));
        if (!elsewhere) {
            add(without, 0, examples);
        }
        return examples;
    }

    private static void add(WeighedQuestion weighed, int label, List<Example> examples) {
        if (weighed.evidence().length > 0) {
            examples.add(new Example(weighed.evidence(), label, 1));
        }
    }
}

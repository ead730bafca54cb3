package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Scores files of labelled questions: over folders, or with judged sentences of their own. Not safe for use by many threads. */
public final class Evaluation {
    private final Scoring scoring;
    private final @Nullable Learner learner;
    private @Nullable Model learned;

    private Evaluation(Scoring scoring, @Nullable Learner learner) {
        this.scoring = scoring;
        this.learner = learner;
    }

    /** Scores under the weights that ship. */
    public static Evaluation shipped(Folders folders) {
        return new Evaluation(new Scoring(folders, List.of()), null);
    }

    /**
     * Scores under weights learned from {@code train}, and takes the baseline's from there too.
     *
     * @param train files of both forms
     * @throws IOException when a file cannot be read as questions; the message names the line
     */
    public static Evaluation learned(Folders folders, List<QuestionSource> train) throws IOException {
        List<QuestionSet> sets = QuestionFiles.readAll(train);
        return new Evaluation(new Scoring(folders, sets), new Learner(folders, sets));
    }

    /**
     * Scores a file.
     *
     * @throws IOException when it cannot be read as questions; the message names the line
     */
    public Scored score(QuestionSource source) throws IOException {
        QuestionSet set = QuestionFiles.read(source);
        if (learner == null) {
            return scoring.score(set, Model.shipped(), Kept.ALL);
        }
        return scoring.score(set, set.isJudged() ? learner.ranking(Kept.ALL) : learned(learner), Kept.ALL);
    }

    /** The figures of files over folders as if they were one; empty when there are fewer than two of them. */
    public static Optional<FigureTable> together(List<Scored> files) {
        return FolderScored.together(files).stream().map(Scored::table).findFirst();
    }

    /** The confidence takes its time to learn, and is the same for every file. */
    private Model learned(Learner from) throws IOException {
        Model known = learned == null ? from.model(Kept.ALL) : learned;
        learned = known;
        return known;
    }
}

package org.rapporteur.evaluation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.statistics.Folds;

/**
 * What is learned from and what is scored, never the same. With folds: the questions that one may tune on, each scored under weights learned
 * from the other folds. Without: the held-out ones under weights learned from those for tuning and from the files to train on.
 */
final class Trials {
    private final List<QuestionSet> scored;
    private final List<QuestionSet> learnedFrom;
    private final @Nullable Folds folds;
    private final Scoring scoring;
    private final Learner learner;

    /** Makes weights from the questions that are kept. */
    interface Teaching {
        Model learn(Learner learner, Kept kept) throws IOException;
    }

    /** @throws IOException when a file cannot be read, or there is nothing to learn from */
    Trials(Folders folders, List<QuestionSource> sources, List<QuestionSource> train, int folds) throws IOException {
        this.scored = QuestionFiles.readAll(sources);
        this.folds = folds == 0 ? null : new Folds(folds);
        List<QuestionSet> training = QuestionFiles.readAll(train);
        Set<QuestionSet> from = new LinkedHashSet<>(training);
        scored.stream().filter(set -> folds > 0 || !set.isJudged()).forEach(from::add);
        this.learnedFrom = List.copyOf(from);
        if (learnedFrom.isEmpty()) {
            throw new IOException("there is nothing to learn from; give a file with --train, or --cross-validate 5");
        }
        this.scoring = new Scoring(folders, training);
        this.learner = new Learner(folders, learnedFrom);
    }

    Learner learner() {
        return learner;
    }

    /** How often is learned. */
    int rounds() {
        return folds == null ? 1 : folds.count();
    }

    /** What is learned from in a round. */
    Kept learned(int round) {
        return folds == null ? Kept.ALL : (set, id) -> !scored.contains(set) || foldOf(set, id) != round;
    }

    /** What is scored in a round. */
    private Kept scored(int round) {
        return folds == null
                ? (set, id) -> set.isJudged() || !learnedFrom.contains(set) || !isForTuning(set, id)
                : (set, id) -> foldOf(set, id) == round && (set.isJudged() || isForTuning(set, id));
    }

    /** Questions of one thread are never parted. */
    private int foldOf(QuestionSet set, String id) {
        return folds == null ? 0 : folds.of(set.threads().getOrDefault(id, id));
    }

    private static boolean isForTuning(QuestionSet set, String id) {
        return set.questions().stream().anyMatch(question -> question.id().equals(id) && question.isForTuning());
    }

    /** For each round what came of each set under weights learned from the others; what no set needs is not learned. */
    List<List<Scored>> score() throws IOException {
        boolean ranking = scored.stream().allMatch(QuestionSet::isJudged);
        return score(ranking ? Learner::ranking : Learner::model);
    }

    /** For each round what came of each set, in the order of both. */
    List<List<Scored>> score(Teaching teaching) throws IOException {
        List<List<Scored>> rounds = new ArrayList<>();
        for (int round = 0; round < rounds(); round++) {
            rounds.add(score(teaching.learn(learner, learned(round)), round));
        }
        return rounds;
    }

    /** What comes of each set in a round. */
    List<Scored> score(Model model, int round) throws IOException {
        List<Scored> ofSets = new ArrayList<>();
        for (QuestionSet set : scored) {
            ofSets.add(scoring.score(set, model, scored(round)));
        }
        return ofSets;
    }
}

package org.rapporteur.console;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be scored, and how.
 *
 * @param files each {@code FILE} or {@code FILE@FOLDER}
 * @param train files to learn from first; none scores the weights that ship
 * @param learn which weights are to be learned and printed, instead of scoring; null for none
 * @param crossValidate in how many folds; 0 for none
 * @param ablate whether each signal and each piece of evidence is to be left out in turn
 * @param report what is wanted of the scoring
 */
public record EvalRequest(
        List<String> files,
        List<String> train,
        @Nullable Weights learn,
        int crossValidate,
        boolean ablate,
        Report report) {
    public EvalRequest {
        files = List.copyOf(files);
        train = List.copyOf(train);
    }

    /** The figures of {@code file}, as one JSON object. */
    public static EvalRequest figures(String file) {
        return new EvalRequest(List.of(file), List.of(), null, 0, false, new Report(true, false, null, null, null));
    }

    /** What can be learned. */
    public enum Weights {
        /** Of the signals of a sentence. */
        sentences,
        /** Of the evidence for an answer. */
        confidence
    }

    /**
     * What is wanted of a scoring.
     *
     * @param json the figures as one JSON object a file, instead of tables
     * @param misses each miss told
     * @param save where what came of each question is written to
     * @param compare what came of each question another time, to compare with
     * @param reliability where the reliability diagram is drawn to, as an SVG
     */
    public record Report(
            boolean json,
            boolean misses,
            @Nullable Path save,
            @Nullable Path compare,
            @Nullable Path reliability) {}
}

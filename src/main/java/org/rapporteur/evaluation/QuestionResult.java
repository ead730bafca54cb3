package org.rapporteur.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one question, as runs are saved and compared.
 *
 * @param file the name of the file it stands in
 * @param id unique in that file
 * @param measures in the order of a table; higher is better, 0 or 1 where it is right or wrong
 * @param confidence null where there is none
 */
public record QuestionResult(
        String file,
        String id,
        Map<String, Double> measures,
        @Nullable Confidence confidence) {
    public QuestionResult {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /**
     * A decision between answering and keeping silent.
     *
     * @param value from 0 to 1
     * @param answerable whether the folder holds an answer
     * @param right whether the answer is, or would have been, right
     */
    public record Confidence(double value, boolean answerable, boolean right) {}

    /** Whether it is the same question of the same file. */
    String key() {
        return file + " " + id;
    }
}

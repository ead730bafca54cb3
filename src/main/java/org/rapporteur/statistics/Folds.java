package org.rapporteur.statistics;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The parts of a cross-validation. What belongs where depends on its id alone, so that adding a question moves no other.
 *
 * @param count from 2
 */
public record Folds(int count) {
    public Folds {
        if (count < 2) {
            throw new IllegalArgumentException("a cross-validation needs two folds or more, not " + count);
        }
    }

    /** The fold of an id, from 0: the CRC-32 of its UTF-8, modulo their number. */
    public int of(String id) {
        CRC32 hash = new CRC32();
        hash.update(id.getBytes(StandardCharsets.UTF_8));
        return (int) (hash.getValue() % count);
    }
}

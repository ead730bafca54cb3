package org.rapporteur.article;

import java.util.List;

/**
 * Where a passage and its sentences lie in the space of meaning.
 *
 * @param passage its unit vector
 * @param sentences one unit vector for each of its sentences, in order
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere, and never written to once it is made
public record PassageVectors(float[] passage, List<float[]> sentences) {
    public PassageVectors {
        sentences = List.copyOf(sentences);
    }
}

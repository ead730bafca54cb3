package org.rapporteur.journal;

import java.util.List;

/**
 * An article that is in the folder.
 *
 * @param path where
 * @param hash of what was read for it
 * @param marks of its sentences: the same for the same words
 */
public record SeenArticle(String path, String hash, List<Long> marks) {
    public SeenArticle {
        marks = List.copyOf(marks);
    }
}

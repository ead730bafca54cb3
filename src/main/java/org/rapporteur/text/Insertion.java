package org.rapporteur.text;

import java.util.List;

/**
 * Words of ours to be put into somebody's sentence.
 *
 * @param offset before which character of the sentence
 * @param text with its leading space, such as {@code " (19 Nov 2011)"}
 */
public record Insertion(int offset, String text) {
    public Insertion {
        if (offset < 0 || text.isBlank()) {
            throw new IllegalArgumentException("nothing to insert at " + offset);
        }
    }

    /** The sentence with all of them put in; they are in order and their offsets lie inside it. */
    public static String apply(String sentence, List<Insertion> insertions) {
        StringBuilder told = new StringBuilder(sentence);
        for (Insertion insertion : insertions.reversed()) {
            told.insert(insertion.offset(), insertion.text());
        }
        return told.toString();
    }
}

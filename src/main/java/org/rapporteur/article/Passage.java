package org.rapporteur.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of one or more paragraphs that is found, embedded and cited as one piece.
 *
 * @param number its place in the article, from 1; the reader page marks it as {@code #p1}
 * @param range where it lies in the article's text
 * @param sentences in order of reading, each inside {@code range}; never empty
 * @param page the page of the file on which its sentences begin, from 1; null where the file has no pages
 */
public record Passage(
        int number,
        TextRange range,
        List<Sentence> sentences,
        @Nullable Integer page) {
    public Passage {
        sentences = List.copyOf(sentences);
        if (number < 1 || sentences.isEmpty() || (page != null && page < 1)) {
            throw new IllegalArgumentException(
                    "passage " + number + " with " + sentences.size() + " sentences, page " + page);
        }
        for (Sentence sentence : sentences) {
            if (!range.contains(sentence.range())) {
                throw new IllegalArgumentException("a sentence lies outside of passage " + number);
            }
        }
    }

    /** One of a file without pages. */
    public Passage(int number, TextRange range, List<Sentence> sentences) {
        this(number, range, sentences, null);
    }
}

package org.rapporteur.article;

import java.util.List;

/**
 * A run of one or more paragraphs that is found, embedded and cited as one piece.
 *
 * @param number its place in the article, from 1; the reader page marks it as {@code #p1}
 * @param range where it lies in the article's text
 * @param sentences in order of reading, each inside {@code range}; never empty
 */
public record Passage(int number, TextRange range, List<Sentence> sentences) {
    public Passage {
        sentences = List.copyOf(sentences);
        if (number < 1 || sentences.isEmpty()) {
            throw new IllegalArgumentException("passage " + number + " with " + sentences.size() + " sentences");
        }
        for (Sentence sentence : sentences) {
            if (!range.contains(sentence.range())) {
                throw new IllegalArgumentException("a sentence lies outside of passage " + number);
            }
        }
    }
}

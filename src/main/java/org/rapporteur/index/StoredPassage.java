package org.rapporteur.index;

import java.util.List;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.Passage;

/**
 * A passage as it was read back from the index.
 *
 * @param article the article it belongs to
 * @param metadata that article's
 * @param passage its number, range and sentences, in the article's offsets
 * @param text its words as printed
 * @param sentenceVectors one unit vector for each sentence; empty while they are not made
 */
public record StoredPassage(
        ArticleId article, Metadata metadata, Passage passage, String text, List<float[]> sentenceVectors) {}

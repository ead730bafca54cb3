package org.rapporteur.article;

import java.util.List;

/**
 * One article of the folder, read and cut.
 *
 * @param id where it is in the folder
 * @param metadata title, publisher, date, address
 * @param text all its words as they are shown and quoted: paragraphs separated by one empty line, no furniture, no repeated caption or lead
 * @param passages in order of reading; together they hold every sentence of {@code text}; never empty
 * @param hash SHA-256 in hex of what was read from the folder for it (file and sidecar); equal hashes need no second reading
 */
public record Article(ArticleId id, Metadata metadata, String text, List<Passage> passages, String hash) {
    public Article {
        passages = List.copyOf(passages);
        if (passages.isEmpty()) {
            throw new IllegalArgumentException("an article has at least one passage: " + id);
        }
        if (passages.getLast().range().end() > text.length()) {
            throw new IllegalArgumentException("a passage lies outside of the text: " + id);
        }
    }
}

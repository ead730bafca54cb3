package org.rapporteur.article;

/**
 * The name of an article: the path of its file relative to the knowledge folder, with {@code /} between folders on every system.
 *
 * @param path never blank, never absolute
 */
public record ArticleId(String path) implements Comparable<ArticleId> {
    public ArticleId {
        if (path.isBlank() || path.startsWith("/")) {
            throw new IllegalArgumentException("not a path inside the folder: " + path);
        }
    }

    @Override
    public int compareTo(ArticleId other) {
        return path.compareTo(other.path);
    }

    @Override
    public String toString() {
        return path;
    }
}

package org.rapporteur.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of an article: the path of its file relative to the knowledge folder, with {@code /} between folders on every system. Where a file holds
 * a list of articles, {@code #} and the key of the article in that list follow: {@code wires/may.json#42}.
 *
 * @param path never blank, never absolute
 */
public record ArticleId(String path) implements Comparable<ArticleId> {
    /** Only these endings stand for lists, so that a name such as {@code note #3.md} stays one name. */
    private static final Pattern IN_LIST =
            Pattern.compile("(?s)(.+\\.(?:json|jsonl|ndjson))#.+", Pattern.CASE_INSENSITIVE);

    public ArticleId {
        if (path.isBlank() || path.startsWith("/")) {
            throw new IllegalArgumentException("not a path inside the folder: " + path);
        }
    }

    /** An article of the list in {@code file}. */
    public static ArticleId inList(String file, String key) {
        return new ArticleId(file + "#" + key);
    }

    /** The path of the file that holds it; {@link #path} itself unless that is a list. */
    public String file() {
        if (path.indexOf('#') < 0) {
            return path;
        }
        Matcher matcher = IN_LIST.matcher(path);
        return matcher.matches() ? matcher.group(1) : path;
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

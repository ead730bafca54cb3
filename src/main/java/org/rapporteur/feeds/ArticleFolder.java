package org.rapporteur.feeds;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Metadata;
import org.rapporteur.formats.MarkdownFile;

/** Puts articles into the knowledge folder, each as a file named by its day and its title. Safe for use by many threads. */
final class ArticleFolder {
    private static final int LONGEST_NAME = 60;
    private static final int MOST_OF_ONE_NAME = 1_000;

    private final Path knowledge;

    ArticleFolder(Path knowledge) {
        this.knowledge = knowledge;
    }

    /** Whether a file is there, by its path in the folder. */
    boolean holds(String path) {
        return Files.exists(knowledge.resolve(path), LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Writes an article into a folder inside the folder. When a file of that name holds the same address already, that one stays as it is.
     *
     * @param inside such as {@code feeds/global-wire}
     * @return the path of the file in the folder
     * @throws IOException when it cannot be written, or the folder inside leads out of the folder
     */
    synchronized String write(String inside, FetchedArticle article) throws IOException {
        Path folder = folder(inside);
        String name = name(article.metadata());
        for (int i = 1; i <= MOST_OF_ONE_NAME; i++) {
            Path file = folder.resolve(name + (i == 1 ? "" : "-" + i) + ".md");
            String path = inside + "/" + file.getFileName();
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                WholeFile.write(file, MarkdownFile.of(article.metadata(), article.note(), article.paragraphs()));
                return path;
            }
            if (names(file, article.metadata().url())) {
                return path;
            }
        }
        throw new IOException("there are " + MOST_OF_ONE_NAME + " articles of one name");
    }

    /** A link inside the folder that leads out of it is not followed: what is written there would not be read. */
    private Path folder(String inside) throws IOException {
        Path folder = Files.createDirectories(knowledge.resolve(inside)).toRealPath();
        if (!folder.startsWith(knowledge.toRealPath())) {
            throw new IOException(inside + " is a link out of the folder");
        }
        return folder;
    }

    /** Whether a file that was written before a crash, and not yet noted, is about that address. */
    private static boolean names(Path file, @Nullable URI url) throws IOException {
        String line = "url: \"" + url + "\"";
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && Files.size(file) < 10_000_000
                && Files.readString(file).lines().limit(10).anyMatch(line::equals);
    }

    private static String name(Metadata metadata) {
        String day = metadata.date() == null ? "undated" : metadata.date().toString();
        String words = slug(metadata.title());
        URI url = metadata.url();
        return day + "-" + (words.isEmpty() ? "article-" + Integer.toHexString(Objects.hashCode(url)) : words);
    }

    /** Small letters, digits and hyphens, which every file system and every shell can bear; empty when a title has none of them. */
    static String slug(String title) {
        String words = Normalizer.normalize(title, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['’]", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (words.length() <= LONGEST_NAME) {
            return words;
        }
        int cut = words.lastIndexOf('-', LONGEST_NAME);
        return words.substring(0, cut > LONGEST_NAME / 2 ? cut : LONGEST_NAME);
    }
}

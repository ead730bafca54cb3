package org.rapporteur.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.Generation;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.VectorStore;
import org.rapporteur.parsing.Reading;

/** A folder of articles with its index, its vectors and all that joins them, as they are in a process. */
final class JoinedFolder implements AutoCloseable {
    static final ReadingProgress SILENT = (done, total, path) -> {};
    private static final int THREADS = 2;

    final Path articles;
    final KnowledgeIndex index;
    final VectorStore vectors;
    final Refresher refresher;
    final BackgroundEmbedding embedding;

    private JoinedFolder(Path root, Embedder embedder, Function<Article, Extracts> extracts) throws IOException {
        this.articles = Files.createDirectories(root.resolve("articles"));
        this.index = KnowledgeIndex.open(Files.createDirectories(root.resolve("index")));
        this.vectors = VectorStore.open(Files.createDirectories(root.resolve("vectors")), Embedder.MODEL);
        this.refresher =
                new Refresher(new FolderReader(articles, Reading.CLOCK), index, new KnownVectors(vectors), extracts);
        this.embedding = new BackgroundEmbedding(index, vectors, embedder, extracts, THREADS);
    }

    static JoinedFolder in(Path root, Embedder embedder, Function<Article, Extracts> extracts) {
        try {
            return new JoinedFolder(root, embedder, extracts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JoinedFolder in(Path root, Embedder embedder) {
        return in(root, embedder, Extracts::none);
    }

    void write(String name, String text) {
        try {
            Files.writeString(articles.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RefreshReport refresh() {
        return refresher.refresh(SILENT);
    }

    /** Embeds what is missing; gives how many articles were. */
    int embed() {
        int[] missing = {0};
        embedding.run((done, total) -> missing[0] = total, Duration.ofMinutes(1));
        return missing[0];
    }

    int passages() {
        try (Generation generation = index.acquire()) {
            return generation.passages();
        }
    }

    int passagesWithVectors() {
        try (Generation generation = index.acquire()) {
            return generation.passagesWithVectors();
        }
    }

    String text(String name) {
        try (Generation generation = index.acquire()) {
            return generation.article(new ArticleId(name)).orElseThrow().text();
        }
    }

    List<String> held() {
        try (Generation generation = index.acquire()) {
            return generation.articles().stream()
                    .map(entry -> entry.id().path())
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() {
        embedding.close();
        try {
            index.close();
            vectors.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

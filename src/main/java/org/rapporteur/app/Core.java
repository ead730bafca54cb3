package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Answerer;
import org.rapporteur.article.Article;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.extraction.ExtractReader;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.VectorStore;
import org.rapporteur.ingest.BackgroundEmbedding;
import org.rapporteur.ingest.FolderReader;
import org.rapporteur.ingest.KnownVectors;
import org.rapporteur.ingest.Refresher;
import org.rapporteur.retrieval.Retriever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Index, vectors, retrieval and answers over one folder, joined. One process may hold a data folder; closing lets go of it. */
final class Core implements AutoCloseable {
    /** Embedding takes this many cores while it lasts; questions are embedded on their own thread. */
    private static final int EMBEDDING_THREADS = 2;

    /** A thousand who say "refresh" within this time get two readings. */
    private static final Duration APART = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Core.class);

    private final DataFolder data;
    private final KnowledgeIndex index;
    private final @Nullable VectorStore vectors;
    private final @Nullable Embedder embedder;
    private final @Nullable BackgroundEmbedding embedding;
    private final Refresher refresher;
    private final AliasFile aliases;
    private final Retriever retriever;
    private final Answerer answerer;

    private Core(
            DataFolder data,
            KnowledgeIndex index,
            @Nullable VectorStore vectors,
            @Nullable Embedder embedder,
            Path knowledge,
            Path parsing,
            InstantSource clock) {
        this.data = data;
        this.index = index;
        this.vectors = vectors;
        this.embedder = embedder;
        this.aliases = new AliasFile(knowledge);
        Function<Article, Extracts> extracts = new ExtractReader(aliases::usualNames);
        this.refresher = new Refresher(
                new FolderReader(knowledge, clock, parsing), index, new KnownVectors(vectors), extracts, APART);
        this.embedding = embedder == null || vectors == null
                ? null
                : new BackgroundEmbedding(index, vectors, embedder, extracts, EMBEDDING_THREADS);
        Function<String, float[]> embed = embedder == null ? null : embedder::embed;
        this.retriever = new Retriever(index, aliases, () -> embed);
        this.answerer = new Answerer(retriever);
    }

    /**
     * Opens what {@code data} holds of the folder {@code knowledge}; reads nothing of the folder yet.
     *
     * @throws IOException when the data folder cannot be used, or another process uses it
     */
    static Core open(Path knowledge, Path data, boolean withEmbedding, InstantSource clock) throws IOException {
        DataFolder held = DataFolder.hold(data);
        try {
            Embedder embedder = withEmbedding ? load() : null;
            VectorStore vectors = embedder == null
                    ? null
                    : VectorStore.open(Files.createDirectories(data.resolve("vectors")), Embedder.MODEL);
            KnowledgeIndex index = KnowledgeIndex.open(Files.createDirectories(data.resolve("index")));
            return new Core(held, index, vectors, embedder, knowledge, data.resolve("parsing"), clock);
        } catch (FileSystemException e) {
            held.close();
            throw DataFolder.unusable(data, e);
        } catch (IOException | RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private static Embedder load() throws IOException {
        try {
            return Embedder.load();
        } catch (IOException e) {
            throw new IOException(e.getMessage() + ". With RAPPORTEUR_EMBEDDING=off it is not needed.", e);
        }
    }

    KnowledgeIndex index() {
        return index;
    }

    Refresher refresher() {
        return refresher;
    }

    Retriever retriever() {
        return retriever;
    }

    Answerer answerer() {
        return answerer;
    }

    /** Answers as if embedding were off. */
    Answerer answererByWords() {
        return new Answerer(new Retriever(index, aliases, () -> null));
    }

    /** Empty when embedding is off. */
    Optional<BackgroundEmbedding> embedding() {
        return Optional.ofNullable(embedding);
    }

    /** Empty when embedding is off. */
    Optional<Embedder> embedder() {
        return Optional.ofNullable(embedder);
    }

    /** The last of the resources first, and every one of them whatever becomes of the others. */
    @Override
    @SuppressWarnings("try")
    public void close() {
        try (DataFolder last = data;
                Embedder fourth = embedder;
                VectorStore third = vectors;
                KnowledgeIndex second = index;
                BackgroundEmbedding first = embedding) {
            LOG.debug("closing");
        } catch (IOException e) {
            throw new UncheckedIOException("the index does not close", e);
        }
    }
}

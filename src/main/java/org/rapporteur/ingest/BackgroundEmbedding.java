package org.rapporteur.ingest;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.TextRange;
import org.rapporteur.embedding.Embedder;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.Generation;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.VectorStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the vectors that are missing, while questions are already answered by words: takes articles without vectors in portions, embeds
 * their passages, keeps the vectors by content and lets the portion serve. What is kept survives a stop, so nothing is made twice.
 */
public final class BackgroundEmbedding implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BackgroundEmbedding.class);

    /** Articles that go into the index together: publishing costs some hundredths of a second. */
    private static final int PORTION = 100;

    private final KnowledgeIndex index;
    private final VectorStore store;
    private final Embedder embedder;
    private final KnownVectors known;
    private final Function<Article, Extracts> extracts;
    private final ExecutorService workers;
    private final ExecutorService driver;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * @param extracts what is read out of an article, to be kept with it
     * @param threads how many passages are embedded at a time; each takes a core
     */
    public BackgroundEmbedding(
            KnowledgeIndex index,
            VectorStore store,
            Embedder embedder,
            Function<Article, Extracts> extracts,
            int threads) {
        this.index = index;
        this.store = store;
        this.embedder = embedder;
        this.known = new KnownVectors(store);
        this.extracts = extracts;
        this.workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("embedding-", 0).daemon().factory());
        this.driver = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("embedding").daemon().factory());
    }

    /** Begins, when it is not at it already; returns at once. To be called whenever the index has changed. */
    public Future<?> start() {
        asked.set(true);
        return driver.submit(() -> work((done, total) -> true));
    }

    /**
     * Does on the calling thread what {@link #start()} does in the background.
     *
     * @param patience when this much time has passed no further portion is begun; the rest waits for the next call
     */
    public void run(Progress progress, Duration patience) {
        asked.set(true);
        long deadline = System.nanoTime() + patience.toNanos();
        work((done, total) -> {
            progress.progress(done, total);
            return System.nanoTime() < deadline;
        });
    }

    /** Hears how many of the articles are done. */
    @FunctionalInterface
    public interface Progress {
        void progress(int done, int total);
    }

    /** Asked before each portion whether to go on. */
    private interface GoingOn {
        boolean with(int done, int total);
    }

    private void work(GoingOn goingOn) {
        try {
            while (asked.getAndSet(false)) {
                List<ArticleId> missing = missing();
                int done = 0;
                while (!closed && done < missing.size() && goingOn.with(done, missing.size())) {
                    int end = Math.min(missing.size(), done + PORTION);
                    embed(missing.subList(done, end));
                    done = end;
                }
                if (done > 0 && !closed) {
                    LOG.info("{} articles can now also be found by meaning", done);
                }
                if (done == missing.size() && !closed) {
                    forgetUnused();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            // The edge of a worker: questions go on being answered by words.
            if (!closed) {
                LOG.error("embedding stopped; answers are found by words until the next refresh", e);
            }
        }
    }

    private List<ArticleId> missing() {
        try (Generation generation = index.acquire()) {
            return generation.withoutVectors();
        }
    }

    /** Vectors of words that are gone may come in useful again, up to as many as are in use. */
    private void forgetUnused() throws IOException {
        try (Generation generation = index.acquire()) {
            if (generation.passages() > 0 && store.size() > 2 * generation.passages()) {
                store.retain(generation.articles().stream().flatMap(entry -> generation.article(entry.id()).stream()));
            }
        }
    }

    private void embed(List<ArticleId> portion) throws Exception {
        List<Article> articles = new ArrayList<>();
        try (Generation generation = index.acquire()) {
            portion.forEach(id -> generation.article(id).ifPresent(articles::add));
        }
        List<Future<?>> work = new ArrayList<>();
        for (Article article : articles) {
            for (Passage passage : article.passages()) {
                work.add(workers.submit(() -> {
                    embed(article, passage);
                    return null;
                }));
            }
        }
        for (Future<?> passage : work) {
            passage.get();
        }
        store.flush();
        serve(articles);
    }

    private void embed(Article article, Passage passage) throws IOException {
        String text = passage.range().of(article.text());
        if (closed || store.find(text, passage).isPresent()) {
            return;
        }
        List<TextRange> sentences = passage.sentences().stream()
                .map(sentence -> sentence.range().shift(-passage.range().start()))
                .toList();
        store.add(text, passage, embedder.embedPassage(text, sentences));
    }

    /** Puts the articles in again, now with vectors; those that have changed or gone meanwhile are left alone. */
    private void serve(List<Article> articles) throws IOException {
        try (IndexUpdate update = index.startUpdate();
                Generation now = index.acquire()) {
            Map<ArticleId, HeldArticle> held = now.held();
            for (Article article : articles) {
                HeldArticle same = held.get(article.id());
                Optional<List<PassageVectors>> vectors = known.of(article);
                if (same != null && same.hash().equals(article.hash()) && vectors.isPresent()) {
                    update.put(article, same, vectors.get(), extracts.apply(article));
                }
            }
            update.publish();
        }
    }

    /** Stops after the passages under way, within a second or so. Nobody is interrupted: Lucene's files do not survive that. */
    @Override
    public void close() {
        closed = true;
        driver.shutdown();
        try {
            driver.awaitTermination(10, TimeUnit.SECONDS);
            workers.shutdown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

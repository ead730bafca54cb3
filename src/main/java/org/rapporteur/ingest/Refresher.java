package org.rapporteur.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.ArticleEntry;
import org.rapporteur.index.Generation;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;

/**
 * Brings the index to what the folder holds. One reading runs at a time; whoever asks meanwhile gets the result of the one under way.
 * Safe for use by many threads.
 */
public final class Refresher {
    private final FolderReader folder;
    private final KnowledgeIndex index;
    private final KnownVectors vectors;
    private final Function<Article, List<String>> names;
    private @Nullable CompletableFuture<RefreshReport> running;
    private volatile @Nullable RefreshReport last;

    /**
     * @param vectors those that were made before; used at once
     * @param names the names in each passage of an article, one string for each
     */
    public Refresher(
            FolderReader folder, KnowledgeIndex index, KnownVectors vectors, Function<Article, List<String>> names) {
        this.folder = folder;
        this.index = index;
        this.vectors = vectors;
        this.names = names;
    }

    /** What the last reading did; empty before the first. */
    public Optional<RefreshReport> last() {
        return Optional.ofNullable(last);
    }

    public synchronized boolean isRunning() {
        return running != null;
    }

    /**
     * Reads the folder and lets the changes serve.
     *
     * @throws UncheckedIOException when the index cannot be written; what served before goes on serving
     */
    public RefreshReport refresh(ReadingProgress progress) {
        CompletableFuture<RefreshReport> own = new CompletableFuture<>();
        CompletableFuture<RefreshReport> current = startOrJoin(own);
        if (current != own) {
            return await(current);
        }
        try {
            RefreshReport report = read(progress);
            last = report;
            own.complete(report);
            return report;
        } catch (RuntimeException | Error e) {
            own.completeExceptionally(e);
            throw e;
        } finally {
            synchronized (this) {
                running = null;
            }
        }
    }

    private synchronized CompletableFuture<RefreshReport> startOrJoin(CompletableFuture<RefreshReport> own) {
        CompletableFuture<RefreshReport> current = running;
        if (current != null) {
            return current;
        }
        running = own;
        return own;
    }

    private static RefreshReport await(CompletableFuture<RefreshReport> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reading under way failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the folder was read", e);
        }
    }

    private RefreshReport read(ReadingProgress progress) {
        try (IndexUpdate update = index.startUpdate();
                Generation before = index.acquire()) {
            Map<ArticleId, HeldArticle> held = before.held();
            Map<ArticleId, Metadata> known =
                    before.articles().stream().collect(Collectors.toMap(ArticleEntry::id, ArticleEntry::metadata));
            RefreshReport report = folder.read(held, known, new Updating(update), progress);
            update.publish();
            return withRepair(report);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written: " + e.getMessage(), e);
        }
    }

    /** The first report after a start tells what was wrong with index and vectors on disk. */
    private RefreshReport withRepair(RefreshReport report) {
        if (last != null) {
            return report;
        }
        List<String> notes = new ArrayList<>(report.notes());
        index.repair().ifPresent(notes::add);
        vectors.repair().ifPresent(notes::add);
        return new RefreshReport(report.started(), report.took(), report.files(), notes);
    }

    /** Writes what the folder reader finds into an update. */
    private final class Updating implements ArticleSink {
        private final IndexUpdate update;

        Updating(IndexUpdate update) {
            this.update = update;
        }

        @Override
        public void put(Article article, byte[] signature) {
            try {
                List<PassageVectors> known = vectors.of(article).orElse(List.of());
                update.put(article, signature, known, names.apply(article));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(ArticleId id) {
            try {
                update.remove(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.rapporteur.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import org.rapporteur.article.RefreshReport;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.ArticleEntry;
import org.rapporteur.index.Generation;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.index.IndexUpdate;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.index.ReadingMark;

/**
 * Brings the index to what the folder holds. One reading runs at a time and at most one waits for it: who asks during a reading gets the report of the
 * next one, which sees what the one under way may have passed over, and shares it with all who ask meanwhile. Readings begin some time apart, so that
 * many who ask within it are served by two. Safe for use by many threads.
 */
public final class Refresher {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final FolderReader folder;
    private final KnowledgeIndex index;
    private final KnownVectors vectors;
    private final Function<Article, Extracts> extracts;
    private final Duration apart;
    private @Nullable Run running;
    private @Nullable Run waiting;
    private volatile @Nullable RefreshReport last;
    private volatile @Nullable String failure;
    private volatile long lastBegun;

    /**
     * @param vectors those that were made before; used at once
     * @param extracts what is read out of an article, to be kept with it; asked by two threads at a time
     * @param apart how much time is at least between the beginnings of two readings
     */
    public Refresher(
            FolderReader folder,
            KnowledgeIndex index,
            KnownVectors vectors,
            Function<Article, Extracts> extracts,
            Duration apart) {
        this.apart = apart;
        this.lastBegun = System.nanoTime() - apart.toNanos();
        this.folder = folder;
        this.index = index;
        this.vectors = vectors;
        this.extracts = extracts;
    }

    /** As the other one, for readings that follow one another as they are asked for. */
    public Refresher(
            FolderReader folder, KnowledgeIndex index, KnownVectors vectors, Function<Article, Extracts> extracts) {
        this(folder, index, vectors, extracts, Duration.ZERO);
    }

    /** A reading and its end. Until it has begun anybody may join it. */
    private static final class Run {
        private final CompletableFuture<RefreshReport> report = new CompletableFuture<>();
        private Occasion occasion;
        private boolean begun;

        Run(Occasion occasion) {
            this.occasion = occasion;
        }
    }

    /** What the last reading did that came to an end; empty before the first. A note says so when a later one failed. */
    public Optional<RefreshReport> last() {
        RefreshReport report = last;
        String failed = failure;
        return report == null || failed == null ? Optional.ofNullable(report) : Optional.of(withNote(report, failed));
    }

    private static RefreshReport withNote(RefreshReport report, String note) {
        List<String> notes = new ArrayList<>(report.notes());
        notes.add(note);
        return new RefreshReport(report.started(), report.took(), report.files(), notes);
    }

    public synchronized boolean isRunning() {
        return running != null;
    }

    /** Reads the folder because somebody asks for it, see {@link #refresh(Occasion, ReadingProgress)}. */
    public RefreshReport refresh(ReadingProgress progress) {
        return refresh(Occasion.ASKED, progress);
    }

    /**
     * Reads the folder and lets the changes serve.
     *
     * @param progress hears of it when the reading runs on this thread
     * @throws UncheckedIOException when the index cannot be written; what served before goes on serving
     */
    public RefreshReport refresh(Occasion occasion, ReadingProgress progress) {
        Run own = new Run(occasion);
        Run before;
        synchronized (this) {
            before = running;
            Run open = before != null && !before.begun ? before : waiting;
            if (open != null) {
                open.occasion = open.occasion.or(occasion);
                own = open;
                before = open;
            } else if (before == null) {
                running = own;
            } else {
                waiting = own;
            }
        }
        if (before == own) {
            return await(own);
        }
        if (before != null) {
            awaitEnd(before);
        }
        return run(own, progress);
    }

    private RefreshReport run(Run own, ReadingProgress progress) {
        try {
            Pause.REAL.pause(Duration.ofNanos(Math.max(0, lastBegun + apart.toNanos() - System.nanoTime())));
            RefreshReport report = read(begin(own), progress);
            last = report;
            failure = null;
            finish();
            own.report.complete(report);
            return report;
        } catch (RuntimeException | Error e) {
            if (e instanceof UncheckedIOException) {
                failure = "A later refresh failed: " + e.getMessage() + ". What was held before goes on answering.";
            }
            finish();
            own.report.completeExceptionally(e);
            throw e;
        }
    }

    private synchronized Occasion begin(Run run) {
        run.begun = true;
        lastBegun = System.nanoTime();
        return run.occasion;
    }

    /** The one that waits is the one that runs from now on, before anybody learns of the end: nobody comes in between. */
    private synchronized void finish() {
        running = waiting;
        waiting = null;
    }

    private static RefreshReport await(Run run) {
        try {
            return run.report.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the reading under way failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the folder was read", e);
        }
    }

    /** However it ends. An interruption does not break off the waiting: others wait for what comes after it. */
    private static void awaitEnd(Run run) {
        run.report.handle((report, failure) -> true).join();
    }

    /**
     * Lets the reading before the one that serves serve again, until somebody asks for a refresh.
     *
     * @return what serves now; empty when no earlier one is kept
     * @throws UncheckedIOException when it cannot be done; what served goes on serving
     */
    public Optional<ReadingMark> rollBack() {
        try {
            Optional<ReadingMark> now = index.rollBack();
            now.ifPresent(reading -> last = rolledBack(reading));
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written: " + e.getMessage(), e);
        }
    }

    private RefreshReport read(Occasion occasion, ReadingProgress progress) {
        Instant now = folder.now();
        try (IndexUpdate update = index.startReading(now);
                Generation before = index.acquire()) {
            if (occasion == Occasion.BY_ITSELF && before.reading().rolledBack()) {
                return rolledBack(before.reading());
            }
            Map<ArticleId, Metadata> known =
                    before.articles().stream().collect(Collectors.toMap(ArticleEntry::id, ArticleEntry::metadata));
            boolean confirmed = occasion == Occasion.CONFIRMED;
            FolderReader.Before held = new FolderReader.Before(before.held(), known, confirmed);
            RefreshReport report = read(held, update, progress);
            update.publish();
            return withRepair(report);
        } catch (IOException e) {
            throw new UncheckedIOException("the index cannot be written: " + e.getMessage(), e);
        }
    }

    private RefreshReport read(FolderReader.Before before, IndexUpdate update, ReadingProgress progress)
            throws IOException {
        ReadAhead.Writer writer = (article, held, read) ->
                update.put(article, held, vectors.of(article).orElse(List.of()), read);
        try (ReadAhead ahead = new ReadAhead(extracts, writer)) {
            RefreshReport report = folder.read(before, new Updating(update, ahead), progress);
            ahead.finish();
            return report;
        }
    }

    private RefreshReport rolledBack(ReadingMark reading) {
        String note = "The articles are those of " + (reading.at() == null ? "before" : MOMENT.format(reading.at()))
                + ", since somebody went back to them. The folder is read again when an admin says \"refresh\".";
        return new RefreshReport(folder.now(), Duration.ZERO, List.of(), List.of(note));
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

    /** Writes what the folder reader finds into an update, in that order. */
    private record Updating(IndexUpdate update, ReadAhead ahead) implements ArticleSink {
        @Override
        public void put(Article article, HeldArticle held) {
            try {
                ahead.put(article, held);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void touch(ArticleId id, long stamp) {
            try {
                ahead.finish();
                update.touch(id, stamp);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(ArticleId id) {
            try {
                ahead.finish();
                update.remove(id);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

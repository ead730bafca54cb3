package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.HeldArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of the folder and what it has found so far. For one thread and one use. */
final class FolderReading {
    private static final Logger LOG = LoggerFactory.getLogger(FolderReading.class);
    private static final String STALE = "; the copy that was read earlier stays";

    private final ArticleReader reader;
    private final long maxBytes;
    private final Map<ArticleId, HeldArticle> held;
    private final ArticleSink sink;
    private final Map<String, List<ArticleId>> heldByFile;
    private final Map<String, FileOutcome> outcomes = new TreeMap<>();
    private final Companions companions = new Companions();

    FolderReading(ArticleReader reader, long maxBytes, Map<ArticleId, HeldArticle> held, ArticleSink sink) {
        this.reader = reader;
        this.maxBytes = maxBytes;
        this.held = new TreeMap<>(held);
        this.heldByFile = held.keySet().stream().collect(Collectors.groupingBy(ArticleId::file));
        this.sink = sink;
    }

    void run(FolderScan scan, ReadingProgress progress) {
        scan.refused().forEach(refused -> fail(refused.path(), String.valueOf(refused.reason())));
        int total = scan.files().size();
        int done = 0;
        for (FoundFile file : scan.files()) {
            progress.progress(done++, total, file.id().path());
            read(file);
        }
        held.keySet().stream()
                .filter(id -> !outcomes.containsKey(id.file()))
                .toList()
                .forEach(id -> missing(id, scan));
        progress.progress(total, total, "");
    }

    RefreshReport report(FolderScan scan, Map<ArticleId, Metadata> known, Instant started, Instant ended) {
        held.forEach((id, article) -> {
            if (isKept(id)) {
                companions.addHeld(id, article.signature(), Optional.ofNullable(known.get(id)));
            }
        });
        companions.warnings().forEach(this::addWarnings);
        return new RefreshReport(
                started, Duration.between(started, ended), List.copyOf(outcomes.values()), notes(scan));
    }

    private List<String> notes(FolderScan scan) {
        return scan.trouble().stream()
                .map(note ->
                        held.isEmpty() ? note : note + " What was read earlier stays: " + held.size() + " articles.")
                .toList();
    }

    private void read(FoundFile file) {
        String path = file.id().path();
        List<ReadArticle> read;
        try {
            read = readIfChanged(file);
        } catch (UnreadableFileException e) {
            fail(path, e.reason());
            return;
        } catch (NoSuchFileException e) {
            fail(path, "vanished while the folder was read; refresh again");
            return;
        } catch (AccessDeniedException e) {
            fail(path, "may not be read; allow the user this runs as to read it");
            return;
        } catch (IOException e) {
            fail(path, "could not be read from the disk (" + e.getClass().getSimpleName() + "); refresh again");
            return;
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("reading {} failed", path, e);
            fail(path, UnreadableFileException.notUnderstood(e).reason());
            return;
        }
        if (read.isEmpty()) {
            outcomes.put(path, FileOutcome.of(path, Change.UNCHANGED, List.of()));
        } else {
            take(path, read);
        }
    }

    /** Empty when it is what was read before. */
    private List<ReadArticle> readIfChanged(FoundFile file) throws IOException, UnreadableFileException {
        FileContent content = FileContent.read(file, maxBytes);
        List<ArticleId> before = heldOf(file.id().path());
        return !before.isEmpty() && held.get(before.getFirst()).hash().equals(content.hash())
                ? List.of()
                : reader.read(content);
    }

    /** All that a file gives takes the place of all that it gave before. */
    private void take(String path, List<ReadArticle> read) {
        List<ArticleId> before = heldOf(path);
        Set<ArticleId> now = new HashSet<>();
        List<String> warnings = new ArrayList<>();
        for (ReadArticle article : read) {
            now.add(article.article().id());
            sink.put(article.article(), article.signature());
            companions.addFresh(article);
            warnings.addAll(article.warnings());
        }
        before.stream().filter(id -> !now.contains(id)).forEach(sink::remove);
        outcomes.put(path, FileOutcome.of(path, before.isEmpty() ? Change.ADDED : Change.CHANGED, warnings));
    }

    private List<ArticleId> heldOf(String path) {
        return heldByFile.getOrDefault(path, List.of());
    }

    private void fail(String path, String reason) {
        boolean stays = !heldOf(path).isEmpty();
        outcomes.put(path, FileOutcome.failed(path, stays ? reason + STALE : reason));
    }

    private void missing(ArticleId id, FolderScan scan) {
        if (scan.isGone(id)) {
            sink.remove(id);
            outcomes.put(id.file(), FileOutcome.of(id.file(), Change.REMOVED, List.of()));
        } else if (scan.trouble().isEmpty()) {
            fail(
                    id.file(),
                    "is in a folder that cannot be looked into; allow the user this runs as to read that folder");
        }
    }

    /** Whether the copy read earlier is still the one that counts. */
    private boolean isKept(ArticleId id) {
        FileOutcome outcome = outcomes.get(id.file());
        return outcome == null || outcome.change() == Change.UNCHANGED || outcome.change() == Change.FAILED;
    }

    private void addWarnings(ArticleId id, List<String> warnings) {
        outcomes.computeIfPresent(id.file(), (path, outcome) -> {
            List<String> all = new ArrayList<>(outcome.warnings());
            all.addAll(warnings);
            return FileOutcome.of(path, outcome.change(), all);
        });
    }
}

package org.rapporteur.ingest;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.formats.UnreadableFileException;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.ArticleReader;
import org.rapporteur.parsing.FileContent;
import org.rapporteur.parsing.ReadArticle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One reading of the folder and what it has found so far. For one thread and one use. */
final class FolderReading {
    static final String VANISHED = "vanished while the folder was read; refresh again";

    private static final Logger LOG = LoggerFactory.getLogger(FolderReading.class);
    private static final String STALE = "; the copy that was read earlier stays";
    private static final String BEING_WRITTEN =
            "is still being written; it is read when nobody has written to it for 2 seconds";
    private static final String GONE = "is gone from the folder together with many others";

    /** What every reading works with. */
    record Means(ArticleReader reader, long maxBytes, InstantSource clock, Settling settling) {}

    private final Means means;
    private final FolderReader.Before before;
    private final ArticleSink sink;
    private final Map<String, List<ArticleId>> heldByFile;
    private final Map<String, FileOutcome> outcomes = new LinkedHashMap<>();
    private final Companions companions = new Companions();
    private final Set<String> hashes = new HashSet<>();
    private final List<String> notes = new ArrayList<>();

    FolderReading(Means means, FolderReader.Before before, ArticleSink sink) {
        this.means = means;
        this.before = before;
        this.heldByFile = before.articles().keySet().stream().collect(Collectors.groupingBy(ArticleId::file));
        this.sink = sink;
    }

    void run(FolderScan scan, ReadingProgress progress) {
        scan.refused().forEach(refused -> fail(refused.path(), String.valueOf(refused.reason())));
        List<FoundFile> fresh = new ArrayList<>();
        int total = scan.files().size();
        int seen = 0;
        for (FoundFile file : scan.files()) {
            progress.progress(seen++ - fresh.size(), total, file.id().path());
            if (isAsItWas(file)) {
                unchanged(file);
            } else if (means.settling().isFresh(file)) {
                fresh.add(file);
            } else {
                read(file, fresh::add);
            }
        }
        readSettled(fresh, total, progress);
        giveUpMissing(scan);
        progress.progress(total, total, "");
    }

    private void readSettled(List<FoundFile> fresh, int total, ReadingProgress progress) {
        if (fresh.isEmpty()) {
            return;
        }
        String first = fresh.getFirst().id().path();
        List<FoundFile> settled =
                means.settling().settled(fresh, () -> progress.progress(total - fresh.size(), total, first));
        int done = total - settled.size();
        for (FoundFile file : settled) {
            progress.progress(done++, total, file.id().path());
            read(file, written -> fail(written.id().path(), BEING_WRITTEN));
        }
        fresh.stream()
                .map(file -> file.id().path())
                .filter(path -> !outcomes.containsKey(path))
                .forEach(path -> fail(path, BEING_WRITTEN));
    }

    RefreshReport report(FolderScan scan, Instant started, Instant ended) {
        if (companions.hasFresh()) {
            before.articles().forEach((id, article) -> {
                if (isKept(id)) {
                    companions.addHeld(
                            id,
                            article.signature(),
                            Optional.ofNullable(before.metadata().get(id)));
                }
            });
            companions.warnings().forEach(this::addWarnings);
        }
        // Most of them came in that order.
        List<FileOutcome> byPath = outcomes.values().stream()
                .sorted(Comparator.comparing(FileOutcome::path))
                .toList();
        return new RefreshReport(started, Duration.between(started, ended), byPath, notes);
    }

    /** Whether its stamp alone tells that it is what was read before. */
    private boolean isAsItWas(FoundFile file) {
        List<ArticleId> held = heldOf(file.id().path());
        return !held.isEmpty()
                && held.stream().mapToLong(id -> held(id).stamp()).allMatch(stamp -> stamp == file.digest());
    }

    private void unchanged(FoundFile file) {
        String path = file.id().path();
        outcomes.put(path, FileOutcome.of(path, Change.UNCHANGED, List.of()));
    }

    /** @param written takes the file when somebody wrote to it while it was read */
    private void read(FoundFile file, Consumer<FoundFile> written) {
        String path = file.id().path();
        try {
            FileContent content = FileContent.read(file.id().path(), file.file(), file.sidecarFile(), means.maxBytes());
            FoundFile now = file.lookedAtAgain();
            if (now.digest() == file.digest()) {
                take(file, content);
            } else {
                written.accept(now);
            }
        } catch (UnreadableFileException e) {
            fail(path, e.reason());
        } catch (NoSuchFileException e) {
            fail(path, VANISHED);
        } catch (AccessDeniedException e) {
            fail(path, "may not be read; allow the user this runs as to read it");
        } catch (IOException e) {
            fail(path, "could not be read from the disk (" + e.getClass().getSimpleName() + "); refresh again");
        }
    }

    private void take(FoundFile file, FileContent content) throws UnreadableFileException {
        List<ArticleId> held = heldOf(file.id().path());
        long stamp = file.lastingDigest(means.clock().instant());
        if (!held.isEmpty() && held.stream().allMatch(id -> held(id).hash().equals(content.hash()))) {
            unchanged(file);
            if (stamp != 0) {
                held.forEach(id -> sink.touch(id, stamp));
            }
        } else {
            take(file.id().path(), understood(file, content), stamp);
        }
    }

    /** All that a file gives takes the place of all that it gave before. */
    private void take(String path, List<ReadArticle> read, long stamp) {
        List<ArticleId> held = heldOf(path);
        Set<ArticleId> now = new HashSet<>();
        List<String> warnings = new ArrayList<>();
        for (ReadArticle each : read) {
            String hash = each.article().hash();
            sink.put(each.article(), new HeldArticle(hash, each.signature(), stamp));
            now.add(each.article().id());
            hashes.add(hash);
            companions.addFresh(each);
            warnings.addAll(each.warnings());
        }
        held.stream().filter(id -> !now.contains(id)).forEach(sink::remove);
        outcomes.put(path, FileOutcome.of(path, held.isEmpty() ? Change.ADDED : Change.CHANGED, warnings));
    }

    private List<ReadArticle> understood(FoundFile file, FileContent content) throws UnreadableFileException {
        try {
            return means.reader().read(content);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("reading {} failed", file.id(), e);
            throw UnreadableFileException.notUnderstood(e);
        }
    }

    /** The articles that were read from a file before. */
    private List<ArticleId> heldOf(String path) {
        return heldByFile.getOrDefault(path, List.of());
    }

    private void fail(String path, String reason) {
        boolean stays = !heldOf(path).isEmpty();
        outcomes.put(path, FileOutcome.failed(path, stays ? reason + STALE : reason));
    }

    /** What was held and not seen: gone, unless it cannot be known or is too much to be meant. */
    private void giveUpMissing(FolderScan scan) {
        List<ArticleId> gone = new ArrayList<>();
        for (ArticleId id : before.articles().keySet()) {
            if (outcomes.containsKey(id.file())) {
                continue;
            }
            if (scan.isGone(id, before.confirmed())) {
                gone.add(id);
            } else if (scan.listed() && scan.trouble().isEmpty()) {
                fail(
                        id.file(),
                        "is in a folder that cannot be looked into; allow the user this runs as to read that folder");
            }
        }
        keep(before.confirmed() ? List.of() : heldBack(gone));
        gone.stream().filter(id -> !outcomes.containsKey(id.file())).toList().forEach(this::remove);
        boolean allStay = gone.isEmpty() && !before.articles().isEmpty();
        String stays = allStay ? " " + Brake.kept(before.articles().size(), scan.listed()) : "";
        scan.trouble().forEach(trouble -> notes.add(trouble + stays));
    }

    /** Once held back, an article stays so until it is confirmed: others that come in meanwhile do not make its going less of an accident. */
    private List<ArticleId> heldBack(List<ArticleId> gone) {
        List<ArticleId> lost = gone.stream().filter(id -> !isMoved(id)).toList();
        return Brake.holds(lost.size(), before.articles().size())
                ? lost
                : lost.stream().filter(id -> held(id).isMissing()).toList();
    }

    private void keep(List<ArticleId> lost) {
        if (!lost.isEmpty()) {
            notes.add(Brake.note(lost.size(), before.articles().size()));
        }
        for (ArticleId id : lost) {
            fail(id.file(), GONE);
            if (!held(id).isMissing()) {
                sink.touch(id, HeldArticle.MISSING);
            }
        }
    }

    private HeldArticle held(ArticleId id) {
        return requireNonNull(before.articles().get(id));
    }

    /** Whether its text came in under another name. */
    private boolean isMoved(ArticleId id) {
        return hashes.contains(held(id).hash());
    }

    private void remove(ArticleId id) {
        sink.remove(id);
        outcomes.put(id.file(), FileOutcome.of(id.file(), Change.REMOVED, List.of()));
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

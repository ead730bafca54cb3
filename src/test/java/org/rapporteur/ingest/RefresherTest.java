package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.extraction.Extracts;

@Timeout(60)
class RefresherTest extends EmbeddedFolder {
    private static Map<String, Change> changes(RefreshReport report) {
        Map<String, Change> changes = new TreeMap<>();
        report.files().forEach(file -> changes.put(file.path(), file.change()));
        return changes;
    }

    @Test
    void tellsWhatCameChangedStayedAndWent() throws IOException {
        folder.write("a.md", "They met in Oslo.");
        folder.write("b.md", "They met in Bonn.");
        folder.write("c.md", "They met in Rome.");
        assertThat(folder.refresher.last()).isEmpty();
        assertThat(changes(folder.refresh()))
                .isEqualTo(Map.of("a.md", Change.ADDED, "b.md", Change.ADDED, "c.md", Change.ADDED));
        folder.write("b.md", "They met in Paris instead.");
        Files.delete(folder.articles.resolve("c.md"));
        folder.write("d.md", "They met in Riga.");
        RefreshReport second = folder.refresh();
        assertThat(changes(second))
                .isEqualTo(Map.of(
                        "a.md",
                        Change.UNCHANGED,
                        "b.md",
                        Change.CHANGED,
                        "c.md",
                        Change.REMOVED,
                        "d.md",
                        Change.ADDED));
        assertThat(folder.held()).containsExactly("a.md", "b.md", "d.md");
        assertThat(folder.text("b.md")).contains("Paris");
        assertThat(folder.refresher.last()).containsSame(second);
        assertThat(folder.refresher.isRunning()).isFalse();
    }

    /** A reading on a thread of its own, of which {@code meanwhile} is a part; it has begun when this returns. */
    private CompletableFuture<RefreshReport> begin(Runnable meanwhile) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<RefreshReport> reading =
                CompletableFuture.supplyAsync(() -> folder.refresher.refresh((done, total, path) -> {
                    begun.countDown();
                    meanwhile.run();
                }));
        begun.await();
        return reading;
    }

    @Test
    void aStormOfAThousandComesToTwoReadingsAndAThousandReports() throws Exception {
        folder.write("a.md", "They met in Oslo.");
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<RefreshReport> first = begin(() -> await(goOn));
        assertThat(folder.refresher.isRunning()).isTrue();
        List<RefreshReport> reports = new CopyOnWriteArrayList<>();
        List<Thread> askers = new ArrayList<>();
        for (int i = 1; i < 1_000; i++) {
            askers.add(Thread.ofVirtual().start(() -> reports.add(folder.refresh())));
        }
        while (askers.stream().anyMatch(asker -> asker.getState() != Thread.State.WAITING)) {
            Thread.onSpinWait();
        }
        folder.write("b.md", "They met in Bonn, which the reading under way passes over.");
        goOn.countDown();
        for (Thread asker : askers) {
            asker.join();
        }
        assertThat(changes(first.get())).isEqualTo(Map.of("a.md", Change.ADDED));
        assertThat(reports).hasSize(999).allMatch(report -> report == reports.getFirst());
        assertThat(changes(reports.getFirst())).isEqualTo(Map.of("a.md", Change.UNCHANGED, "b.md", Change.ADDED));
        assertThat(folder.refresher.isRunning()).isFalse();
    }

    @Test
    void whoWaitsForAReadingThatFailsStillGetsTheNextOne() throws Exception {
        folder.write("a.md", "They met in Oslo.");
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<RefreshReport> failing = begin(() -> {
            await(goOn);
            throw new IllegalStateException("broken off");
        });
        AtomicReference<RefreshReport> second = new AtomicReference<>();
        Thread asker = Thread.ofPlatform().start(() -> second.set(folder.refresh()));
        while (asker.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        asker.join();
        assertThat(failing).isCompletedExceptionally();
        assertThat(changes(Objects.requireNonNull(second.get()))).isEqualTo(Map.of("a.md", Change.ADDED));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aReadingThatBreaksOffLeavesWhatServedBefore() {
        folder.write("a.md", "They met in Oslo.");
        RefreshReport before = folder.refresh();
        folder.write("a.md", "They met in Bonn.");
        folder.write("b.md", "They met in Rome.");
        assertThatThrownBy(() -> folder.refresher.refresh((done, total, path) -> {
                    if (path.equals("b.md")) {
                        throw new IllegalStateException("broken off");
                    }
                }))
                .hasMessage("broken off");
        assertThat(folder.held()).containsExactly("a.md");
        assertThat(folder.text("a.md")).contains("Oslo");
        assertThat(folder.refresher.last()).containsSame(before);
        assertThat(changes(folder.refresh())).isEqualTo(Map.of("a.md", Change.CHANGED, "b.md", Change.ADDED));
        assertThat(folder.text("a.md")).contains("Bonn");
    }

    @Test
    void aFailureInTheIndexLeavesWhatServedBefore() {
        folder.close();
        boolean[] broken = {false};
        folder = JoinedFolder.in(root, embedder, article -> {
            if (broken[0]) {
                throw new IllegalStateException("no names");
            }
            return Extracts.none(article);
        });
        folder.write("a.md", "They met in Oslo.");
        folder.refresh();
        folder.write("a.md", "They met in Bonn.");
        broken[0] = true;
        assertThatThrownBy(folder::refresh).hasMessage("no names");
        assertThat(folder.text("a.md")).contains("Oslo");
        broken[0] = false;
        assertThat(changes(folder.refresh())).isEqualTo(Map.of("a.md", Change.CHANGED));
    }
}

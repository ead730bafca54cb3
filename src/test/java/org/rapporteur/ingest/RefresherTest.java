package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.embedding.Embedder;

@Timeout(60)
class RefresherTest {
    private static Embedder embedder;

    @TempDir
    private Path root;

    private JoinedFolder folder;

    @BeforeAll
    static void load() throws IOException {
        embedder = Embedder.load();
    }

    @AfterAll
    static void unload() {
        embedder.close();
    }

    @BeforeEach
    void open() {
        folder = JoinedFolder.in(root, embedder);
    }

    @AfterEach
    void close() {
        folder.close();
    }

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

    @Test
    void whoAsksDuringAReadingGetsItsReport() throws Exception {
        folder.write("a.md", "They met in Oslo.");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        CompletableFuture<RefreshReport> first =
                CompletableFuture.supplyAsync(() -> folder.refresher.refresh((done, total, path) -> {
                    begun.countDown();
                    await(goOn);
                }));
        begun.await();
        assertThat(folder.refresher.isRunning()).isTrue();
        AtomicInteger readOnItsOwn = new AtomicInteger();
        AtomicReference<RefreshReport> second = new AtomicReference<>();
        Thread joining = Thread.ofPlatform()
                .start(() ->
                        second.set(folder.refresher.refresh((done, total, path) -> readOnItsOwn.incrementAndGet())));
        while (joining.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        joining.join();
        assertThat(second.get()).isSameAs(first.get());
        assertThat(readOnItsOwn).hasValue(0);
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
            return JoinedFolder.noNames(article);
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

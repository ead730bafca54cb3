package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.PassageVectors;

@Timeout(180)
class KnowledgeIndexTest {
    private static final Article FIRST =
            TestArticles.article("first.md", "The talks began on Monday. The radar stays.");
    private static final Article SECOND =
            TestArticles.article("second.md", "Nobody signed the treaty.\n\nThe envoy left.");

    private KnowledgeIndex index;

    @BeforeEach
    void open() throws IOException {
        index = KnowledgeIndex.inMemory();
    }

    private List<String> paths() {
        try (Generation generation = index.acquire()) {
            return paths(generation);
        }
    }

    private static List<String> paths(Generation generation) {
        return generation.articles().stream().map(entry -> entry.id().path()).toList();
    }

    @Test
    void beginsEmptyAndSound() {
        assertThat(index.repair()).isEmpty();
        try (Generation generation = index.acquire()) {
            assertThat(generation.articles()).isEmpty();
            assertThat(generation.passages()).isZero();
            assertThat(generation.newestDate()).isEmpty();
            assertThat(generation.oldestDate()).isEmpty();
            assertThat(generation.held()).isEmpty();
            assertThat(generation.withoutVectors()).isEmpty();
            assertThat(generation.article(FIRST.id())).isEmpty();
        }
    }

    private record Put(Article article, List<PassageVectors> vectors) {}

    @Test
    void whatWasPutComesBackEqual() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            open();
            Random random = new Random(seed);
            List<Put> all = new ArrayList<>();
            try (IndexUpdate update = index.startUpdate()) {
                for (int i = 1 + random.nextInt(12); i > 0; i--) {
                    Article article = TestArticles.random("sub/" + i + " ä.md", random);
                    boolean embedded = random.nextBoolean();
                    all.add(new Put(article, embedded ? TestArticles.randomVectors(article, random) : List.of()));
                    TestArticles.put(update, article, all.getLast().vectors());
                }
                update.publish();
            }
            try (Generation generation = index.acquire()) {
                assertHolds(generation, all, seed);
            }
        }
    }

    private static void assertHolds(Generation generation, List<Put> all, long seed) throws IOException {
        for (Put put : all) {
            assertThat(generation.article(put.article().id()))
                    .as("seed %d", seed)
                    .contains(put.article());
        }
        assertThat(generation.held()).as("seed %d", seed).hasSameSizeAs(all);
        assertThat(generation.withoutVectors())
                .as("seed %d", seed)
                .isEqualTo(all.stream()
                        .filter(put -> put.vectors().isEmpty())
                        .map(put -> put.article().id())
                        .sorted()
                        .toList());
        List<StoredPassage> passages = passages(generation);
        assertThat(passages)
                .as("seed %d", seed)
                .hasSize(all.stream()
                        .mapToInt(put -> put.article().passages().size())
                        .sum());
        for (StoredPassage stored : passages) {
            Put put = all.stream()
                    .filter(one -> one.article().id().equals(stored.article()))
                    .findFirst()
                    .orElseThrow();
            assertPutAs(put, stored, seed);
        }
    }

    private static void assertPutAs(Put put, StoredPassage stored, long seed) {
        int place = stored.passage().number() - 1;
        assertThat(stored.metadata())
                .as("seed %d", seed)
                .isEqualTo(put.article().metadata());
        assertThat(stored.passage())
                .as("seed %d", seed)
                .isEqualTo(put.article().passages().get(place));
        assertThat(stored.text())
                .as("seed %d", seed)
                .isEqualTo(stored.passage().range().of(put.article().text()));
        List<float[]> made =
                put.vectors().isEmpty() ? List.of() : put.vectors().get(place).sentences();
        assertThat(stored.sentenceVectors()).as("seed %d", seed).hasSameSizeAs(made);
        for (int i = 0; i < made.size(); i++) {
            assertThat((double) VectorUtil.dotProduct(stored.sentenceVectors().get(i), made.get(i)))
                    .isCloseTo(1, within(0.01));
        }
    }

    private static List<StoredPassage> passages(Generation generation) throws IOException {
        List<StoredPassage> passages = new ArrayList<>();
        for (ScoreDoc hit : generation.searcher().search(new MatchAllDocsQuery(), 10_000).scoreDocs) {
            if (generation.searcher().storedFields().document(hit.doc).getField(Schema.NUMBER) != null) {
                passages.add(generation.passage(hit.doc));
            }
        }
        assertThat(passages).hasSize(generation.passages());
        return passages;
    }

    @Test
    void replacesAndRemovesAndCountsWhatIsLeft() throws IOException {
        TestArticles.publish(index, FIRST, SECOND);
        Article shorter = TestArticles.article("second.md", "Signed after all.");
        try (IndexUpdate update = index.startUpdate()) {
            TestArticles.put(update, shorter, List.of());
            update.remove(FIRST.id());
            update.remove(new ArticleId("never-held.md"));
            update.publish();
        }
        try (Generation generation = index.acquire()) {
            assertThat(paths(generation)).containsExactly("second.md");
            assertThat(generation.article(shorter.id())).contains(shorter);
            assertThat(generation.article(FIRST.id())).isEmpty();
            assertThat(generation.passages()).isEqualTo(1);
            assertThat(generation.held()).containsOnlyKeys(shorter.id());
        }
    }

    @Test
    void listsTheNewestFirstTheUndatedLast() throws IOException {
        TestArticles.publish(
                index,
                TestArticles.article("b.md", "B", "Agency", null, "Undated news."),
                TestArticles.article("old.md", "Old", "Agency", LocalDate.of(2007, 6, 7), "Old news."),
                TestArticles.article("z.md", "Z", "Agency", LocalDate.of(2012, 6, 18), "New news."),
                TestArticles.article("new.md", "New", "Agency", LocalDate.of(2012, 6, 18), "New news too."),
                TestArticles.article("a.md", "A", "Agency", null, "Undated news too."));
        try (Generation generation = index.acquire()) {
            assertThat(paths(generation)).containsExactly("new.md", "z.md", "old.md", "a.md", "b.md");
            assertThat(generation.newestDate()).contains(LocalDate.of(2012, 6, 18));
            assertThat(generation.oldestDate()).contains(LocalDate.of(2007, 6, 7));
        }
    }

    @Test
    void closedWithoutPublishNothingHasHappenedAndTheNextUpdateWorks() throws IOException {
        TestArticles.publish(index, FIRST);
        try (IndexUpdate abandoned = index.startUpdate()) {
            TestArticles.put(abandoned, SECOND, List.of());
            abandoned.remove(FIRST.id());
        }
        assertThat(paths()).containsExactly("first.md");
        TestArticles.publish(index, TestArticles.article("third.md", "The third came."));
        assertThat(paths()).containsExactly("first.md", "third.md");
    }

    @Test
    void whatIsPutAfterPublishNeedsAnotherPublish() throws IOException {
        try (IndexUpdate update = index.startUpdate()) {
            TestArticles.put(update, FIRST, List.of());
            update.publish();
            TestArticles.put(update, SECOND, List.of());
        }
        TestArticles.publish(index, TestArticles.article("third.md", "The third came."));
        assertThat(paths()).containsExactly("first.md", "third.md");
    }

    @Test
    void anUpdateThatFailsIsForgotten() throws IOException {
        TestArticles.publish(index, FIRST);
        try (IndexUpdate update = index.startUpdate()) {
            TestArticles.put(update, SECOND, List.of());
            assertThatThrownBy(() -> update.put(FIRST, new byte[0], List.of(), List.of()))
                    .isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThat(paths()).containsExactly("first.md");
        TestArticles.publish(index, SECOND);
        assertThat(paths()).containsExactly("first.md", "second.md");
    }

    @Test
    void anEmptyUpdateChangesNothing() throws IOException {
        TestArticles.publish(index, FIRST);
        try (Generation before = index.acquire()) {
            TestArticles.publish(index);
            try (Generation after = index.acquire()) {
                assertThat(after).isSameAs(before);
            }
        }
    }

    @Test
    void anAcquiredGenerationNeverChanges() throws IOException {
        TestArticles.publish(index, FIRST);
        try (Generation held = index.acquire()) {
            for (int i = 0; i < 8; i++) {
                TestArticles.publish(index, TestArticles.article("next" + i + ".md", "News of day " + i + "."));
            }
            try (IndexUpdate update = index.startUpdate()) {
                update.remove(FIRST.id());
                update.publish();
            }
            assertThat(paths(held)).containsExactly("first.md");
            assertThat(held.article(FIRST.id())).contains(FIRST);
            assertThat(passages(held)).extracting(StoredPassage::text).containsExactly(FIRST.text());
        }
        assertThat(paths()).hasSize(8).doesNotContain("first.md");
    }

    @Test
    void servesTheSameAfterItWasClosed(@TempDir Path folder) throws IOException {
        Random random = new Random(5);
        Snapshot before;
        try (KnowledgeIndex onDisk = KnowledgeIndex.open(folder)) {
            for (int i = 0; i < 6; i++) {
                Article article = TestArticles.random(i + ".md", random);
                TestArticles.publish(onDisk, a -> TestArticles.randomVectors(a, random), List.of(article));
            }
            try (IndexUpdate abandoned = onDisk.startUpdate()) {
                abandoned.remove(new ArticleId("0.md"));
            }
            before = Snapshot.of(onDisk);
        }
        try (KnowledgeIndex again = KnowledgeIndex.open(folder)) {
            assertThat(again.repair()).isEmpty();
            assertThat(Snapshot.of(again)).isEqualTo(before);
            assertThat(before.articles()).hasSize(6);
            assertThat(before.hits()).isNotEmpty();
        }
    }

    @Test
    void refusesASecondOneOnTheSameFolder(@TempDir Path folder) throws IOException {
        try (KnowledgeIndex first = KnowledgeIndex.open(folder)) {
            TestArticles.publish(first, FIRST);
            assertThatThrownBy(() -> KnowledgeIndex.open(folder)).isInstanceOf(LockObtainFailedException.class);
            TestArticles.publish(first, SECOND);
        }
        try (KnowledgeIndex again = KnowledgeIndex.open(folder);
                Generation generation = again.acquire()) {
            assertThat(paths(generation)).containsExactly("first.md", "second.md");
        }
    }

    @Test
    void aSecondOneTakesNothingAwayFromADamagedFolderInUse(@TempDir Path folder) throws IOException {
        try (KnowledgeIndex first = KnowledgeIndex.open(folder)) {
            TestArticles.publish(first, FIRST);
            for (Path file : files(folder)) {
                if (!file.endsWith("write.lock")) {
                    Files.writeString(file, "garbage");
                }
            }
            List<Path> before = files(folder);
            assertThatThrownBy(() -> KnowledgeIndex.open(folder)).isInstanceOf(LockObtainFailedException.class);
            assertThat(files(folder)).isEqualTo(before);
        }
    }

    @Test
    void leavesFilesOfOthersAlone(@TempDir Path folder) throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader");
        Files.writeString(folder.resolve("segments_1"), "garbage");
        try (KnowledgeIndex onDisk = KnowledgeIndex.open(folder)) {
            assertThat(onDisk.repair()).isPresent();
            TestArticles.publish(onDisk, FIRST);
        }
        assertThat(letter).hasContent("Dear reader");
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void oneUpdateRunsAtATime() throws Exception {
        List<String> order = new ArrayList<>();
        Thread second;
        try (IndexUpdate first = index.startUpdate()) {
            second = Thread.ofPlatform().name("second update").start(() -> {
                try (IndexUpdate update = index.startUpdate()) {
                    order.add("second began");
                    TestArticles.put(update, SECOND, List.of());
                    update.publish();
                } catch (IOException e) {
                    order.add(e.toString());
                }
            });
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
            while (second.getState() != Thread.State.WAITING && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(second.getState()).isEqualTo(Thread.State.WAITING);
            TestArticles.put(first, FIRST, List.of());
            first.publish();
            order.add("first published");
        }
        second.join();
        assertThat(order).containsExactly("first published", "second began");
        assertThat(paths()).containsExactly("first.md", "second.md");
    }

    @Test
    void closingAnUpdateTwiceLetsOnlyOneOtherIn() throws Exception {
        IndexUpdate closedTwice = index.startUpdate();
        closedTwice.close();
        closedTwice.close();
        try (IndexUpdate one = index.startUpdate()) {
            TestArticles.put(one, FIRST, List.of());
            Thread other =
                    Thread.ofPlatform().daemon().start(() -> index.startUpdate().close());
            other.join(300);
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void onceClosedItSaysSo() throws IOException {
        Generation held = index.acquire();
        index.close();
        assertThatThrownBy(() -> index.acquire()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> index.startUpdate()).isInstanceOf(IllegalStateException.class);
        assertThat(held.articles()).isEmpty();
        held.close();
        index.close();
    }
}

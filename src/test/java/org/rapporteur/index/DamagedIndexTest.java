package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

class DamagedIndexTest {
    private Directory sound;
    private Snapshot soundAnswers;

    /** Three commits: some articles, one more, one of them gone. */
    @BeforeEach
    void write() throws IOException {
        sound = new ByteBuffersDirectory();
        Random random = new Random(3);
        KnowledgeIndex index = KnowledgeIndex.open(sound);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            articles.add(TestArticles.random(i + ".md", random));
        }
        TestArticles.publish(index, a -> TestArticles.randomVectors(a, random), articles);
        TestArticles.publish(index, TestArticles.random("late.md", random));
        try (IndexUpdate update = index.startUpdate()) {
            update.remove(new ArticleId("2.md"));
            update.publish();
        }
        soundAnswers = Snapshot.of(index);
        // Not closed: that would empty the directory. A copy has no lock.
        sound = DamagedFiles.copy(sound);
    }

    private static void assertFoundOrHarmless(Directory damaged, Snapshot expected, String what) throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(damaged)) {
            if (index.repair().isEmpty()) {
                assertThat(Snapshot.of(index)).as(what).isEqualTo(expected);
            } else {
                assertThat(index.repair().get()).as(what).contains("damaged");
                Snapshot.of(index);
            }
            Article next = TestArticles.article("next.md", "Life goes on.");
            TestArticles.publish(index, next);
            try (Generation generation = index.acquire()) {
                assertThat(generation.article(next.id())).as(what).contains(next);
            }
        }
    }

    @Test
    void theUndamagedCopyServesTheSame() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(DamagedFiles.copy(sound))) {
            assertThat(index.repair()).isEmpty();
            assertThat(Snapshot.of(index)).isEqualTo(soundAnswers);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void aFlippedBitInAnyFileIsFoundOrHarmless(long seed) throws IOException {
        Random random = new Random(seed);
        for (String file : DamagedFiles.files(sound).toList()) {
            for (int flips = 0; flips < 12; flips++) {
                Directory damaged = DamagedFiles.copy(sound);
                long bit = random.nextLong(8 * damaged.fileLength(file));
                DamagedFiles.flip(damaged, file, bit);
                assertFoundOrHarmless(damaged, soundAnswers, "bit " + bit + " of " + file + " flipped, seed " + seed);
            }
        }
    }

    @Test
    void aFileCutShortIsFound() throws IOException {
        for (String file : DamagedFiles.files(sound).toList()) {
            byte[] bytes = DamagedFiles.read(sound, file);
            for (int length : new int[] {0, 1, bytes.length / 2, bytes.length - 1}) {
                Directory damaged = DamagedFiles.copy(sound);
                DamagedFiles.overwrite(damaged, file, Arrays.copyOf(bytes, length));
                assertFoundOrHarmless(damaged, soundAnswers, file + " cut to " + length);
            }
        }
    }

    @Test
    void aFileThatIsGoneIsFound() throws IOException {
        for (String file : DamagedFiles.files(sound).toList()) {
            Directory damaged = DamagedFiles.copy(sound);
            damaged.deleteFile(file);
            try (KnowledgeIndex index = KnowledgeIndex.open(damaged)) {
                Snapshot.of(index);
                TestArticles.publish(index, TestArticles.article("next.md", "Life goes on."));
            }
        }
    }

    @Test
    void aGarbageListOfSegmentsMeansTheGenerationBefore() throws IOException {
        DamagedFiles.overwrite(sound, newestSegments(sound), garbage());
        try (KnowledgeIndex index = KnowledgeIndex.open(sound)) {
            assertThat(index.repair())
                    .hasValueSatisfying(line -> assertThat(line).contains("damaged", "older"));
            assertThat(Snapshot.of(index).articles()).isNotEmpty();
        }
    }

    @Test
    void garbageInEveryListOfSegmentsMeansBuildingAnew() throws IOException {
        for (String list : DamagedFiles.files(sound)
                .filter(file -> file.startsWith("segments_"))
                .toList()) {
            DamagedFiles.overwrite(sound, list, garbage());
        }
        try (KnowledgeIndex index = KnowledgeIndex.open(sound)) {
            assertThat(index.repair())
                    .hasValueSatisfying(line -> assertThat(line).contains("damaged", "anew"));
            assertThat(Snapshot.of(index).articles()).isEmpty();
        }
    }

    private static byte[] garbage() {
        byte[] garbage = new byte[300];
        new Random(9).nextBytes(garbage);
        return garbage;
    }

    private static String newestSegments(Directory directory) throws IOException {
        return DamagedFiles.files(directory)
                .filter(file -> file.startsWith("segments_"))
                .max(String::compareTo)
                .orElseThrow();
    }

    @Test
    void anotherSchemaMeansBuildingAnew() throws IOException {
        Map<String, String> stamp = Map.of(SoundCommit.SCHEMA, Integer.toString(Schema.VERSION + 1));
        try (IndexWriter writer = new IndexWriter(sound, new IndexWriterConfig())) {
            writer.setLiveCommitData(stamp.entrySet());
        }
        try (KnowledgeIndex index = KnowledgeIndex.open(sound)) {
            assertThat(index.repair())
                    .hasValueSatisfying(line -> assertThat(line).contains("another version"));
            assertThat(Snapshot.of(index).articles()).isEmpty();
        }
    }

    @Test
    void anOlderSoundGenerationServesWhenTheNewestIsDamaged() throws IOException {
        Directory directory = new ByteBuffersDirectory();
        KnowledgeIndex index = KnowledgeIndex.open(directory);
        TestArticles.publish(index, TestArticles.article("first.md", "The talks began."));
        List<String> before = List.of(directory.listAll());
        Snapshot older = Snapshot.of(index);
        TestArticles.publish(index, TestArticles.article("second.md", "The talks ended."));
        Directory damaged = DamagedFiles.copy(directory);
        String data = DamagedFiles.files(damaged)
                .filter(file -> !before.contains(file) && file.endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        DamagedFiles.flip(damaged, data, 8 * damaged.fileLength(data) / 2);
        index = KnowledgeIndex.open(damaged);
        assertThat(index.repair()).hasValueSatisfying(line -> assertThat(line).contains("older generation"));
        assertThat(Snapshot.of(index)).isEqualTo(older);
        try (IndexUpdate abandoned = index.startUpdate()) {
            abandoned.remove(new ArticleId("first.md"));
        }
        assertThat(Snapshot.of(index)).isEqualTo(older);
        TestArticles.publish(index, TestArticles.article("third.md", "New talks."));
        Snapshot mended = Snapshot.of(index);
        assertThat(mended.articles())
                .extracting(article -> article.id().path())
                .containsExactly("first.md", "third.md");
        try (KnowledgeIndex again = KnowledgeIndex.open(DamagedFiles.copy(damaged))) {
            assertThat(again.repair()).isEmpty();
            assertThat(Snapshot.of(again)).isEqualTo(mended);
        }
    }
}

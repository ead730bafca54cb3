package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;

class GoingBackTest {
    private static final Instant START = Instant.parse("2012-06-19T12:00:00Z");

    private static void read(KnowledgeIndex index, int day) throws IOException {
        try (IndexUpdate update = index.startReading(START.plusSeconds(86_400L * day))) {
            TestArticles.put(update, article(day), List.of());
            update.publish();
        }
    }

    private static Article article(int day) {
        return TestArticles.article(day + ".md", "They met on day " + day + ".");
    }

    private static List<String> paths(KnowledgeIndex index) {
        try (Generation generation = index.acquire()) {
            return generation.articles().stream()
                    .map(entry -> entry.id().path())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void goesBackOneReadingAtATimeAndSaysWhenNoneIsLeft() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            assertThat(index.rollBack()).isEmpty();
            for (int day = 1; day <= 4; day++) {
                read(index, day);
            }
            Optional<ReadingMark> third = index.rollBack();
            assertThat(third).contains(new ReadingMark(3, START.plusSeconds(86_400L * 3), true));
            assertThat(paths(index)).containsExactly("1.md", "2.md", "3.md");
            assertThat(index.rollBack()).map(ReadingMark::number).contains(2);
            assertThat(paths(index)).containsExactly("1.md", "2.md");
            assertThat(index.rollBack()).as("three are kept").isEmpty();
            assertThat(paths(index)).containsExactly("1.md", "2.md");
        }
    }

    @Test
    void vectorsThatFollowAReadingAreNoReadingOfTheirOwn() throws IOException {
        Random random = new Random(5);
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            read(index, 1);
            read(index, 2);
            for (int i = 0; i < 5; i++) {
                TestArticles.publish(index, a -> TestArticles.randomVectors(a, random), List.of(article(2)));
            }
            assertThat(index.rollBack()).map(ReadingMark::number).contains(1);
            assertThat(paths(index)).containsExactly("1.md");
        }
    }

    @Test
    void aTouchedFileIsNoReadingOfItsOwnEither() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            read(index, 1);
            read(index, 2);
            try (IndexUpdate update = index.startReading(START)) {
                update.touch(new ArticleId("2.md"), 77);
                update.publish();
            }
            try (Generation generation = index.acquire()) {
                assertThat(generation.reading().number()).isEqualTo(2);
                assertThat(Objects.requireNonNull(generation.held().get(new ArticleId("2.md")))
                                .stamp())
                        .isEqualTo(77);
            }
            assertThat(index.rollBack()).map(ReadingMark::number).contains(1);
        }
    }

    @Test
    void staysBackOverAStartAndUntilTheFolderIsReadAgain(@TempDir Path folder) throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            read(index, 1);
            read(index, 2);
            index.rollBack();
            TestArticles.publish(index, article(1));
        }
        try (KnowledgeIndex index = KnowledgeIndex.open(folder)) {
            assertThat(paths(index)).containsExactly("1.md");
            try (Generation generation = index.acquire()) {
                assertThat(generation.reading().rolledBack()).isTrue();
            }
            try (IndexUpdate update = index.startReading(START)) {
                update.publish();
            }
            try (Generation generation = index.acquire()) {
                assertThat(generation.reading().rolledBack()).isFalse();
            }
        }
    }

    @Test
    void whoeverReadsAnOldGenerationGoesOnReadingIt() throws IOException {
        try (KnowledgeIndex index = KnowledgeIndex.inMemory()) {
            read(index, 1);
            read(index, 2);
            try (Generation second = index.acquire()) {
                index.rollBack();
                read(index, 3);
                read(index, 4);
                assertThat(second.article(new ArticleId("2.md"))).contains(article(2));
            }
            assertThat(paths(index)).containsExactly("1.md", "3.md", "4.md");
        }
    }

    @Test
    void whateverIsPutRemovedAndGoneBackFromTheListIsWhatIsHeld() throws IOException {
        for (long seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            Directory directory = new ByteBuffersDirectory();
            List<List<String>> states = new ArrayList<>();
            states.add(List.of());
            try (KnowledgeIndex index = KnowledgeIndex.open(directory)) {
                for (int step = 1; step < 30; step++) {
                    if (random.nextInt(4) == 0 && index.rollBack().isPresent()) {
                        states.removeLast();
                    } else {
                        states.add(changed(index, random, step));
                    }
                    assertThat(paths(index)).as("seed %d step %d", seed, step).isEqualTo(states.getLast());
                }
            }
        }
    }

    private static List<String> changed(KnowledgeIndex index, Random random, int step) throws IOException {
        try (IndexUpdate update = index.startReading(START.plusSeconds(step))) {
            for (String path : paths(index)) {
                if (random.nextInt(3) == 0) {
                    update.remove(new ArticleId(path));
                }
            }
            TestArticles.put(update, TestArticles.random("new-" + step + ".md", random), List.of());
            update.publish();
        }
        return paths(index);
    }
}

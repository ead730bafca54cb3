package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.util.VectorUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;

class VectorStoreTest {
    private static final Article ARTICLE = TestArticles.article(
            "a.md", "The talks began. They were long!\n\n" + "The radar stays where it is. ".repeat(40));
    private static final List<PassageVectors> VECTORS = vectors();

    @TempDir
    private Path folder;

    private static List<PassageVectors> vectors() {
        Random random = new Random(4);
        List<PassageVectors> vectors = new ArrayList<>();
        for (Passage passage : ARTICLE.passages()) {
            List<float[]> sentences = new ArrayList<>();
            passage.sentences().forEach(sentence -> sentences.add(TestArticles.unit(random, 384)));
            vectors.add(new PassageVectors(TestArticles.unit(random, 384), sentences));
        }
        return vectors;
    }

    private static String text(Passage passage) {
        return passage.range().of(ARTICLE.text());
    }

    private void fill() throws IOException {
        try (VectorStore store = VectorStore.open(folder, "model")) {
            for (int i = 0; i < VECTORS.size(); i++) {
                Passage passage = ARTICLE.passages().get(i);
                store.add(text(passage), passage, VECTORS.get(i));
            }
            store.flush();
        }
    }

    private static void assertSame(Optional<PassageVectors> found, PassageVectors made) {
        assertThat(found).isPresent();
        assertNear(found.get().passage(), made.passage());
        assertThat(found.get().sentences()).hasSameSizeAs(made.sentences());
        for (int i = 0; i < made.sentences().size(); i++) {
            assertNear(found.get().sentences().get(i), made.sentences().get(i));
        }
    }

    private static void assertNear(float[] stored, float[] made) {
        Random random = new Random(1);
        assertThat((double) VectorUtil.dotProduct(stored, made)).isCloseTo(1, within(0.01));
        for (int i = 0; i < 20; i++) {
            float[] other = TestArticles.unit(random, made.length);
            assertThat((double) VectorUtil.dotProduct(stored, other))
                    .isCloseTo(VectorUtil.dotProduct(made, other), within(0.01));
        }
    }

    @Test
    void forgetsWhatNoPassageUses() throws IOException {
        fill();
        Article shorter = TestArticles.article("b.md", "The talks ended.");
        Passage passage = shorter.passages().getFirst();
        try (VectorStore store = VectorStore.open(folder, "model")) {
            store.add(passage.range().of(shorter.text()), passage, VECTORS.getFirst());
            store.flush();
            int all = store.size();
            store.retain(Stream.of(ARTICLE, shorter));
            assertThat(store.size()).isEqualTo(all);
            store.retain(Stream.of(shorter));
            assertThat(store.size()).isEqualTo(1);
            assertThat(store.find(passage.range().of(shorter.text()), passage)).isPresent();
            Passage forgotten = ARTICLE.passages().getFirst();
            assertThat(store.find(text(forgotten), forgotten)).isEmpty();
            store.retain(Stream.of());
            assertThat(store.size()).isZero();
        }
    }

    @Test
    void vectorsComeBackAfterARestart() throws IOException {
        fill();
        try (VectorStore store = VectorStore.open(folder, "model")) {
            assertThat(store.size()).isEqualTo(ARTICLE.passages().size()).isGreaterThan(1);
            for (int i = 0; i < VECTORS.size(); i++) {
                Passage passage = ARTICLE.passages().get(i);
                assertSame(store.find(text(passage), passage), VECTORS.get(i));
            }
        }
    }

    @Test
    void anotherModelOrTextOrCutIsNotFound() throws IOException {
        fill();
        Passage passage = ARTICLE.passages().getFirst();
        Passage oneSentence =
                new Passage(1, passage.range(), List.of(passage.sentences().getFirst()));
        try (VectorStore store = VectorStore.open(folder, "model")) {
            assertThat(store.find(text(passage) + " ", passage)).isEmpty();
            assertThat(store.find(text(passage), oneSentence)).isEmpty();
        }
        try (VectorStore store = VectorStore.open(folder, "other")) {
            assertThat(store.find(text(passage), passage)).isEmpty();
        }
    }

    @Test
    void theSamePassageFurtherDownInAnotherArticleIsFound() throws IOException {
        fill();
        Passage passage = ARTICLE.passages().getFirst();
        Article other = TestArticles.article("b.md", "Preface of its own. ".repeat(40) + "\n\n" + text(passage));
        Passage moved = other.passages().getLast();
        assertThat(moved.range().of(other.text())).isEqualTo(text(passage));
        try (VectorStore store = VectorStore.open(folder, "model")) {
            assertSame(store.find(text(passage), moved), VECTORS.getFirst());
        }
    }

    @Test
    void keepsOneOfWhatIsAddedTwiceAndForgetsEverythingWhenCleared() throws IOException {
        fill();
        fill();
        try (VectorStore store = VectorStore.open(folder, "model")) {
            assertThat(store.size()).isEqualTo(ARTICLE.passages().size());
            store.clear();
            assertThat(store.size()).isZero();
            Passage passage = ARTICLE.passages().getFirst();
            assertThat(store.find(text(passage), passage)).isEmpty();
            store.add(text(passage), passage, VECTORS.getFirst());
            store.flush();
            assertSame(store.find(text(passage), passage), VECTORS.getFirst());
        }
    }

    @Test
    void damageCostsVectorsAndNeverFalsifiesThem() throws IOException {
        fill();
        Random random = new Random(6);
        List<Path> written = files();
        for (Path file : written) {
            byte[] bytes = Files.readAllBytes(file);
            for (int flips = 0; flips < 6 && bytes.length > 0; flips++) {
                long bit = random.nextLong(8L * bytes.length);
                byte[] flipped = bytes.clone();
                flipped[(int) (bit / 8)] ^= (byte) (1 << (bit % 8));
                Path damaged = Files.createDirectories(folder.resolve("damaged-" + file.getFileName() + "-" + flips));
                for (Path other : written) {
                    Files.write(damaged.resolve(other.getFileName()), Files.readAllBytes(other));
                }
                Files.write(damaged.resolve(file.getFileName()), flipped);
                assertSameOrNothing(damaged);
            }
        }
    }

    private static void assertSameOrNothing(Path damaged) throws IOException {
        try (VectorStore store = VectorStore.open(damaged, "model")) {
            for (int i = 0; i < VECTORS.size(); i++) {
                Passage passage = ARTICLE.passages().get(i);
                Optional<PassageVectors> found = store.find(text(passage), passage);
                if (found.isPresent()) {
                    assertSame(found, VECTORS.get(i));
                }
            }
            Passage passage = ARTICLE.passages().getFirst();
            store.add(text(passage), passage, VECTORS.getFirst());
            store.flush();
            assertSame(store.find(text(passage), passage), VECTORS.getFirst());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void refusesASecondOneEvenWhenItsFilesAreDamaged() throws IOException {
        fill();
        try (VectorStore store = VectorStore.open(folder, "model")) {
            assertThat(store.size()).isPositive();
            assertThatThrownBy(() -> VectorStore.open(folder, "model")).isInstanceOf(LockObtainFailedException.class);
            for (Path file : files()) {
                if (file.getFileName().toString().startsWith("segments")) {
                    Files.writeString(file, "garbage");
                }
            }
            List<Path> before = files();
            assertThatThrownBy(() -> VectorStore.open(folder, "model")).isInstanceOf(LockObtainFailedException.class);
            assertThat(files()).isEqualTo(before);
        }
    }
}

package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.Passage;
import org.rapporteur.article.PassageVectors;
import org.rapporteur.index.Generation;

@Timeout(120)
class BackgroundEmbeddingTest extends EmbeddedFolder {
    private static final List<String> TOWNS = List.of("Oslo", "Bonn", "Rome", "Riga", "Paris", "Sochi");

    private void restart() {
        folder.close();
        open();
    }

    private void restartWithout(String part) throws IOException {
        folder.close();
        try (Stream<Path> files = Files.walk(root.resolve(part))) {
            files.sorted(Comparator.reverseOrder()).forEach(BackgroundEmbeddingTest::delete);
        }
        open();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void writeArticles(int count) {
        for (int i = 0; i < count; i++) {
            folder.write(i + ".md", "Delegation " + i + " met in " + TOWNS.get(i % TOWNS.size()) + ".");
        }
    }

    @Test
    void wordsServeAtOnceAndVectorsFollow() throws Exception {
        writeArticles(7);
        folder.refresh();
        assertThat(folder.passages()).isEqualTo(7);
        assertThat(folder.passagesWithVectors()).isZero();
        folder.embedding.start().get();
        assertThat(folder.passagesWithVectors()).isEqualTo(7);
        assertThat(folder.vectors.size()).isEqualTo(7);
    }

    @Test
    void embedsNothingTwiceAfterARestart() {
        writeArticles(5);
        folder.refresh();
        assertThat(folder.embed()).isEqualTo(5);
        restart();
        folder.refresh();
        assertThat(folder.passagesWithVectors()).isEqualTo(5);
        assertThat(folder.embed()).isZero();
        folder.write("new.md", "They met in Vienna.");
        folder.refresh();
        assertThat(folder.embed()).isEqualTo(1);
        assertThat(folder.vectors.size()).isEqualTo(6);
    }

    @Test
    void anIndexBuiltAnewTakesTheVectorsThatAreThere() throws IOException {
        writeArticles(5);
        folder.refresh();
        folder.embed();
        restartWithout("index");
        assertThat(folder.passages()).isZero();
        folder.refresh();
        assertThat(folder.passagesWithVectors()).isEqualTo(5);
        assertThat(folder.embed()).isZero();
    }

    @Test
    void vectorsThatAreGoneAreMadeAnewOnlyForWhatIsNew() throws IOException {
        writeArticles(5);
        folder.refresh();
        folder.embed();
        restartWithout("vectors");
        folder.refresh();
        assertThat(folder.passagesWithVectors()).isEqualTo(5);
        assertThat(folder.embed()).isZero();
    }

    @Test
    void damagedVectorsAreSaidAndLeftBehind() throws IOException {
        writeArticles(5);
        folder.refresh();
        folder.embed();
        folder.close();
        damage(root.resolve("vectors"));
        open();
        assertThat(folder.refresh().notes()).containsExactly("the stored vectors are damaged: making them anew");
        assertThat(folder.passagesWithVectors()).isEqualTo(5);
        assertThat(folder.refresh().notes()).isEmpty();
    }

    private static void damage(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".cfs")).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 4;
                Files.write(file, bytes);
            }
        }
    }

    @Test
    void goesOnAfterBeingClosedHalfWay() {
        int all = 260;
        writeArticles(all);
        folder.refresh();
        folder.embedding.start();
        while (folder.passagesWithVectors() == 0) {
            Thread.onSpinWait();
        }
        restart();
        int before = folder.passagesWithVectors();
        assertThat(before).isPositive();
        folder.refresh();
        assertThat(folder.embed()).isEqualTo(all - before);
        assertThat(folder.passagesWithVectors()).isEqualTo(all);
        assertThat(folder.vectors.size()).isEqualTo(all);
    }

    @Test
    void closingAtOnceLosesNothing() {
        writeArticles(30);
        folder.refresh();
        folder.embedding.start();
        restart();
        folder.refresh();
        folder.embed();
        assertThat(folder.passagesWithVectors()).isEqualTo(30);
        assertThat(folder.text("29.md")).contains("Delegation 29");
    }

    @Test
    void anArticleThatChangesMeanwhileKeepsItsNewWords() throws Exception {
        long seed = 11;
        Random random = new Random(seed);
        writeArticles(40);
        folder.refresh();
        folder.embedding.start();
        String[] newest = new String[40];
        for (int round = 0; round < 15; round++) {
            int i = random.nextInt(newest.length);
            newest[i] = "In round " + round + " they met in " + TOWNS.get(random.nextInt(TOWNS.size())) + ".";
            folder.write(i + ".md", newest[i]);
            folder.refresh();
            folder.embedding.start();
        }
        folder.embedding.start().get();
        for (int i = 0; i < newest.length; i++) {
            if (newest[i] != null) {
                assertThat(folder.text(i + ".md")).as("seed %d", seed).isEqualTo(newest[i]);
            }
            assertHasVectorsOfItsWords(i + ".md");
        }
        assertThat(folder.passages()).isEqualTo(40);
        assertThat(folder.passagesWithVectors()).isEqualTo(40);
    }

    private void assertHasVectorsOfItsWords(String name) throws IOException {
        try (Generation generation = folder.index.acquire()) {
            Article article = generation.article(new ArticleId(name)).orElseThrow();
            for (Passage passage : article.passages()) {
                String text = passage.range().of(article.text());
                PassageVectors stored = folder.vectors.find(text, passage).orElseThrow();
                float[] made = embedder.embed(text);
                double cosine = 0;
                for (int i = 0; i < made.length; i++) {
                    cosine += made[i] * stored.passage()[i];
                }
                assertThat(cosine).as(name).isGreaterThan(0.99);
            }
        }
    }

    @Test
    void forgetsVectorsOnlyWhenMostAreUnused() throws IOException {
        writeArticles(9);
        folder.refresh();
        folder.embed();
        removeAllBut(5);
        assertThat(folder.vectors.size()).as("four of nine are unused").isEqualTo(9);
        removeAllBut(4);
        assertThat(folder.vectors.size()).as("five of nine were unused").isEqualTo(4);
        removeAllBut(0);
        assertThat(folder.vectors.size()).as("an empty folder may be a mistake").isEqualTo(4);
        writeArticles(4);
        folder.refresh();
        assertThat(folder.embed()).isZero();
    }

    private void removeAllBut(int count) throws IOException {
        for (int i = count; i < 9; i++) {
            Files.deleteIfExists(folder.articles.resolve(i + ".md"));
        }
        folder.refresher.refresh(Occasion.CONFIRMED, JoinedFolder.SILENT);
        folder.embed();
    }
}

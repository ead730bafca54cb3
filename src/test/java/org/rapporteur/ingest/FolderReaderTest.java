package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.Metadata;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.Reading;

class FolderReaderTest {
    @TempDir
    private Path folder;

    private final Memory memory = new Memory();

    /** An index in its simplest form. */
    private static final class Memory implements ArticleSink {
        private final Map<ArticleId, Article> articles = new TreeMap<>();
        private final Map<ArticleId, HeldArticle> held = new TreeMap<>();

        @Override
        public void put(Article article, HeldArticle known) {
            articles.put(article.id(), article);
            held.put(article.id(), known);
        }

        @Override
        public void touch(ArticleId id, long stamp) {
            held.computeIfPresent(id, (same, known) -> new HeldArticle(known.hash(), known.signature(), stamp));
        }

        @Override
        public void remove(ArticleId id) {
            articles.remove(id);
            held.remove(id);
        }
    }

    @Test
    void reportsWhatIsAddedChangedUnchangedAndRemoved() throws IOException {
        write("b/two.md", "# Two\n\nThey met in Bergen.");
        write("one.txt", "One\n\nThey met in Oslo.");
        write("three.txt", "Three\n\nThey met in Paris.");
        assertThat(changes(read()))
                .isEqualTo(Map.of("b/two.md", Change.ADDED, "one.txt", Change.ADDED, "three.txt", Change.ADDED));

        write("one.txt", "One\n\nThey met in Rome.");
        Files.delete(folder.resolve("three.txt"));
        assertThat(changes(read()))
                .isEqualTo(
                        Map.of("b/two.md", Change.UNCHANGED, "one.txt", Change.CHANGED, "three.txt", Change.REMOVED));
        assertThat(memory.articles).hasSize(2);
        assertThat(memory.articles.get(new ArticleId("one.txt")))
                .extracting(Article::text)
                .isEqualTo("They met in Rome.");
    }

    @Test
    void aSidecarBelongsToItsArticleAndItsChangeIsAChange() throws IOException {
        write("one.txt", "One\n\nThey met in Oslo.");
        write("one.txt.meta.yaml", "source: Baltic Wire\n");
        write("gone.txt.meta.yaml", "source: Nobody\n");
        RefreshReport report = read();
        assertThat(changes(report)).isEqualTo(Map.of("one.txt", Change.ADDED, "gone.txt.meta.yaml", Change.FAILED));
        assertThat(reason(report, "gone.txt.meta.yaml")).contains("gone.txt", "rename");
        assertThat(memory.articles.get(new ArticleId("one.txt")))
                .extracting(a -> a.metadata().source())
                .isEqualTo("Baltic Wire");
        write("one.txt.meta.yaml", "source: Northern Wire\n");
        assertThat(changes(read())).containsEntry("one.txt", Change.CHANGED);
        Files.delete(folder.resolve("one.txt.meta.yaml"));
        assertThat(changes(read())).containsEntry("one.txt", Change.CHANGED);
    }

    @Test
    void hiddenFilesAndFoldersArePassedOverInSilence() throws IOException {
        write(".git/one.txt", "One\n\nThey met.");
        write(".hidden.txt", "One\n\nThey met.");
        write("one.txt", "One\n\nThey met.");
        assertThat(changes(read())).containsOnlyKeys("one.txt");
    }

    @Test
    void oneBadFileNeverStopsTheRest() throws IOException {
        write("a-empty.txt", "");
        Files.write(folder.resolve("b-binary.txt"), new byte[] {'a', 0, 1, 2});
        write("c-talks.pdf", "%PDF-1.7");
        write("d-large.txt", "x".repeat(2_000));
        write("z-good.txt", "Good\n\nThey met.");
        RefreshReport report = new FolderReader(folder, Reading.CLOCK, 1_000, Pause.REAL)
                .read(Map.of(), memory, ReadingProgress.IGNORED);
        assertThat(memory.articles).containsOnlyKeys(new ArticleId("z-good.txt"));
        assertThat(report.failures())
                .extracting(FileOutcome::path)
                .containsExactly("a-empty.txt", "b-binary.txt", "c-talks.pdf", "d-large.txt");
        assertThat(reason(report, "a-empty.txt")).contains("is empty");
        assertThat(reason(report, "b-binary.txt")).contains("binary file");
        assertThat(reason(report, "c-talks.pdf")).contains("a PDF");
        assertThat(reason(report, "d-large.txt")).contains("2,000 bytes", "at most 1,000");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void linksPipesAndCirclesAreNamedAndNotFollowed(@TempDir Path outside) throws IOException, InterruptedException {
        Files.writeString(outside.resolve("secret.txt"), "Secret\n\nNot for the folder.");
        write("one.txt", "One\n\nThey met.");
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("out.txt"), outside.resolve("secret.txt"));
        Files.createSymbolicLink(folder.resolve("outdir"), outside);
        Files.createSymbolicLink(folder.resolve("sub/up"), folder);
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
        Files.createSymbolicLink(folder.resolve("inside.txt"), Path.of("one.txt"));
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString())
                                .start()
                                .waitFor()
                        == 0);
        RefreshReport report = read();
        assertThat(memory.articles).containsOnlyKeys(new ArticleId("one.txt"));
        assertThat(reason(report, "out.txt")).contains("out of the folder", "copy");
        assertThat(reason(report, "outdir")).contains("out of the folder");
        assertThat(reason(report, "sub/up")).contains("in the folder already");
        assertThat(reason(report, "circle")).contains("circle");
        assertThat(reason(report, "inside.txt")).contains("one.txt", "remove the link");
        assertThat(reason(report, "pipe.txt")).contains("pipe");
    }

    @Test
    void aFolderThatIsALinkItselfIsRead(@TempDir Path elsewhere) throws IOException {
        write("one.txt", "One\n\nThey met.");
        Path link = Files.createSymbolicLink(elsewhere.resolve("knowledge"), folder);
        new FolderReader(link, Reading.CLOCK).read(Map.of(), memory, ReadingProgress.IGNORED);
        assertThat(memory.articles).hasSize(1);
    }

    @Test
    void aMissingEmptyOrWrongFolderRemovesNothingAndSaysWhatToDo() throws IOException {
        write("one.txt", "One\n\nThey met.");
        read();
        Files.delete(folder.resolve("one.txt"));
        for (Path wrong : List.of(folder, folder.resolve("nowhere"), Files.writeString(folder.resolve(".file"), "x"))) {
            RefreshReport report =
                    new FolderReader(wrong, Reading.CLOCK).read(memory.held, memory, ReadingProgress.IGNORED);
            assertThat(report.files()).isEmpty();
            assertThat(report.notes())
                    .singleElement()
                    .asString()
                    .contains(wrong.toString(), "What was read earlier stays: 1");
            assertThat(memory.articles).hasSize(1);
        }
    }

    @Test
    void anEmptyFolderIsSaidOnTheFirstDayToo() {
        assertThat(read().notes())
                .singleElement()
                .asString()
                .contains("is empty", "Put articles into it")
                .doesNotContain("stays");
    }

    @Test
    void articlesInAFolderThatCannotBeLookedIntoStay() throws IOException {
        write("locked/one.txt", "One\n\nThey met.");
        write("two.txt", "Two\n\nThey met in Oslo.");
        read();
        FolderScan full = new FolderScanner(1_000).scan(folder);
        FolderScan scan = new FolderScan(
                full.files().subList(1, 2),
                List.of(FileOutcome.failed("locked", "cannot be looked into")),
                Set.of("locked"),
                List.of(),
                true);
        RefreshReport report =
                new FolderReader(folder, Reading.CLOCK).read(scan, known(Map.of()), memory, ReadingProgress.IGNORED);
        assertThat(changes(report))
                .isEqualTo(
                        Map.of("locked", Change.FAILED, "locked/one.txt", Change.FAILED, "two.txt", Change.UNCHANGED));
        assertThat(reason(report, "locked/one.txt")).contains("read earlier stays");
        assertThat(memory.articles).hasSize(2);
    }

    @Test
    void aFileThatVanishesWhileTheFolderIsReadIsReported() throws IOException {
        write("a.txt", "A\n\nThey met.");
        write("b.txt", "B\n\nThey met again.");
        RefreshReport report =
                new FolderReader(folder, Reading.CLOCK).read(Map.of(), memory, (done, total, path) -> delete(path));
        assertThat(report.failures())
                .hasSize(2)
                .allSatisfy(f -> assertThat(f.reason()).contains("vanished", "refresh again"));
    }

    @Test
    void aFileThatFailsNowKeepsWhatWasReadBefore() throws IOException {
        write("one.txt", "One\n\nThey met.");
        read();
        Article before = memory.articles.get(new ArticleId("one.txt"));
        write("one.txt", "");
        RefreshReport report = read();
        assertThat(reason(report, "one.txt")).contains("is empty", "copy that was read earlier stays");
        assertThat(memory.articles).containsEntry(new ArticleId("one.txt"), before);
    }

    @Test
    void namesNearCopiesAndArticlesWithOneTitleOrAddress() throws IOException {
        String story =
                "The envoys of both countries met in the capital of Norway on Tuesday and agreed to go on talking in spring. "
                                .repeat(1)
                        + "Nobody expected them to sign anything before the election, and nobody was disappointed when"
                        + " they did not sign it.";
        write("a.md", "---\ntitle: Talks go on\nurl: https://example.org/a\n---\n" + story);
        read();
        write("b.md", "---\ntitle: Envoys meet\nurl: https://example.org/a\n---\n" + story + " Indeed.");
        write("c.md", "---\ntitle: talks GO on\n---\nSomething else entirely was printed here by another paper.");
        Map<ArticleId, Metadata> known = new TreeMap<>();
        memory.articles.forEach((id, article) -> known.put(id, article.metadata()));
        RefreshReport report =
                new FolderReader(folder, Reading.CLOCK).read(known(known), memory, ReadingProgress.IGNORED);
        assertThat(warnings(report, "a.md")).isEmpty();
        assertThat(warnings(report, "b.md"))
                .hasSize(2)
                .allMatch(w -> w.contains("a.md"))
                .anyMatch(w -> w.contains("nearly the same text"))
                .anyMatch(w -> w.contains("same address"));
        assertThat(warnings(report, "c.md")).singleElement().asString().contains("same title as a.md");
    }

    @Test
    void tellsHowFarItIs() throws IOException {
        write("a.txt", "A\n\nThey met.");
        write("b.txt", "B\n\nThey met.");
        List<String> heard = new ArrayList<>();
        new FolderReader(folder, Reading.CLOCK)
                .read(Map.of(), memory, (done, total, path) -> heard.add(done + "/" + total + " " + path));
        assertThat(heard).containsExactly("0/2 a.txt", "1/2 b.txt", "2/2 ");
    }

    @Test
    void aSinkThatFailsIsNotTheFilesFault() throws IOException {
        write("a.txt", "A\n\nThey met.");
        ArticleSink full = new ArticleSink() {
            @Override
            public void put(Article article, HeldArticle known) {
                throw new IllegalStateException("disk full");
            }

            @Override
            public void touch(ArticleId id, long stamp) {}

            @Override
            public void remove(ArticleId id) {}
        };
        FolderReader reader = new FolderReader(folder, Reading.CLOCK);
        assertThatThrownBy(() -> reader.read(Map.of(), full, ReadingProgress.IGNORED))
                .hasMessage("disk full");
    }

    @Test
    void aNameThatCannotBeShownIsRefused() throws IOException {
        write("a\nb.txt", "A\n\nThey met.");
        RefreshReport report = read();
        assertThat(report.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.path()).doesNotContain("\n"));
        assertThat(memory.articles).isEmpty();
    }

    @Test
    void readingStepByStepEndsWhereReadingAtOnceEnds() throws IOException {
        for (long seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            Memory steps = new Memory();
            write("base.txt", "Base\n\nIt stays.");
            for (int step = 0; step < 6; step++) {
                for (int i = 0; i < 5; i++) {
                    Path file = folder.resolve("f" + random.nextInt(6) + ".txt");
                    if (random.nextInt(3) == 0) {
                        Files.deleteIfExists(file);
                    } else {
                        Files.writeString(file, "Title\n\nThey met in town number " + random.nextInt(3) + ".");
                    }
                }
                new FolderReader(folder, Reading.CLOCK)
                        .read(
                                new FolderReader.Before(new TreeMap<>(steps.held), Map.of(), true),
                                steps,
                                ReadingProgress.IGNORED);
            }
            Memory atOnce = new Memory();
            new FolderReader(folder, Reading.CLOCK).read(Map.of(), atOnce, ReadingProgress.IGNORED);
            assertThat(steps.articles).as("seed %d", seed).isEqualTo(atOnce.articles);
        }
    }

    private RefreshReport read() {
        return new FolderReader(folder, Reading.CLOCK).read(known(Map.of()), memory, ReadingProgress.IGNORED);
    }

    private FolderReader.Before known(Map<ArticleId, Metadata> metadata) {
        return new FolderReader.Before(new TreeMap<>(memory.held), metadata, false);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void delete(String path) {
        try {
            Files.deleteIfExists(folder.resolve(path.isEmpty() ? "none" : path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Change> changes(RefreshReport report) {
        Map<String, Change> changes = new TreeMap<>();
        report.files().forEach(file -> changes.put(file.path(), file.change()));
        return changes;
    }

    private static String reason(RefreshReport report, String path) {
        return report.failures().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .map(f -> String.valueOf(f.reason()))
                .orElse("no failure");
    }

    private static List<String> warnings(RefreshReport report, String path) {
        return report.files().stream()
                .filter(f -> f.path().equals(path))
                .findFirst()
                .orElseThrow()
                .warnings();
    }
}

package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.index.HeldArticle;

/** Files that are being written to while the folder is read, and those that nobody has touched. The clock moves only while somebody waits. */
class SteadyFilesTest implements ArticleSink {
    private static final Instant START = Instant.now();

    private final Map<ArticleId, HeldArticle> held = new HashMap<>();
    private final Map<ArticleId, Article> articles = new HashMap<>();
    private Instant now = START;
    private Runnable meanwhile = () -> {};
    private int touched;

    @TempDir
    private Path folder;

    @Override
    public void put(Article article, HeldArticle known) {
        articles.put(article.id(), article);
        held.put(article.id(), known);
    }

    @Override
    public void touch(ArticleId id, long stamp) {
        touched++;
        held.computeIfPresent(id, (same, known) -> new HeldArticle(known.hash(), known.signature(), stamp));
    }

    @Override
    public void remove(ArticleId id) {
        articles.remove(id);
        held.remove(id);
    }

    private RefreshReport read() {
        InstantSource clock = () -> now;
        Pause pause = time -> {
            now = now.plus(time);
            meanwhile.run();
        };
        return new FolderReader(folder, clock, FolderReader.DEFAULT_MAX_BYTES, pause)
                .read(new HashMap<>(held), this, ReadingProgress.IGNORED);
    }

    private Path write(String name, String text, Instant modified) {
        try {
            Path file = Files.writeString(folder.resolve(name), text);
            return Files.setLastModifiedTime(file, FileTime.from(modified));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileOutcome outcome(RefreshReport report, String path) {
        return report.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private String text(String path) {
        Article article = articles.get(new ArticleId(path));
        return article == null ? "" : article.text();
    }

    @Test
    void aFileWrittenJustNowIsWaitedForAndRead() {
        write("new.txt", "New\n\nThey met.", START);
        write("old.txt", "Old\n\nThey met before.", START.minusSeconds(60));
        assertThat(outcome(read(), "new.txt").change()).isEqualTo(Change.ADDED);
        assertThat(Duration.between(START, now)).isBetween(Duration.ofSeconds(2), Duration.ofMillis(2_300));
    }

    @Test
    void aFolderThatNobodyHasTouchedIsNotWaitedFor() {
        write("old.txt", "Old\n\nThey met before.", START.minusSeconds(3));
        read();
        assertThat(now).isEqualTo(START);
    }

    @Test
    void aHalfWrittenFileWaitsAndItsOldCopyStays() {
        write("slow.txt", "Slow\n\nAll of the old text.", START.minusSeconds(60));
        read();
        StringBuilder half = new StringBuilder("Slow\n\nHalf");
        write("slow.txt", half.toString(), now);
        meanwhile = () -> write("slow.txt", half.append(" more").toString(), now);
        RefreshReport report = read();
        assertThat(outcome(report, "slow.txt").reason()).contains("still being written", "earlier stays");
        assertThat(text("slow.txt")).isEqualTo("All of the old text.");
        meanwhile = () -> {};
        assertThat(outcome(read(), "slow.txt").change()).isEqualTo(Change.CHANGED);
        assertThat(text("slow.txt")).isEqualTo(half.substring("Slow\n\n".length()));
    }

    @Test
    void aNewFileThatIsNeverLeftAloneIsNotReadByHalves() {
        StringBuilder text = new StringBuilder("Growing\n\nWord");
        write("growing.txt", text.toString(), START);
        meanwhile = () -> write("growing.txt", text.append(" word").toString(), now);
        for (int i = 0; i < 5; i++) {
            assertThat(outcome(read(), "growing.txt").reason()).contains("still being written");
        }
        assertThat(articles).isEmpty();
    }

    @Test
    void aFileThatIsDoneWhileOthersAreWaitedForIsReadAsItIsThen() {
        write("done.txt", "Done\n\nHalf", START);
        write("new.txt", "New\n\nThey met.", START.minusMillis(500));
        meanwhile = () -> {
            meanwhile = () -> {};
            write("done.txt", "Done\n\nAll of it.", START.minusSeconds(3));
        };
        read();
        assertThat(text("done.txt")).isEqualTo("All of it.");
    }

    @Test
    void aTimeFarAheadIsNoReasonToWait() {
        write("ahead.txt", "Ahead\n\nThey met.", START.plus(Duration.ofDays(400)));
        assertThat(outcome(read(), "ahead.txt").change()).isEqualTo(Change.ADDED);
        assertThat(now).isEqualTo(START);
    }

    @Test
    void aClockThatIsSetBackWhileOthersWriteHoldsNothingUp() {
        write("new.txt", "New\n\nThey met.", START);
        meanwhile = () -> now = START;
        assertThat(outcome(read(), "new.txt").change())
                .as("it looks the same for as long as one waits")
                .isEqualTo(Change.ADDED);
    }

    @Test
    void whatLooksTheSameIsNotOpened() throws IOException {
        Path file = write("old.txt", "Old\n\nThey met before.", START.minusSeconds(60));
        now = START.plusSeconds(60);
        read();
        // What nobody may read cannot have been opened; a changed mode, though, is a changed file.
        assertThat(stamp("old.txt")).isPositive();
        HeldArticle wrongHash = new HeldArticle("another", new byte[0], stamp("old.txt"));
        held.put(new ArticleId("old.txt"), wrongHash);
        assertThat(outcome(read(), "old.txt").change()).isEqualTo(Change.UNCHANGED);
        Files.writeString(file, "Old\n\nThey met beforE.");
        Files.setLastModifiedTime(file, FileTime.from(START.minusSeconds(60)));
        assertThat(outcome(read(), "old.txt").change())
                .as("same size and same time, but the system knows of the change")
                .isEqualTo(Change.CHANGED);
    }

    private long stamp(String path) {
        return Objects.requireNonNull(held.get(new ArticleId(path))).stamp();
    }

    @Test
    void whatWasOnlyTouchedStaysAsItIsAndIsKnownTheNextTime() {
        write("old.txt", "Old\n\nThey met before.", START.minusSeconds(60));
        now = START.plusSeconds(60);
        read();
        write("old.txt", "Old\n\nThey met before.", START.minusSeconds(30));
        assertThat(outcome(read(), "old.txt").change()).isEqualTo(Change.UNCHANGED);
        assertThat(touched).isEqualTo(1);
        assertThat(outcome(read(), "old.txt").change()).isEqualTo(Change.UNCHANGED);
        assertThat(touched).isEqualTo(1);
    }

    @Test
    void aStampTooYoungToBeReliedOnIsNotKept() {
        now = START.minusSeconds(1);
        write("young.txt", "Young\n\nThey met.", START.minusSeconds(60));
        read();
        assertThat(stamp("young.txt")).isZero();
    }
}

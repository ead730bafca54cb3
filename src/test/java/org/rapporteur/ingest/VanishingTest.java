package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.parsing.Reading;

/** Many files gone at once: an accident until somebody says otherwise. */
class VanishingTest {
    private static final int ALL = 20;

    @TempDir
    private Path root;

    private KnowledgeIndex index;
    private Path articles;
    private Refresher refresher;

    @BeforeEach
    void fill() throws IOException {
        articles = Files.createDirectories(root.resolve("articles"));
        open();
        for (int i = 0; i < ALL; i++) {
            write(i, "They met in town " + i + ".");
        }
        refresh(Occasion.BY_ITSELF);
    }

    private void open() throws IOException {
        index = KnowledgeIndex.open(Files.createDirectories(root.resolve("index")));
        refresher =
                new Refresher(new FolderReader(articles, Reading.CLOCK), index, new KnownVectors(null), Extracts::none);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private void write(int number, String text) throws IOException {
        Files.writeString(articles.resolve(number + ".txt"), "Title " + number + "\n\n" + text);
    }

    private void delete(int from, int to) throws IOException {
        for (int i = from; i < to; i++) {
            Files.deleteIfExists(articles.resolve(i + ".txt"));
        }
    }

    private RefreshReport refresh(Occasion occasion) {
        return refresher.refresh(occasion, ReadingProgress.IGNORED);
    }

    private int held() {
        try (var generation = index.acquire()) {
            return generation.articles().size();
        }
    }

    @Test
    void threeInTenMayGo() throws IOException {
        delete(0, 6);
        RefreshReport report = refresh(Occasion.BY_ITSELF);
        assertThat(report.count(Change.REMOVED)).isEqualTo(6);
        assertThat(report.notes()).isEmpty();
        assertThat(held()).isEqualTo(14);
    }

    @Test
    void moreThanThreeInTenStayAndTheReportSaysHowToGoOn() throws IOException {
        delete(0, 7);
        for (Occasion occasion : new Occasion[] {Occasion.BY_ITSELF, Occasion.ASKED, Occasion.BY_ITSELF}) {
            RefreshReport report = refresh(occasion);
            assertThat(report.notes()).singleElement().asString().contains("7 of 20", "refresh confirm", "--confirm");
            assertThat(report.failures())
                    .hasSize(7)
                    .allMatch(file -> String.valueOf(file.reason()).contains("earlier stays"));
            assertThat(held()).isEqualTo(20);
        }
        assertThat(refresh(Occasion.CONFIRMED).count(Change.REMOVED)).isEqualTo(7);
        assertThat(held()).isEqualTo(13);
        assertThat(refresh(Occasion.BY_ITSELF).notes()).isEmpty();
    }

    @Test
    void whatIsReadMeanwhileServesAllTheSame() throws IOException {
        delete(0, 10);
        write(15, "They met elsewhere.");
        write(99, "They met anew.");
        RefreshReport report = refresh(Occasion.BY_ITSELF);
        assertThat(report.count(Change.CHANGED)).isEqualTo(1);
        assertThat(report.count(Change.ADDED)).isEqualTo(1);
        assertThat(held()).isEqualTo(21);
    }

    @Test
    void whatIsHeldBackStaysSoHoweverManyComeInAndOverAStart() throws IOException {
        delete(0, 7);
        refresh(Occasion.BY_ITSELF);
        for (int i = 100; i < 200; i++) {
            write(i, "They met in place " + i + ".");
        }
        index.close();
        open();
        RefreshReport report = refresh(Occasion.BY_ITSELF);
        assertThat(report.notes()).singleElement().asString().contains("7 of 20");
        assertThat(held()).isEqualTo(120);
        delete(7, 8);
        assertThat(refresh(Occasion.BY_ITSELF).count(Change.REMOVED))
                .as("one more is no accident")
                .isEqualTo(1);
        write(0, "They met in town 0.");
        assertThat(refresh(Occasion.BY_ITSELF).failures()).hasSize(6);
        refresh(Occasion.CONFIRMED);
        assertThat(held()).isEqualTo(113);
    }

    @Test
    void aFolderThatIsRenamedHasNotVanished() throws IOException {
        Path renamed = Files.createDirectories(articles.resolve("2012"));
        for (int i = 0; i < ALL; i++) {
            Files.move(articles.resolve(i + ".txt"), renamed.resolve(i + ".txt"));
        }
        RefreshReport report = refresh(Occasion.BY_ITSELF);
        assertThat(report.count(Change.REMOVED)).isEqualTo(ALL);
        assertThat(report.count(Change.ADDED)).isEqualTo(ALL);
        assertThat(report.notes()).isEmpty();
        assertThat(held()).isEqualTo(ALL);
    }

    @Test
    void oneOfTwoIsTakenAwayByHand() throws IOException {
        delete(2, ALL);
        refresh(Occasion.CONFIRMED);
        delete(0, 1);
        assertThat(refresh(Occasion.BY_ITSELF).count(Change.REMOVED)).isEqualTo(1);
    }

    @Test
    void anEmptiedFolderStaysUntilItIsConfirmedAndAMissingOneWhateverIsSaid() throws IOException {
        delete(0, ALL);
        assertThat(refresh(Occasion.ASKED).notes())
                .singleElement()
                .asString()
                .contains("is empty", "stays: 20 articles", "refresh confirm");
        Files.delete(articles);
        assertThat(refresh(Occasion.CONFIRMED).notes())
                .singleElement()
                .asString()
                .contains("does not exist", "stays");
        assertThat(held()).isEqualTo(ALL);
        Files.createDirectories(articles);
        refresh(Occasion.CONFIRMED);
        assertThat(held()).isZero();
    }

    @Test
    void whatWasGoneBackFromComesAgainOnlyWhenAsked() throws IOException {
        write(3, "They met on the moon.");
        refresh(Occasion.BY_ITSELF);
        assertThat(refresher.rollBack()).isPresent();
        Map<Occasion, Boolean> expected = Map.of(Occasion.BY_ITSELF, false, Occasion.ASKED, true);
        for (Occasion occasion : new Occasion[] {Occasion.BY_ITSELF, Occasion.ASKED}) {
            RefreshReport report = refresh(occasion);
            assertThat(report.count(Change.CHANGED) == 1).as("%s", occasion).isEqualTo(expected.get(occasion));
            assertThat(report.took()).isGreaterThanOrEqualTo(Duration.ZERO);
        }
        assertThat(refresher.last().orElseThrow().notes()).isEmpty();
    }
}

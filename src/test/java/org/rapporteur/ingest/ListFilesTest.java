package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.Passage;
import org.rapporteur.extraction.Extracts;
import org.rapporteur.formats.Documents;
import org.rapporteur.index.KnowledgeIndex;
import org.rapporteur.parsing.Reading;

/** Files that hold several articles, and pages of files, through the index and over several readings of the folder. */
class ListFilesTest {
    private static final String LIST = "wire.json";
    private static final String ONE =
            "{\"id\": \"one\", \"title\": \"One\", \"text\": \"The envoys of Velmark met in Tarn.\"}";
    private static final String TWO =
            "{\"id\": \"two\", \"title\": \"Two\", \"text\": \"The harbour of Skålby stays open.\"}";
    private static final String THREE =
            "{\"id\": \"three\", \"title\": \"Three\", \"text\": \"Dredging begins in June this year.\"}";

    @TempDir
    private Path articles;

    @TempDir
    private Path data;

    private KnowledgeIndex index;
    private Refresher refresher;

    @BeforeEach
    void open() throws IOException {
        index = KnowledgeIndex.open(data);
        refresher =
                new Refresher(new FolderReader(articles, Reading.CLOCK), index, new KnownVectors(null), Extracts::none);
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private Change write(String... items) throws IOException {
        Files.writeString(articles.resolve(LIST), "[" + String.join(",\n", items) + "]");
        return refresh();
    }

    private Change refresh() {
        return refresher.refresh(Occasion.CONFIRMED, ReadingProgress.IGNORED).files().stream()
                .filter(file -> file.path().equals(LIST))
                .findFirst()
                .orElseThrow()
                .change();
    }

    private List<String> held() {
        try (var generation = index.acquire()) {
            return generation.articles().stream()
                    .map(entry -> entry.id().path())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theArticlesOfAListComeAndGoWithIt() throws IOException {
        Files.writeString(articles.resolve("a.md"), "# A\n\nThe lighthouse fund was agreed in 2009.\n");
        assertThat(write(ONE, TWO)).isEqualTo(Change.ADDED);
        assertThat(held()).containsExactly("a.md", LIST + "#one", LIST + "#two");
        assertThat(refresh()).isEqualTo(Change.UNCHANGED);
        assertThat(write(THREE, TWO)).isEqualTo(Change.CHANGED);
        assertThat(held()).containsExactly("a.md", LIST + "#three", LIST + "#two");
        assertThat(write("{broken")).isEqualTo(Change.FAILED);
        assertThat(held()).containsExactly("a.md", LIST + "#three", LIST + "#two");
        Files.delete(articles.resolve(LIST));
        assertThat(refresh()).isEqualTo(Change.REMOVED);
        assertThat(held()).containsExactly("a.md");
    }

    @Test
    void thePagesOfAPdfAreKeptInTheIndex() throws IOException {
        Files.write(articles.resolve("talks.pdf"), Documents.bytes("talks.pdf"));
        refresher.refresh(ReadingProgress.IGNORED);
        try (var generation = index.acquire()) {
            Article article = generation.article(new ArticleId("talks.pdf")).orElseThrow();
            assertThat(article.passages()).extracting(Passage::page).containsExactly(1, 2, 3);
        }
    }
}

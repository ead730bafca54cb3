package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.article.Article;
import org.rapporteur.article.ArticleId;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.formats.Documents;
import org.rapporteur.index.HeldArticle;
import org.rapporteur.parsing.HostileProgram;
import org.rapporteur.parsing.Reading;

class StoppedParserTest {
    @Test
    void aRefreshNamesTheFileAndReadsTheOthers(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("bad.rtf"), HostileProgram.order("halt"));
        Files.write(folder.resolve("good.pdf"), Documents.bytes("talks.pdf"));
        Files.writeString(folder.resolve("plain.txt"), "Talks Resume\n\nThe envoys met in Tarn.\n");
        RefreshReport report = new FolderReader(folder, Reading.CLOCK, 1 << 20, Pause.REAL, HostileProgram.parser())
                .read(Map.of(), new MemorySink(), ReadingProgress.IGNORED);
        assertThat(report.files()).extracting(FileOutcome::path).containsExactly("bad.rtf", "good.pdf", "plain.txt");
        assertThat(report.failures())
                .singleElement()
                .satisfies(
                        failure -> assertThat(failure.reason()).contains("stopped the parser: it ended with code 77"));
    }

    private static final class MemorySink implements ArticleSink {
        @Override
        public void put(Article article, HeldArticle held) {
            assertThat(held.signature()).isNotEmpty();
        }

        @Override
        public void touch(ArticleId id, long stamp) {
            throw new AssertionError(id);
        }

        @Override
        public void remove(ArticleId id) {
            throw new AssertionError(id);
        }
    }
}

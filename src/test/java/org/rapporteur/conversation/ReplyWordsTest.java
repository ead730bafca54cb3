package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;

class ReplyWordsTest {
    private static RefreshReport report(List<FileOutcome> files, String... notes) {
        return new RefreshReport(Instant.EPOCH, Duration.ofMillis(1_500), files, List.of(notes));
    }

    @ParameterizedTest
    @CsvSource({
        "The folder /home/ann/articles is empty. Put articles into it.,The folder articles is empty. Put articles into"
                + " it.",
        "The folder C:\\data\\articles is empty.,The folder articles is empty.",
        "/a/b.md: it is gone,b.md: it is gone",
        "same address as https://example.org/a/b?c=/d,same address as https://example.org/a/b?c=/d",
        "drafts/2011/a.md and/or b.md,drafts/2011/a.md and/or b.md"
    })
    void tellsNobodyWhereTheFilesLie(String note, String told) {
        assertThat(ReplyWords.notes(report(List.of(), note))).containsExactly(told);
    }

    @Test
    void tellsHowLongAReadingTookAndWhatItChanged() {
        RefreshReport report = report(
                List.of(FileOutcome.failed("a.md", "it cannot be read at /secret/a.md"), FileOutcome.failed("b", "c")));
        assertThat(ReplyWords.done(report))
                .isEqualTo(" in 1.5 s: 0 added, 0 changed, 0 unchanged, 0 removed, 2 failed");
        assertThat(ReplyWords.said(report.files().getFirst())).isEqualTo(" failed: it cannot be read at a.md");
    }
}

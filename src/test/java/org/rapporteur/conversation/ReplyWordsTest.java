package org.rapporteur.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.article.FeedState;
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
    void tellsOfEachFeedAndOfThoseWithATroubleFirst() {
        Instant asked = Instant.parse("2012-11-20T10:12:00Z");
        List<FeedState> feeds = new ArrayList<>(List.of(
                new FeedState("Baltic Wire", "https://wire.example/feed.xml", asked, null),
                new FeedState("new.example", "https://new.example/rss?…", null, null),
                new FeedState("Down", "https://down.example/", asked, "no answer came.")));
        assertThat(ReplyWords.feeds(following(feeds)))
                .containsExactly(
                        "Down (https://down.example/): asked 20 Nov 2012, 10:12 UTC; no answer came.",
                        "Baltic Wire (https://wire.example/feed.xml): asked 20 Nov 2012, 10:12 UTC",
                        "new.example (https://new.example/rss?…): not asked yet");
        for (int i = 0; i < 40; i++) {
            feeds.add(new FeedState("more", "https://more.example/" + i, asked, null));
        }
        assertThat(ReplyWords.feeds(following(feeds)))
                .hasSize(13)
                .startsWith("Down (https://down.example/): asked 20 Nov 2012, 10:12 UTC; no answer came.")
                .endsWith("… and 31 more");
    }

    private static FolderStatus following(List<FeedState> feeds) {
        return new FolderStatus(0, 0, 0, false, null, null, null, false, List.of(), feeds);
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

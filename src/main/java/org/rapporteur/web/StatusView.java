package org.rapporteur.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.ReplyWords;

/** The state of things as labelled lines. */
record StatusView(
        List<Line> lines,
        List<String> surfaces,
        List<String> feeds,
        @Nullable RefreshView refresh) {
    record Line(String label, String value) {}

    /** What a reading of the folder did; {@code warnings} and {@code failures} are "path: text" lines. */
    record RefreshView(String summary, List<String> failures, List<String> warnings, List<String> notes) {
        static RefreshView of(RefreshReport report) {
            List<String> counts = new ArrayList<>();
            for (FileOutcome.Change change : FileOutcome.Change.values()) {
                counts.add(report.count(change) + " " + word(change));
            }
            return new RefreshView(
                    String.join(", ", counts) + " in " + report.took().toMillis() + " ms",
                    report.failures().stream()
                            .map(file -> file.path() + ": " + file.reason())
                            .toList(),
                    report.files().stream()
                            .flatMap(file -> file.warnings().stream().map(warning -> file.path() + ": " + warning))
                            .toList(),
                    report.notes());
        }

        private static String word(FileOutcome.Change change) {
            return switch (change) {
                case ADDED -> "added";
                case CHANGED -> "changed";
                case UNCHANGED -> "unchanged";
                case REMOVED -> "removed";
                case FAILED -> "failed";
            };
        }
    }

    static StatusView of(FolderStatus status, Instant now) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Articles", PlainDates.number(status.articles())));
        lines.add(new Line("Passages", PlainDates.number(status.passages())));
        lines.add(new Line("Found by meaning", byMeaning(status)));
        lines.add(new Line("Oldest", PlainDates.day(status.oldest())));
        lines.add(new Line("Newest", PlainDates.day(status.newest())));
        lines.add(new Line("Folder", refreshed(status, now)));
        RefreshReport last = status.lastRefresh();
        return new StatusView(
                lines, status.surfaces(), ReplyWords.feeds(status), last == null ? null : RefreshView.of(last));
    }

    /** The one line at the foot of each page. */
    static String inOneLine(FolderStatus status, Instant now) {
        return PlainDates.counted(status.articles(), "article") + " · newest " + PlainDates.day(status.newest())
                + " · folder " + refreshed(status, now);
    }

    /** What is held, in a sentence. */
    static String inWords(FolderStatus status) {
        String held = PlainDates.counted(status.articles(), "article");
        return status.oldest() == null || status.newest() == null
                ? held
                : held + ", published from " + PlainDates.day(status.oldest()) + " to "
                        + PlainDates.day(status.newest());
    }

    private static String byMeaning(FolderStatus status) {
        if (!status.embedding()) {
            return "off; found by words alone";
        }
        return status.passagesWithVectors() >= status.passages()
                ? "all of them"
                : PlainDates.number(status.passagesWithVectors()) + " passages so far";
    }

    private static String refreshed(FolderStatus status, Instant now) {
        RefreshReport last = status.lastRefresh();
        if (status.refreshing()) {
            return "being read now";
        }
        return last == null ? "not read yet" : "refreshed " + PlainDates.ago(finished(last), now);
    }

    private static Instant finished(RefreshReport report) {
        return report.started().plus(report.took());
    }
}

package org.rapporteur.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.ReplyWords;

/** The state of the folder, and what reading it did. */
final class FolderReport {
    private FolderReport() {}

    static void status(Page page, FolderStatus folder, Instant now) {
        page.add("Articles:     ", articles(folder));
        page.add("Passages:     ", passages(folder));
        if (folder.lastRefresh() != null) {
            RefreshReport last = folder.lastRefresh();
            page.add("Last refresh: ", PlainDates.ago(last.started(), now) + ", " + counts(last));
            last.notes().forEach(note -> page.add("- ", note));
            failures(page, last);
        }
        if (folder.articles() == 0 && folder.lastRefresh() == null) {
            page.add("The folder has not been read yet: ask a question or refresh.");
        }
        if (folder.refreshing()) {
            page.add("The folder is being read right now.");
        }
        folder.surfaces().forEach(surface -> page.add("Surface:      ", surface));
        ReplyWords.feeds(folder).forEach(feed -> page.add("Feed:         ", feed));
    }

    static void refreshed(Page page, RefreshReport report) {
        page.add("Read the folder in " + length(report.took()) + ": " + counts(report) + ".");
        report.notes().forEach(note -> page.add("- ", note));
        failures(page, report);
        for (FileOutcome file : report.files()) {
            file.warnings().forEach(warning -> page.add("  warning: ", file.path() + ": " + warning));
        }
    }

    /** Such as "850 ms" or "12.3 s". */
    private static String length(Duration time) {
        return time.toMillis() < 1000
                ? time.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static void failures(Page page, RefreshReport report) {
        report.failures().forEach(file -> page.add("  failed: ", file.path() + ": " + file.reason()));
    }

    private static String articles(FolderStatus folder) {
        String count = String.valueOf(folder.articles());
        return folder.newest() == null
                ? count
                : count + ", from " + PlainDates.day(folder.oldest()) + " to " + PlainDates.day(folder.newest());
    }

    private static String passages(FolderStatus folder) {
        if (!folder.embedding()) {
            return folder.passages() + ", found by words alone (embedding is off)";
        }
        return folder.passagesWithVectors() == folder.passages()
                ? folder.passages() + ", found by words and by meaning"
                : folder.passages() + ", " + folder.passagesWithVectors() + " of them found by meaning too so far";
    }

    private static String counts(RefreshReport report) {
        return report.count(FileOutcome.Change.ADDED) + " added, "
                + report.count(FileOutcome.Change.CHANGED) + " changed, "
                + report.count(FileOutcome.Change.UNCHANGED) + " unchanged, "
                + report.count(FileOutcome.Change.REMOVED) + " removed, "
                + report.count(FileOutcome.Change.FAILED) + " failed";
    }
}

package org.rapporteur.app;

import java.util.ArrayList;
import java.util.List;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log says of readings that nobody asked for: a line for each that changed something, and every trouble once. For one thread. */
final class RefreshLog {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshLog.class);

    private List<String> told = List.of();

    void note(RefreshReport report) {
        long changes = report.files().size() - report.count(Change.UNCHANGED) - report.count(Change.FAILED);
        if (changes > 0) {
            LOG.info(
                    "folder read in {} ms: {} added, {} changed, {} removed, {} failed",
                    report.took().toMillis(),
                    report.count(Change.ADDED),
                    report.count(Change.CHANGED),
                    report.count(Change.REMOVED),
                    report.count(Change.FAILED));
        }
        List<String> troubles = new ArrayList<>(report.notes());
        for (FileOutcome file : report.failures()) {
            troubles.add(file.path() + " " + file.reason());
        }
        troubles.stream().filter(trouble -> !told.contains(trouble)).forEach(LOG::warn);
        told = troubles;
    }
}

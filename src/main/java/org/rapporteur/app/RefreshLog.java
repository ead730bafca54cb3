package org.rapporteur.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.FileOutcome.Change;
import org.rapporteur.article.RefreshReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the log says of readings that nobody asked for: a line for each that changed something, and every trouble once. For one thread. */
final class RefreshLog {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshLog.class);
    private static final int MOST_TROUBLES = 20;

    private Set<String> told = Set.of();

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
        List<String> untold =
                troubles.stream().filter(trouble -> !told.contains(trouble)).toList();
        untold.stream().limit(MOST_TROUBLES).forEach(LOG::warn);
        if (untold.size() > MOST_TROUBLES) {
            LOG.warn(
                    "and {} more; “rapporteur refresh” and the page's status list them", untold.size() - MOST_TROUBLES);
        }
        told = Set.copyOf(troubles);
    }
}

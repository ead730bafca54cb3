package org.rapporteur.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.rapporteur.article.RefreshReport;

/** A folder that counts its refreshes; {@code status} is asked for its state. */
final class FakeFolder implements Folder {
    static final Instant STARTED = Instant.parse("2012-11-21T08:00:00Z");
    static final RefreshReport REPORT = new RefreshReport(STARTED, Duration.ofSeconds(3), List.of(), List.of());

    private final Supplier<FolderStatus> status;
    int refreshes;

    FakeFolder() {
        this(FakeFolder::known);
    }

    FakeFolder(Supplier<FolderStatus> status) {
        this.status = status;
    }

    static FolderStatus known() {
        return new FolderStatus(6, 9, 0, false, null, null, REPORT, false, List.of("web: on"));
    }

    @Override
    public FolderStatus status() {
        return status.get();
    }

    @Override
    public RefreshReport refresh() {
        refreshes++;
        return REPORT;
    }
}

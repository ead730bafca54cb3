package org.rapporteur.conversation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.rapporteur.article.RefreshReport;

/** A folder that counts its refreshes; {@code status} is asked for its state. */
final class FakeFolder implements Folder {
    static final Instant STARTED = Instant.parse("2012-11-21T08:00:00Z");
    static final RefreshReport REPORT = new RefreshReport(STARTED, Duration.ofSeconds(3), List.of(), List.of());

    private final Supplier<FolderStatus> status;
    int refreshes;
    int confirmations;
    int rollbacks;
    boolean full;

    FakeFolder() {
        this(FakeFolder::known);
    }

    FakeFolder(Supplier<FolderStatus> status) {
        this.status = status;
    }

    static FolderStatus known() {
        return new FolderStatus(6, 9, 0, false, null, null, REPORT, false, List.of("web: on"), List.of());
    }

    @Override
    public FolderStatus status() {
        return status.get();
    }

    @Override
    public RefreshReport refresh(boolean confirmed) {
        if (full) {
            throw new UncheckedIOException(new IOException("No space left on device"));
        }
        refreshes++;
        confirmations += confirmed ? 1 : 0;
        return REPORT;
    }

    @Override
    public Added add(String address) {
        return address.contains("example.org")
                ? new Added.Done("Talks resume", "added/2012-06-19-talks-resume.md", REPORT)
                : new Added.Refused("There is no site " + address + ".");
    }

    @Override
    public Optional<WentBack> rollBack() {
        rollbacks++;
        return rollbacks > 1 ? Optional.empty() : Optional.of(new WentBack(STARTED, 1_204, 6));
    }
}

package org.rapporteur.ingest;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Waits for files that were written to just now: whoever writes them may not be done. One that is left alone for {@link FileStamp#STEADY} is taken for
 * whole. Nobody waits longer than that, and a little.
 */
final class Settling {
    private static final Duration LOOK = Duration.ofMillis(100);
    /** Counted rather than timed, so that a clock that is set back holds nothing up. */
    private static final int LOOKS = (int) FileStamp.STEADY.dividedBy(LOOK) + 2;

    private final InstantSource clock;
    private final Pause pause;

    Settling(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether it must be waited for. */
    boolean isFresh(FoundFile file) {
        return file.isFresh(clock.instant());
    }

    /**
     * Those of {@code fresh} that have settled, as they look now.
     *
     * @param waiting called ten times a second meanwhile; what it throws breaks the waiting off
     */
    List<FoundFile> settled(List<FoundFile> fresh, Runnable waiting) {
        for (int looks = 0; looks < LOOKS && fresh.stream().anyMatch(this::isFresh); looks++) {
            waiting.run();
            pause.pause(LOOK);
        }
        List<FoundFile> settled = new ArrayList<>();
        for (FoundFile file : fresh) {
            FoundFile now = lookAt(file);
            if (now.digest() == file.digest() || !isFresh(now)) {
                settled.add(now);
            }
        }
        return settled;
    }

    /** One that is gone is given as it was: reading it says so. */
    private static FoundFile lookAt(FoundFile file) {
        try {
            return file.lookedAtAgain();
        } catch (IOException e) {
            return file;
        }
    }
}

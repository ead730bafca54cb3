package org.rapporteur.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial's short form. */
class HostileFeedTrialTest {
    @TempDir
    Path root;

    @Test
    void noFeedReadsAFileOrOpensAConnection() throws IOException {
        // How long it took is left to the trial: a busy machine is slow.
        assertThat(new HostileFeedTrial().run(root, 11, 150).wrong()).noneMatch(wrong -> !wrong.contains(" took "));
    }
}

package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/** The short forms of what is done to a bot while it serves. */
@Timeout(120)
class ServingTrialsTest {
    private static final long SEED = 20121120;

    @TempDir
    private Path root;

    private void assertGood(Trial trial, int n) throws Exception {
        TrialResult result = trial.run(root, SEED, n);
        assertThat(result.isGood()).as(result.toString()).isTrue();
    }

    @Test
    void aThousandRefreshesAtOnceAreTwoReadingsAndAThousandReports() throws Exception {
        assertGood(new StormTrial(), 1_000);
    }

    @Test
    void everyAnswerIsOfOneEditionWhileTheFolderIsReadOverAndOver() throws Exception {
        assertGood(new RefreshLoadTrial(), 300);
    }
}

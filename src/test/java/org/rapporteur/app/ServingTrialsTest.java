package org.rapporteur.app;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short forms of what is done to a bot while it serves. */
@Timeout(120)
class ServingTrialsTest {
    private static final long SEED = 20121120;

    @TempDir
    private Path root;

    @Test
    void aThousandRefreshesAtOnceAreTwoReadingsAndAThousandReports() throws Exception {
        new StormTrial().run(root, SEED, 1_000).assertGood();
    }

    @Test
    void everyAnswerIsOfOneEditionWhileTheFolderIsReadOverAndOver() throws Exception {
        new RefreshLoadTrial().run(root, SEED, 300).assertGood();
    }
}

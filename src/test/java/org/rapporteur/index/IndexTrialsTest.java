package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/** The short forms of what harms the index. */
@Timeout(120)
class IndexTrialsTest {
    private static final long SEED = 20121120;

    @TempDir
    private Path root;

    private void assertGood(Trial trial, int n) throws Exception {
        TrialResult result = trial.run(root, SEED, n);
        assertThat(result.isGood()).as(result.toString()).isTrue();
    }

    @Test
    void whatWasPublishedOutlivesPowerLossesFailingAndFullDisks() throws Exception {
        assertGood(new PowerLossTrial(), 150);
    }

    @Test
    void everyCallToTheDiskMayFailOnce() throws Exception {
        assertGood(new NthCallTrial(), 60);
    }

    @Test
    void aBitTurnedOverIsFoundOrHarmless() throws Exception {
        assertGood(new BitFlipTrial(), 100);
    }
}

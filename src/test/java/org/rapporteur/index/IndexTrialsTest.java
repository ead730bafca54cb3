package org.rapporteur.index;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The short forms of what harms the index. */
@Timeout(120)
class IndexTrialsTest {
    private static final long SEED = 20121120;

    @TempDir
    private Path root;

    @Test
    void whatWasPublishedOutlivesPowerLossesFailingAndFullDisks() throws Exception {
        new PowerLossTrial().run(root, SEED, 150).assertGood();
    }

    @Test
    void everyCallToTheDiskMayFailOnce() throws Exception {
        new NthCallTrial().run(root, SEED, 60).assertGood();
    }

    @Test
    void aBitTurnedOverIsFoundOrHarmless() throws Exception {
        new BitFlipTrial().run(root, SEED, 100).assertGood();
    }
}

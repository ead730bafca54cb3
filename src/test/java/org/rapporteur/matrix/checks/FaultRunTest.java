package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.FaultRunResult;

/** The short form of the {@link FaultRun}. */
class FaultRunTest {
    private static final long SEED = 20261122;

    @TempDir
    private Path root;

    @Test
    @Timeout(900)
    void everyQuestionIsAnsweredOnceWhereItWasAskedWhateverGoesWrong() {
        try (FaultRun run = new FaultRun(root, SEED, 12)) {
            FaultRunResult result = run.run(200, 20);
            System.out.println(result);
            assertThat(result.isComplete()).as(result.toString()).isTrue();
        }
    }
}

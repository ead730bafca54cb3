package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.torture.TrialResult;

class RebuildTrialTest {
    @Test
    void readingByAndByGivesWhatReadingAtOnceGives(@TempDir Path root) throws Exception {
        TrialResult result = new RebuildTrial().run(root, 20121120, 12);
        result.assertGood();
        assertThat(result.figures()).doesNotContain("; 0 files were known");
    }
}

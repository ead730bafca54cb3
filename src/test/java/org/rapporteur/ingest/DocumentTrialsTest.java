package org.rapporteur.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.torture.TrialResult;

/** The runs over hostile documents, in short. */
class DocumentTrialsTest {
    private static final int DOCUMENTS = 600;

    @TempDir
    private Path root;

    @Test
    void everyDamagedDocumentIsReadOrNamed() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            TrialResult result = new MutatedDocumentsTrial().run(root.resolve("s" + seed), seed, DOCUMENTS / 2);
            assertThat(result.wrong()).as(result.figures()).isEmpty();
        }
    }
}

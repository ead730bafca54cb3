package org.rapporteur.ingest;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runs over hostile documents, in short. */
class DocumentTrialsTest {
    private static final int DOCUMENTS = 600;

    @TempDir
    private Path root;

    @Test
    void everyDamagedDocumentIsReadOrNamed() throws IOException {
        for (long seed = 1; seed <= 2; seed++) {
            new MutatedDocumentsTrial()
                    .run(root.resolve("s" + seed), seed, DOCUMENTS / 2)
                    .assertGood();
        }
    }
}

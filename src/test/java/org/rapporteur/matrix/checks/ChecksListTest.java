package org.rapporteur.matrix.checks;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rapporteur.checks.ChecksList;

class ChecksListTest {
    @Test
    void everyCheckIsListedAndEveryTestNamedExists() {
        new ChecksList(Path.of("docs/matrix-checks.md"), Path.of("src/test/java/org/rapporteur"))
                .assertTellsTheTruth(50);
    }
}

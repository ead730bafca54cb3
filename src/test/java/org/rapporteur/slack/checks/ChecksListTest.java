package org.rapporteur.slack.checks;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.rapporteur.checks.ChecksList;

class ChecksListTest {
    @Test
    void everyCheckIsListedAndEveryTestNamedExists() {
        new ChecksList(Path.of("docs/slack-checks.md"), Path.of("src/test/java/org/rapporteur"))
                .assertTellsTheTruth(90);
    }
}

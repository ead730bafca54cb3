package org.rapporteur.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.torture.TrialResult;

@Timeout(120)
class PowerLossTrialTest {
    @Test
    void whatWasPublishedOutlivesPowerLossesFailingAndFullDisks(@TempDir Path root) throws Exception {
        TrialResult result = new PowerLossTrial().run(root, 20121120, 150);
        assertThat(result.isGood()).as(result.toString()).isTrue();
    }
}

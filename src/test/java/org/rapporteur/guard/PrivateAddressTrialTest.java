package org.rapporteur.guard;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trial's short form. */
class PrivateAddressTrialTest {
    @TempDir
    Path root;

    @Test
    void noAddressLeadsIntoAPrivateNetwork() throws IOException {
        new PrivateAddressTrial().run(root, 7, 200).assertGood();
    }
}

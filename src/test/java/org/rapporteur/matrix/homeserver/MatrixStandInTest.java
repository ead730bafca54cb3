package org.rapporteur.matrix.homeserver;

import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.rapporteur.matrix.standin.MatrixStandIn;

/** The one that stands in for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixStandInTest extends HomeserverTest {
    private final MatrixStandIn standIn = new MatrixStandIn();

    @AfterAll
    void stop() {
        standIn.close();
    }

    @Override
    URI homeserver() {
        return standIn.address();
    }
}

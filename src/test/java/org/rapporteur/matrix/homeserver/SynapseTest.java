package org.rapporteur.matrix.homeserver;

import java.net.URI;

/** The real one. */
class SynapseTest extends HomeserverTest {
    @Override
    URI homeserver() {
        return Synapse.shared().address();
    }
}

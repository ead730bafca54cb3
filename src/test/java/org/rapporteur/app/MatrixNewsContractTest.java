package org.rapporteur.app;

/** Matrix. */
class MatrixNewsContractTest extends NewsContractTest {
    @Override
    Chat chat() {
        return new MatrixChat();
    }
}

package org.rapporteur.app;

/** Slack. */
class SlackNewsContractTest extends NewsContractTest {
    @Override
    Chat chat() {
        return new SlackChat();
    }
}

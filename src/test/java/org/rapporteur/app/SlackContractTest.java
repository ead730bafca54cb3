package org.rapporteur.app;

import java.nio.file.Path;
import java.util.Map;

/** Slack. */
class SlackContractTest extends SurfaceContractTest {
    private final Chat chat = new SlackChat();

    @Override
    void open(Path root, Map<String, String> settings) {
        chat.open(root, settings);
    }

    @Override
    Shown ask(String question) {
        return chat.say(chat.newPlace(), question);
    }

    @Override
    void close() {
        chat.close();
    }
}

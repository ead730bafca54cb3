package org.rapporteur.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.rapporteur.app.SurfaceContractTest.Shown;

/** A chat platform with a bot on it, and somebody who may do there what admins may. For one thread at a time. */
interface Chat extends AutoCloseable {
    /** Starts the bot with these settings beside those of the platform; {@code root} is an empty folder. */
    void open(Path root, Map<String, String> settings);

    /** A channel or a room in which nothing was said before, with the bot in it. */
    String newPlace();

    /** Says something to the bot and gives the reply. */
    Shown say(String place, String text);

    /** What the bot has said in a place by itself since it greeted there. */
    List<Shown> unasked(String place);

    /** Waits until the bot has said something in a place by itself, and gives that. */
    Shown awaitUnasked(String place);

    @Override
    void close();
}

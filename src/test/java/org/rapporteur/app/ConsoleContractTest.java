package org.rapporteur.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The command line. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
class ConsoleContractTest extends SurfaceContractTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private Installation installation;

    @Override
    void open(Path root, Map<String, String> settings) {
        installation = Installation.at(Path.of(settings.get("RAPPORTEUR_KNOWLEDGE")), root.resolve("data"), "off");
    }

    @Override
    Shown ask(String question) {
        return shown(installation.runToday("ask", question));
    }

    @Override
    Shown command(String command) {
        return shown(installation.runToday(command.split(" ")));
    }

    private static Shown shown(Installation.Outcome outcome) {
        List<String> links =
                LINK.matcher(outcome.out()).results().map(MatchResult::group).toList();
        return new Shown(outcome.out(), links);
    }

    @Override
    void close() {}
}

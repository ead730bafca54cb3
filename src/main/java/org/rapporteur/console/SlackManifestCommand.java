package org.rapporteur.console;

import java.net.URI;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Prints what Slack makes an app of. */
@Command(
        name = "slack-manifest",
        header = "Print the manifest from which Slack makes an app for this bot.",
        footer = {"  rapporteur slack-manifest", "  rapporteur slack-manifest --url https://bot.example.org --followups"
        })
final class SlackManifestCommand implements Callable<Integer> {
    private final Session session;

    @Option(
            names = "--socket",
            description =
                    "Events come over a connection that the bot opens, so that it needs no public address (default).")
    private boolean socket;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Events come over HTTP: the address under which Slack reaches the bot.")
    private @Nullable URI page;

    @Option(
            names = "--followups",
            description = "For SLACK_THREAD_FOLLOWUPS=on: the app receives every message of its channels.")
    private boolean followups;

    @Spec
    @SuppressWarnings("NullAway.Init") // set before any call
    private CommandSpec spec;

    SlackManifestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (socket && page != null) {
            throw wrong("--socket and --url exclude each other");
        }
        try {
            session.print(session.factory().slackManifest(page, followups) + "\n");
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        return ExitCode.ANSWERED;
    }

    private CommandLine.ParameterException wrong(@Nullable String why) {
        return new CommandLine.ParameterException(spec.commandLine(), String.valueOf(why));
    }
}

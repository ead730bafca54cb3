package org.rapporteur.console;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that the core answers with a list on a topic, or on everything. */
abstract sealed class TopicCommand implements Callable<Integer> {
    private final Session session;
    private final String word;

    @Parameters(paramLabel = "TOPIC", arity = "0..*", description = "What it is about; without it, everything.")
    private List<String> topic = List.of();

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    private TopicCommand(Session session, String word) {
        this.session = session;
        this.word = word;
    }

    @Override
    public Integer call() {
        return session.send(Commands.on(word, topic), json);
    }

    /** The newest developments. */
    @Command(
            name = "latest",
            header = "The newest developments first, one dated line each.",
            footer = {"  rapporteur latest", "  rapporteur latest Kaliningrad", "  rapporteur latest --json NATO"})
    static final class Latest extends TopicCommand {
        Latest(Session session) {
            super(session, "latest");
        }
    }

    /** What is in the folder. */
    @Command(
            name = "sources",
            header = "What is in the folder, newest first.",
            footer = {"  rapporteur sources", "  rapporteur sources radar"})
    static final class Sources extends TopicCommand {
        Sources(Session session) {
            super(session, "sources");
        }
    }
}

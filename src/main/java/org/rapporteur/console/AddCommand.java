package org.rapporteur.console;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Fetches an article into the folder. */
@Command(
        name = "add",
        header = "Fetch the article at a web address into the folder, as a file to read and to edit.",
        footer = {"  rapporteur add https://example.org/article", "  rapporteur add --json example.org/article"})
final class AddCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "ADDRESS", description = "Where the article is: a public page, http or https.")
    private String address = "";

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    AddCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.send(Commands.add(address), json);
    }
}

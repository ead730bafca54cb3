package org.rapporteur.console;

import java.util.concurrent.Callable;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reads the folder again. */
@Command(
        name = "refresh",
        header = "Read the folder again; say what was added, changed, removed, and what failed and why.",
        footer = {
            "  rapporteur refresh",
            "  rapporteur refresh --confirm",
            "  rapporteur refresh --json --knowledge articles"
        })
final class RefreshCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(
            names = "--confirm",
            description = "The folder is meant to be as it is, however many of its articles are gone.")
    private boolean confirmed;

    RefreshCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            RefreshReport report = refresh(desk);
            session.print(json ? JsonLine.of(report) + "\n" : session.rendered(new Reply.Refreshed(report)));
            return ExitCode.ANSWERED;
        });
    }

    private RefreshReport refresh(Desk desk) {
        try (ProgressLine progress = new ProgressLine(session.terminal())) {
            return desk.refresh(progress, confirmed);
        }
    }
}

package org.rapporteur.console;

import java.util.concurrent.Callable;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the state of the folder. */
@Command(
        name = "status",
        header = "How many articles are held, how new they are, and how the last refresh went.",
        footer = {"  rapporteur status", "  rapporteur status --json"})
final class StatusCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    StatusCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            FolderStatus status = desk.status();
            session.print(json ? JsonLine.of(status) + "\n" : session.rendered(new Reply.Status(status)));
            return ExitCode.ANSWERED;
        });
    }
}

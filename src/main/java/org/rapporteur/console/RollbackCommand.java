package org.rapporteur.console;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.WentBack;
import org.rapporteur.conversation.Wording;
import picocli.CommandLine.Command;

/** Goes back to what the folder held before. */
@Command(
        name = "rollback",
        header = "Go back to what was held before the last refresh, until the next one that is asked for.",
        footer = "  rapporteur rollback")
final class RollbackCommand implements Callable<Integer> {
    private final Session session;

    RollbackCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            Optional<WentBack> wentBack = desk.rollBack();
            session.print(session.rendered(new Reply.Notice(Wording.wentBack(wentBack))));
            return wentBack.isPresent() ? ExitCode.ANSWERED : ExitCode.NOT_IN_THE_FOLDER;
        });
    }
}

package org.rapporteur.console;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.GapTable;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was asked in vain. */
@Command(
        name = "gaps",
        header = "Questions that found no answer on the web page or in chat, and answers that were voted down.",
        footer = {"  rapporteur gaps", "  rapporteur gaps --as csv > gaps.csv"})
final class GapsCommand implements Callable<Integer> {
    private final Session session;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    @Option(names = "--as", paramLabel = "FORM", description = "Print a table for a spreadsheet: csv.")
    private @Nullable Table table;

    /** The forms of a table. */
    enum Table {
        CSV
    }

    GapsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Reply.Gaps gaps = new Reply.Gaps(session.factory().gaps(session.flags().given()));
        if (table == Table.CSV) {
            session.print(GapTable.csv(gaps.items()));
        } else {
            session.print(json ? JsonLine.of(gaps) + "\n" : session.rendered(gaps));
        }
        return ExitCode.ANSWERED;
    }
}

package org.rapporteur.console;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints what a digest would tell. */
@Command(
        name = "digest",
        header = "What is new, as a digest tells it: without a day, of the last week that the folder holds.",
        footer = {"  rapporteur digest", "  rapporteur digest --since 3 Nov 2012 about Kaliningrad"})
final class DigestCommand implements Callable<Integer> {
    private static final int WEEK = 7;

    private final Session session;

    @Option(names = "--since", paramLabel = "DAY", arity = "1", description = "The first day that counts.")
    private @Nullable String since;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description = "[about TOPIC] [by PERSON] [of PARTY]; without them, everything.")
    private List<String> words = List.of();

    @Option(names = "--all", description = "Every line, not only the first six.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    DigestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            List<String> typed = new ArrayList<>();
            typed.add(since == null ? lastWeek(desk).toString() : since);
            typed.addAll(words);
            Reply reply =
                    desk.dossier(DossierWord.SINCE, String.join(" ", typed), all ? DossierDesk.ALL : AskedOf.LINES);
            session.print(json ? DossierCommand.json(reply) + "\n" : session.rendered(reply));
            return ExitCode.of(reply);
        });
    }

    /** Six days before the newest one held. */
    private static LocalDate lastWeek(Desk desk) {
        LocalDate newest = desk.status().newest();
        if (newest == null) {
            throw new UserError(
                    "No article of the folder has a date; say a day with --since.", ExitCode.NOT_IN_THE_FOLDER);
        }
        return newest.minusDays(WEEK - 1);
    }
}

package org.rapporteur.console;

import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.conversation.AskedOf;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierRecords;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that asks the dossier. */
abstract sealed class DossierCommand implements Callable<Integer> {
    private final Session session;
    private final DossierWord word;

    @Parameters(
            paramLabel = "WORDS",
            arity = "0..*",
            description =
                    "[about TOPIC] [by PERSON] [of PARTY] [FROM..TO | since DAY | in 2012 | until DAY] [from line N]")
    private List<String> words = List.of();

    @Option(names = "--all", description = "Every line, not only the first six.")
    private boolean all;

    @Option(names = "--json", description = "Print one JSON object instead of text.")
    private boolean json;

    private DossierCommand(Session session, DossierWord word) {
        this.session = session;
        this.word = word;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            Reply reply = desk.dossier(word, String.join(" ", words), all ? DossierDesk.ALL : AskedOf.LINES);
            session.print(json ? json(reply) + "\n" : session.rendered(reply));
            return ExitCode.of(reply);
        });
    }

    private static String json(Reply reply) {
        return reply instanceof Reply.OfDossier list
                ? JsonLine.of(DossierRecords.of(list).json())
                : JsonLine.of(reply);
    }

    /** What happened when. */
    @Command(
            name = "timeline",
            header = "What happened when, oldest first, and what was planned.",
            footer = {"  rapporteur timeline", "  rapporteur timeline about Kaliningrad 2008..2012"})
    static final class Timeline extends DossierCommand {
        Timeline(Session session) {
            super(session, DossierWord.TIMELINE);
        }
    }

    /** What is new. */
    @Command(
            name = "since",
            header = "What articles published since a day brought.",
            footer = {"  rapporteur since 3 Nov 2012", "  rapporteur since Nov 2012 about the radar"})
    static final class Since extends DossierCommand {
        Since(Session session) {
            super(session, DossierWord.SINCE);
        }
    }

    /** Who said what. */
    @Command(
            name = "quotes",
            header = "Exact words, newest first, with who said them.",
            footer = {"  rapporteur quotes Lavrov", "  rapporteur quotes about the radar of Russia in 2007"})
    static final class Quotes extends DossierCommand {
        Quotes(Session session) {
            super(session, DossierWord.QUOTES);
        }
    }

    /** Who stands where. */
    @Command(
            name = "positions",
            header = "The newest stated position of each side.",
            footer = {"  rapporteur positions", "  rapporteur positions legal guarantees"})
    static final class Positions extends DossierCommand {
        Positions(Session session) {
            super(session, DossierWord.POSITIONS);
        }
    }

    /** Who wants what. */
    @Command(
            name = "demands",
            header = "Each demand and offer, and what became of it.",
            footer = {"  rapporteur demands", "  rapporteur demands of Russia since 2011"})
    static final class Demands extends DossierCommand {
        Demands(Session session) {
            super(session, DossierWord.DEMANDS);
        }
    }

    /** Who somebody is. */
    @Command(
            name = "who",
            header = "Who somebody is, by what the articles say.",
            footer = {"  rapporteur who Lavrov"})
    static final class Who extends DossierCommand {
        Who(Session session) {
            super(session, DossierWord.WHO);
        }
    }
}

package org.rapporteur.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.rapporteur.conversation.DossierDesk;
import org.rapporteur.conversation.DossierWord;
import org.rapporteur.conversation.Exports;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes lines of the dossier to standard output, for another program. */
@Command(
        name = "export",
        header = "Print lines of the dossier as a file, each with its citation.",
        footer = {
            "  rapporteur export quotes Lavrov --as csv > lavrov.csv",
            "  rapporteur export timeline since 2011 --as md"
        })
final class ExportCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(
            index = "0",
            paramLabel = "WHAT",
            description = "quotes, timeline, positions or demands.",
            converter = WordConverter.class)
    @SuppressWarnings("NullAway.Init") // set before any call
    private DossierWord what;

    @Parameters(
            index = "1..*",
            paramLabel = "WORDS",
            arity = "0..*",
            description = "[about TOPIC] [by PERSON] [of PARTY] [FROM..TO | since DAY | in 2012 | until DAY]")
    private List<String> words = List.of();

    @Option(names = "--as", paramLabel = "FORM", defaultValue = "CSV", description = "csv, md or json; csv without it.")
    @SuppressWarnings("NullAway.Init") // set before any call
    private Exports.Form form;

    ExportCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.withDesk(desk -> {
            Reply reply = desk.dossier(what, String.join(" ", words), DossierDesk.ALL);
            Reply made = reply instanceof Reply.OfDossier list ? Exports.of(list, form) : reply;
            session.print(
                    made instanceof Reply.File file
                            ? new String(file.attachment().bytes(), StandardCharsets.UTF_8)
                            : session.rendered(made));
            return ExitCode.of(reply);
        });
    }

    /** Takes the words of the commands in any case, and no other. */
    private static final class WordConverter implements picocli.CommandLine.ITypeConverter<DossierWord> {
        @Override
        public DossierWord convert(String value) {
            for (DossierWord word : DossierWord.values()) {
                if (word.typed().equalsIgnoreCase(value) && word.isTable()) {
                    return word;
                }
            }
            throw new picocli.CommandLine.TypeConversionException(
                    "'" + value + "' is none of quotes, timeline, positions, demands");
        }
    }
}

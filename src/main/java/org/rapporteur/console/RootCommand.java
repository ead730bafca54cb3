package org.rapporteur.console;

import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** Serves until it is told to stop; the other commands hang below it. */
@Command(
        name = "rapporteur",
        header = {
            "Short, cited answers from a folder of articles.",
            "Without a command it serves: the web page, and every surface that has its settings. Ctrl-C stops it."
        },
        versionProvider = RootCommand.Version.class,
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        abbreviateSynopsis = true,
        sortOptions = false,
        synopsisHeading = "%nUsage: ",
        parameterListHeading = "%n",
        optionListHeading = "%nOptions:%n",
        commandListHeading = "%nCommands:%n",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:answered, or done",
            "1:not in the folder",
            "2:wrong use or wrong settings; nothing was touched",
            "3:failed"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  rapporteur",
            "  rapporteur --knowledge articles --http 127.0.0.1:9000",
            "  rapporteur ask \"What did Putin offer Bush in Heiligendamm?\"",
            "  rapporteur latest Kaliningrad",
            "",
            "Every command has its own help, such as: rapporteur ask --help",
            "Settings may also stand in the environment or in a file .env; a flag wins."
        })
final class RootCommand implements Callable<Integer> {
    private final Session session;

    @Mixin
    private final SettingFlags flags;

    RootCommand(Session session) {
        this.session = session;
        this.flags = session.flags();
    }

    @Override
    public Integer call() {
        try {
            return session.withDesk(this::serve);
        } finally {
            session.surroundings().stop().stopped();
        }
    }

    private int serve(Desk desk) {
        Desk.Serving serving = desk.serve();
        serving.notes().forEach(this::say);
        say("Folder:   " + serving.knowledge() + " (" + contents(desk.status()) + ")");
        say("Web page: " + (serving.page() == null ? "off" : serving.page()));
        say("Ctrl-C stops it.");
        StopSignal stop = session.surroundings().stop();
        AtomicReference<@Nullable UserError> end = new AtomicReference<>();
        desk.whenOver(error -> {
            end.set(error);
            stop.tell();
        });
        try {
            stop.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        say("Stopping.");
        UserError fault = end.get();
        if (fault != null) {
            throw fault;
        }
        return ExitCode.ANSWERED;
    }

    private static String contents(FolderStatus folder) {
        if (folder.articles() == 0) {
            return folder.refreshing() ? "being read" : "no articles yet";
        }
        String count = PlainDates.counted(folder.articles(), "article");
        return folder.newest() == null ? count : count + ", the newest of " + PlainDates.day(folder.newest());
    }

    private void say(String line) {
        session.terminal().err().println(line);
    }

    /** The version in the jar's manifest. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = RootCommand.class.getPackage().getImplementationVersion();
            return new String[] {
                "rapporteur " + (version == null ? "(unpackaged)" : version),
                "Java " + Runtime.version() + ", " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
            };
        }
    }
}

package org.rapporteur.console;

import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the commands with examples that the folder answers, or the help of one command. */
@Command(
        name = "help",
        header = "Show the commands with examples from your folder, or the help of one command.",
        footer = {"  rapporteur help", "  rapporteur help ask"})
final class HelpCommand implements Callable<Integer> {
    private final Session session;

    @Parameters(paramLabel = "COMMAND", arity = "0..1", description = "The command to explain.")
    private @Nullable String command;

    @Spec
    @SuppressWarnings("NullAway.Init") // set before any call
    private CommandSpec spec;

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.root().commandLine();
        if (command == null) {
            session.print(usage(root) + examples());
            return ExitCode.ANSWERED;
        }
        CommandLine explained = root.getSubcommands().get(command);
        if (explained == null) {
            throw new CommandLine.ParameterException(root, "There is no command \"" + command + "\".");
        }
        session.print(usage(explained));
        return ExitCode.ANSWERED;
    }

    private static String usage(CommandLine command) {
        return command.getUsageMessage(command.getColorScheme());
    }

    /** Help has to work where nothing else does: while another process holds the data folder, and with wrong settings. */
    private String examples() {
        try (Desk desk = session.factory().open(session.flags().given())) {
            Reply reply = desk.reply(new IncomingMessage("console", "help", null, true));
            return reply instanceof Reply.Help help ? shown(help.examples()) : "";
        } catch (UserError e) {
            return "";
        }
    }

    private String shown(List<String> examples) {
        if (examples.isEmpty()) {
            return "";
        }
        Page page = new Page(session.terminal().width());
        page.add("From your folder:");
        examples.forEach(example -> page.add("  ", Commands.typed(example)));
        return "\n" + page.toString(false);
    }
}

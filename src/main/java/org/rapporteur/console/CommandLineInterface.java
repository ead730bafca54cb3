package org.rapporteur.console;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line. For one run, in one thread. */
public final class CommandLineInterface {
    /** Picocli refuses to lay help out in less. */
    /** Commands for which there is no place on a command line. */
    private static final Set<String> OF_CHATS = Set.of("watch", "watches", "unwatch", "quiet");

    private static final int MIN_HELP_WIDTH = 55;

    private final DeskFactory factory;
    private final Surroundings surroundings;

    public CommandLineInterface(DeskFactory factory, Surroundings surroundings) {
        this.factory = factory;
        this.surroundings = surroundings;
    }

    /** Does what the arguments say and gives one of {@link ExitCode}; nothing is thrown. */
    public int run(String... arguments) {
        int exitCode = execute(arguments);
        surroundings.terminal().out().flush();
        return exitCode;
    }

    /** Picocli hands exceptions to {@link #failure} but lets errors such as a full memory through. */
    private int execute(String... arguments) {
        try {
            return commandLine().execute(arguments);
        } catch (Error e) {
            return failed(e);
        }
    }

    /** The commands as picocli knows them. */
    CommandLine commandLine() {
        Session session = new Session(factory, surroundings, new SettingFlags());
        Terminal terminal = surroundings.terminal();
        return new CommandLine(new RootCommand(session))
                .addSubcommand(new AskCommand(session))
                .addSubcommand(new TopicCommand.Latest(session))
                .addSubcommand(new TopicCommand.Sources(session))
                .addSubcommand(new DossierCommand.Timeline(session))
                .addSubcommand(new DossierCommand.Since(session))
                .addSubcommand(new DossierCommand.Quotes(session))
                .addSubcommand(new DossierCommand.Positions(session))
                .addSubcommand(new DossierCommand.Demands(session))
                .addSubcommand(new DossierCommand.Who(session))
                .addSubcommand(new ExportCommand(session))
                .addSubcommand(new DigestCommand(session))
                .addSubcommand(new StatusCommand(session))
                .addSubcommand(new RefreshCommand(session))
                .addSubcommand(new RollbackCommand(session))
                .addSubcommand(new AddCommand(session))
                .addSubcommand(new GapsCommand(session))
                .addSubcommand(new EvalCommand(session))
                .addSubcommand(new DoctorCommand(session))
                .addSubcommand(new SlackManifestCommand(session))
                .addSubcommand(new CompletionCommand(session))
                .addSubcommand(new HelpCommand(session))
                .registerConverter(LocalDate.class, CommandLineInterface::date)
                // A question may begin with @; it must not name a file to read arguments from.
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(terminal.colour() ? Ansi.ON : Ansi.OFF))
                .setUsageHelpWidth(Math.max(terminal.width(), MIN_HELP_WIDTH))
                .setOut(writer(terminal.out()))
                .setErr(writer(terminal.err()))
                .setParameterExceptionHandler(this::wrongUse)
                .setExecutionExceptionHandler(this::failure);
    }

    private int wrongUse(ParameterException wrong, String[] arguments) {
        PrintStream err = surroundings.terminal().err();
        CommandLine command = wrong.getCommandLine();
        say(wrong instanceof UnmatchedArgumentException unmatched ? notUnderstood(unmatched) : message(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            boolean bare = command.getParent() == null;
            if (bare && unmatched.getUnmatched().stream().limit(1).anyMatch(OF_CHATS::contains)) {
                err.println("\"since DATE\" tells here what is new since a day, \"digest\" what is new since a week.");
            } else if (bare && looksLikeAQuestion(unmatched.getUnmatched())) {
                err.println("A question goes behind \"ask\": rapporteur ask \"What did Putin offer?\"");
            } else {
                UnmatchedArgumentException.printSuggestions(unmatched, writer(err));
            }
        }
        err.println("Help: " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.WRONG_USE;
    }

    private static String message(ParameterException wrong) {
        return String.valueOf(wrong.getMessage());
    }

    private static String notUnderstood(UnmatchedArgumentException wrong) {
        String word = wrong.getUnmatched().isEmpty() ? "" : wrong.getUnmatched().getFirst();
        if (word.isEmpty() || wrong.isUnknownOption()) {
            return message(wrong);
        }
        if (wrong.getCommandLine().getParent() != null) {
            return "\"" + word + "\" is a word too many.";
        }
        if (OF_CHATS.contains(word)) {
            return "\"" + word + "\" belongs to a channel or room of a chat, where the bot can tell what is new.";
        }
        return word.equals("why")
                ? "\"why\" explains the last answer of a thread: on the web page it stands below each answer."
                : "There is no command \"" + word + "\".";
    }

    private static boolean looksLikeAQuestion(List<String> arguments) {
        return arguments.size() > 1 || arguments.stream().anyMatch(argument -> argument.contains(" "));
    }

    private int failure(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof UserError error) {
            say(error.line());
            return error.exitCode();
        }
        return failed(failure);
    }

    private int failed(Throwable failure) {
        LoggerFactory.getLogger(CommandLineInterface.class).debug("the command failed", failure);
        say("Failed: " + failure + " (more with --log debug)");
        return ExitCode.FAILED;
    }

    /** Writes to standard error, each line unbroken and with nothing in it that a terminal would obey. */
    private void say(String lines) {
        Page page = new Page(Integer.MAX_VALUE);
        lines.lines()
                .forEach(line -> page.add(
                        line.substring(0, line.length() - line.stripLeading().length()), line));
        surroundings.terminal().err().print(page.toString(false));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no date such as 2012-11-20");
        }
    }
}

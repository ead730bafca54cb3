package org.rapporteur.console;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the script that completes commands and options in a shell. */
@Command(
        name = "completion",
        header = "Print the completion script for bash and zsh.",
        footer = {"  source <(rapporteur completion)", "  rapporteur completion > ~/.rapporteur-completion"})
final class CompletionCommand implements Callable<Integer> {
    private final Session session;

    @Spec
    @SuppressWarnings("NullAway.Init") // set before any call
    private CommandSpec spec;

    CompletionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        session.print(AutoComplete.bash("rapporteur", spec.root().commandLine()) + "\n");
        return ExitCode.ANSWERED;
    }
}

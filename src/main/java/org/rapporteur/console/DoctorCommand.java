package org.rapporteur.console;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Looks at settings, folder and index and says what to do. */
@Command(
        name = "doctor",
        header = "Check settings, folder and index; say what to do about each problem.",
        footer = {"  rapporteur doctor", "  rapporteur doctor --knowledge articles --data /var/lib/rapporteur"})
final class DoctorCommand implements Callable<Integer> {
    private static final int STATE_WIDTH = 9;

    private final Session session;

    @Option(names = "--json", description = "Print one JSON object a line instead of text.")
    private boolean json;

    DoctorCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        List<Check> checks = session.factory().checkup(session.flags().given());
        Page page = new Page(session.terminal().width());
        for (Check check : checks) {
            if (json) {
                session.print(JsonLine.of(check) + "\n");
            } else {
                String state = check.state().name().toLowerCase(Locale.ROOT);
                page.add(state + " ".repeat(STATE_WIDTH - state.length()), check.name() + ": " + check.line());
            }
        }
        if (!json) {
            session.print(page.toString(false));
        }
        boolean broken = checks.stream().anyMatch(check -> check.state() == Check.State.PROBLEM);
        return broken ? ExitCode.FAILED : ExitCode.ANSWERED;
    }
}

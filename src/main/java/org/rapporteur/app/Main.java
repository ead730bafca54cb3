package org.rapporteur.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.console.Check;
import org.rapporteur.console.CommandLineInterface;
import org.rapporteur.console.Desk;
import org.rapporteur.console.DeskFactory;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.ProgressListener;
import org.rapporteur.console.Surroundings;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;

/** Where the process starts. PLACEHOLDER of this branch: the desk knows nothing yet. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        DeskFactory factory = new DeskFactory() {
            @Override
            public Desk open(Map<String, String> flags) {
                return switch (SettingsReader.read(flags, System.getenv(), Path.of(""))) {
                    case SettingsReading.Good good -> {
                        good.settings().log().apply();
                        yield new EmptyDesk(good);
                    }
                    case SettingsReading.Wrong wrong -> throw new UserError(wrong.message(), ExitCode.WRONG_USE);
                };
            }

            @Override
            public List<Check> checkup(Map<String, String> flags) {
                open(flags).close();
                return List.of(new Check("settings", Check.State.OK, "in order"));
            }
        };
        System.exit(new CommandLineInterface(factory, Surroundings.ofProcess()).run(arguments));
    }

    private record EmptyDesk(SettingsReading.Good reading) implements Desk {
        @Override
        public Reply reply(IncomingMessage message) {
            return new Reply.ToQuestion(
                    message.text(),
                    null,
                    new AnswerResult.Gap(
                            AnswerResult.GapReason.EMPTY_FOLDER,
                            "The folder is empty.",
                            List.of(),
                            0,
                            null,
                            0,
                            List.of(),
                            new Explanation(List.of(), List.of(), "")),
                    null);
        }

        @Override
        public RefreshReport refresh(ProgressListener progress) {
            return new RefreshReport(Instant.now(), Duration.ZERO, List.of(), List.of());
        }

        @Override
        public FolderStatus status() {
            return new FolderStatus(0, 0, 0, false, null, null, null, false, List.of());
        }

        @Override
        public Serving serve() {
            return new Serving(reading.settings().knowledge(), null, reading.notes());
        }

        @Override
        public int evaluate(Path questions, boolean json, PrintStream out) {
            return ExitCode.ANSWERED;
        }

        @Override
        public void close() {}
    }
}

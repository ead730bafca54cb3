package org.rapporteur.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rapporteur.console.Check;
import org.rapporteur.console.CommandLineInterface;
import org.rapporteur.console.Desk;
import org.rapporteur.console.DeskFactory;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.Surroundings;
import org.rapporteur.console.UserError;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLineInterface(new Opening(), Surroundings.ofProcess()).run(arguments));
    }

    /** Opens the desk under the settings of environment, file and flags. */
    private static final class Opening implements DeskFactory {
        @Override
        public Desk open(Map<String, String> flags) {
            return switch (read(flags)) {
                case SettingsReading.Good good -> {
                    good.settings().logOr(LogLevel.WARN).apply();
                    yield Rapporteur.open(good.settings(), good.notes(), InstantSource.system());
                }
                case SettingsReading.Wrong wrong -> throw new UserError(wrong.message(), ExitCode.WRONG_USE);
            };
        }

        @Override
        public List<Check> checkup(Map<String, String> flags) {
            return new Checkup(InstantSource.system()).of(read(flags));
        }

        private static SettingsReading read(Map<String, String> flags) {
            return SettingsReader.read(flags, System.getenv(), Path.of(""));
        }
    }
}

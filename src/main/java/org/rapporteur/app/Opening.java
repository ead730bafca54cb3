package org.rapporteur.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.console.Check;
import org.rapporteur.console.Desk;
import org.rapporteur.console.DeskFactory;
import org.rapporteur.console.ExitCode;
import org.rapporteur.console.UserError;
import org.rapporteur.conversation.JournalNotebook;
import org.rapporteur.conversation.KnownGap;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.JournalException;
import org.rapporteur.slack.SlackManifest;

/**
 * Opens the desk under the settings of environment, file and flags.
 *
 * @param environment the variables of the process
 * @param workingDirectory where {@code .env} is looked for
 */
record Opening(Map<String, String> environment, Path workingDirectory, InstantSource clock) implements DeskFactory {

    Opening {
        environment = Map.copyOf(environment);
    }

    static Opening ofProcess() {
        return new Opening(System.getenv(), Path.of(""), InstantSource.system());
    }

    @Override
    public Desk open(Map<String, String> flags) {
        return Rapporteur.open(good(flags).settings(), clock);
    }

    /** The settings, the log being as quiet as they say. */
    private SettingsReading.Good good(Map<String, String> flags) {
        return switch (read(flags)) {
            case SettingsReading.Good good -> {
                good.settings().logOr(LogLevel.WARN).apply();
                yield good;
            }
            case SettingsReading.Wrong wrong -> throw new UserError(wrong.message(), ExitCode.WRONG_USE);
        };
    }

    @Override
    public List<Check> checkup(Map<String, String> flags) {
        return new Checkup(clock).of(read(flags));
    }

    @Override
    public List<KnownGap> gaps(Map<String, String> flags) {
        Path data = good(flags).settings().data();
        if (!Files.exists(data.resolve(Journal.FILE))) {
            return List.of();
        }
        try (Journal journal = Journal.openToRead(data, clock)) {
            return new JournalNotebook(journal).gaps(Integer.MAX_VALUE);
        } catch (IOException | JournalException e) {
            throw new UserError(String.valueOf(e.getMessage()), ExitCode.FAILED);
        }
    }

    @Override
    public String slackManifest(@Nullable URI page, boolean followups) {
        return page == null ? SlackManifest.forSocketMode(followups) : SlackManifest.forHttp(page, followups);
    }

    private SettingsReading read(Map<String, String> flags) {
        return SettingsReader.read(flags, environment, workingDirectory);
    }
}

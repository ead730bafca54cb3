package org.rapporteur.console;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.KnownGap;

/**
 * Opens the core for a command that needs it; help and mistakes in the arguments never get as far.
 *
 * <p>They take the settings that were given as flags, by name, such as {@code RAPPORTEUR_DATA}.
 */
public interface DeskFactory {
    /**
     * Opens the core with its folder and its data.
     *
     * @throws UserError when a setting is wrong ({@link ExitCode#WRONG_USE}), or when the folder or the data cannot be used
     */
    Desk open(Map<String, String> flags);

    /** Looks at settings, folder and data and says how they are; what cannot be used is an entry, not an error. */
    List<Check> checkup(Map<String, String> flags);

    /**
     * All questions without an answer and answers that were voted down, the most asked first; also while a bot serves with the same data.
     *
     * @throws UserError when a setting is wrong, or the journal cannot be read
     */
    List<KnownGap> gaps(Map<String, String> flags);

    /**
     * The manifest of a Slack app for this bot, as JSON.
     *
     * @param page where Slack reaches the web page, when events come over HTTP; null for Socket Mode
     * @param followups whether the app receives every message of its channels
     * @throws IllegalArgumentException when {@code page} is no address of a web page
     */
    String slackManifest(@Nullable URI page, boolean followups);
}

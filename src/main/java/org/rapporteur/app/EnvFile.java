package org.rapporteur.app;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A {@code .env} file as it was read.
 *
 * @param given its settings, whoever they belong to
 * @param problems why it could not be read, in one line; else empty
 */
record EnvFile(List<GivenSetting> given, List<String> problems) {
    EnvFile {
        given = List.copyOf(given);
        problems = List.copyOf(problems);
    }

    /** Reads {@code .env} in a folder; a file that is not there holds nothing. */
    static EnvFile in(Path folder) {
        Path file = folder.resolve(".env");
        if (!Files.exists(file)) {
            return new EnvFile(List.of(), List.of());
        }
        try {
            List<String> lines = Files.readAllLines(file);
            Dotenv dotenv = Dotenv.configure().directory(folder.toString()).load();
            return new EnvFile(
                    dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                            .map(entry ->
                                    new GivenSetting(entry.getKey(), entry.getValue(), origin(entry.getKey(), lines)))
                            .toList(),
                    List.of());
        } catch (IOException | DotenvException e) {
            return new EnvFile(List.of(), List.of(".env: cannot be read, every line must be NAME=value: " + reason(e)));
        }
    }

    /** The text of a malformed line may be a secret and is kept out. */
    private static String reason(Exception e) {
        return e instanceof DotenvException ? "a line is malformed" : e.getClass().getSimpleName();
    }

    private static String origin(String key, List<String> lines) {
        Pattern assignment = Pattern.compile("\\s*(export\\s+)?" + Pattern.quote(key) + "\\s*=.*");
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (assignment.matcher(lines.get(i)).matches()) {
                return ".env line " + (i + 1);
            }
        }
        return ".env";
    }
}

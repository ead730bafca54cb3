package org.rapporteur.app;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
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
    private static final Pattern MALFORMED = Pattern.compile("(?!\\s*([\\w.-]+\\s*=.*|#.*)?$).*");

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
        List<String> lines = List.of();
        try {
            lines = Files.readAllLines(file);
            return new EnvFile(given(folder, lines), List.of());
        } catch (IOException e) {
            return new EnvFile(
                    List.of(),
                    List.of(".env: cannot be read as UTF-8: " + e.getClass().getSimpleName()));
        } catch (DotenvException e) {
            // What the line says may be a secret and is kept out.
            return new EnvFile(List.of(), List.of(origin(MALFORMED, lines) + ": must be NAME=value"));
        }
    }

    private static List<GivenSetting> given(Path folder, List<String> lines) {
        Dotenv dotenv = Dotenv.configure().directory(folder.toString()).load();
        return dotenv.entries(Dotenv.Filter.DECLARED_IN_ENV_FILE).stream()
                .map(entry -> new GivenSetting(entry.getKey(), entry.getValue(), origin(assignment(entry), lines)))
                .toList();
    }

    private static Pattern assignment(DotenvEntry entry) {
        return Pattern.compile("\\s*" + Pattern.quote(entry.getKey()) + "\\s*=.*");
    }

    /** The last line of that kind: where a name is set twice, it holds. */
    private static String origin(Pattern kind, List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            if (kind.matcher(lines.get(i)).matches()) {
                return ".env line " + (i + 1);
            }
        }
        return ".env";
    }
}

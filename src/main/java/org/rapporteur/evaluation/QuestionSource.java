package org.rapporteur.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file of questions and the folder that they are about.
 *
 * @param folder null for the one that the settings name
 */
public record QuestionSource(Path file, @Nullable Path folder) {
    /** Reads {@code FILE} or {@code FILE@FOLDER}; a file with an @ in its own name is taken as it is. */
    public static QuestionSource of(String argument) {
        int at = argument.lastIndexOf('@');
        return at <= 0 || at == argument.length() - 1 || Files.exists(Path.of(argument))
                ? new QuestionSource(Path.of(argument), null)
                : new QuestionSource(Path.of(argument.substring(0, at)), Path.of(argument.substring(at + 1)));
    }

    /** The file's own name. */
    String name() {
        return String.valueOf(file.getFileName());
    }
}

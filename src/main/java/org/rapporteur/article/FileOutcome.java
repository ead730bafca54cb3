package org.rapporteur.article;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one file when the folder was read.
 *
 * @param path relative to the folder, with {@code /}
 * @param change what happened
 * @param reason why it failed and what to do about it, in one line for the person who keeps the folder; only when it failed
 * @param warnings things noticed in a file that was read all the same, such as a date in the future
 */
public record FileOutcome(
        String path, Change change, @Nullable String reason, List<String> warnings) {
    /** What a refresh did with a file. */
    public enum Change {
        ADDED,
        CHANGED,
        UNCHANGED,
        REMOVED,
        FAILED
    }

    public FileOutcome {
        warnings = List.copyOf(warnings);
        if ((change == Change.FAILED) != (reason != null)) {
            throw new IllegalArgumentException("a reason belongs to a failure and only there: " + path);
        }
    }

    public static FileOutcome of(String path, Change change, List<String> warnings) {
        return new FileOutcome(path, change, null, warnings);
    }

    public static FileOutcome failed(String path, String reason) {
        return new FileOutcome(path, Change.FAILED, reason, List.of());
    }
}

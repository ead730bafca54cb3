package org.rapporteur.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one reading of the folder did.
 *
 * @param started when it began
 * @param took how long it ran
 * @param files one entry for every file seen or gone, by path
 * @param notes lines about the folder as a whole ("the folder is empty"), each saying what to do
 */
public record RefreshReport(Instant started, Duration took, List<FileOutcome> files, List<String> notes) {
    public RefreshReport {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /** The same with further lines, behind those it has. */
    public RefreshReport withNotes(List<String> more) {
        return more.isEmpty()
                ? this
                : new RefreshReport(
                        started,
                        took,
                        files,
                        Stream.concat(notes.stream(), more.stream()).toList());
    }

    public long count(FileOutcome.Change change) {
        return files.stream().filter(file -> file.change() == change).count();
    }

    /** The files that could not be read, by path. */
    public List<FileOutcome> failures() {
        return files.stream()
                .filter(file -> file.change() == FileOutcome.Change.FAILED)
                .toList();
    }
}

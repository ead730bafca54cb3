package org.rapporteur.ingest;

/** Hears how far a reading of the folder is. Called on the thread that reads. */
@FunctionalInterface
public interface ReadingProgress {
    /** For those who do not want to know. */
    ReadingProgress IGNORED = (done, total, path) -> {};

    /**
     * Called before each file, and once at the end with {@code done} equal to {@code total}.
     *
     * @param done files finished, from 0
     * @param total files in the folder that can be read
     * @param path the file that comes next, relative to the folder; empty at the end
     */
    void progress(int done, int total, String path);
}

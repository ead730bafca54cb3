package org.rapporteur.console;

/** Hears how far a long task has come. Called from one thread at a time, often. */
@FunctionalInterface
public interface ProgressListener {
    /**
     * Tells where the task is.
     *
     * @param stage what is being done, a word or two such as "reading"
     * @param done how many are done, from 0 to {@code total}
     * @param total how many there are; 0 when that is not known yet
     */
    void progress(String stage, long done, long total);
}

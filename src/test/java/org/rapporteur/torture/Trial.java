package org.rapporteur.torture;

import java.nio.file.Path;

/** One kind of harm, done again and again. */
@FunctionalInterface
public interface Trial {
    /**
     * Does the harm.
     *
     * @param root an empty folder for its files
     * @param seed all randomness comes from it
     * @param n how often, at least 1
     * @throws Exception when the trial itself cannot go on; what the bot does wrong is in the result
     */
    TrialResult run(Path root, long seed, int n) throws Exception;
}

package org.rapporteur.console;

import java.time.Clock;
import java.time.InstantSource;

/**
 * What a command finds around it.
 *
 * @param terminal where it reads and writes
 * @param clock what time it is
 * @param stop when a server is to stop
 */
public record Surroundings(Terminal terminal, InstantSource clock, StopSignal stop) {
    /** Those of the process. */
    public static Surroundings ofProcess() {
        return new Surroundings(Terminal.ofProcess(), Clock.systemUTC(), StopSignal.ofProcess());
    }
}

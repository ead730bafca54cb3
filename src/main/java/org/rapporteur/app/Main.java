package org.rapporteur.app;

import org.rapporteur.console.CommandLineInterface;
import org.rapporteur.console.Surroundings;

/** Where the process starts. */
public final class Main {
    private Main() {}

    /** Runs one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLineInterface(Opening.ofProcess(), Surroundings.ofProcess()).run(arguments));
    }
}

/**
 * The command line: one question, a stream of them, the other commands, and the start of the server.
 *
 * <p>In: arguments, standard input, and a {@link org.rapporteur.console.DeskFactory} that opens the core when a command needs it. Out: standard
 * output for what was asked for, standard error for everything else, and one of the {@link org.rapporteur.console.ExitCode exit codes}. Start with
 * {@link org.rapporteur.console.CommandLineInterface}.
 */
@NullMarked
package org.rapporteur.console;

import org.jspecify.annotations.NullMarked;

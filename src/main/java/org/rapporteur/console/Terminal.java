package org.rapporteur.console;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, flushed by whoever writes, UTF-8
 * @param err standard error
 * @param colour whether bold words may be marked by escape sequences on {@code out}
 * @param progress whether {@code err} is a terminal on which a line may be drawn over
 * @param width columns, at least 40
 */
public record Terminal(InputStream in, PrintStream out, PrintStream err, boolean colour, boolean progress, int width) {
    private static final int MIN_WIDTH = 40;
    private static final int MAX_WIDTH = 100;

    public Terminal {
        if (width < MIN_WIDTH) {
            throw new IllegalArgumentException("too narrow: " + width);
        }
    }

    /**
     * The process's own. It takes standard output for itself: whatever else prints there afterwards ends up on standard error, so that what a
     * program reads holds nothing but what it asked for.
     *
     * <p>Java cannot tell whether one stream is a terminal; the start script says so in the properties {@code rapporteur.stdout},
     * {@code rapporteur.stderr} (both "terminal") and {@code rapporteur.columns}.
     */
    public static Terminal ofProcess() {
        PrintStream out = new PrintStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.setOut(err);
        boolean noColour =
                !System.getenv().getOrDefault("NO_COLOR", "").isEmpty() || "dumb".equals(System.getenv("TERM"));
        return new Terminal(
                System.in,
                out,
                err,
                isTerminal("rapporteur.stdout") && !noColour,
                isTerminal("rapporteur.stderr"),
                width(Integer.getInteger("rapporteur.columns", 0)));
    }

    /** The width of lines on a terminal of so many columns, 0 meaning that nobody knows. */
    static int width(int columns) {
        return columns <= 0 ? MAX_WIDTH : Math.clamp(columns, MIN_WIDTH, MAX_WIDTH);
    }

    private static boolean isTerminal(String property) {
        return "terminal".equals(System.getProperty(property));
    }
}

package org.rapporteur.console;

/** Something that the person at the command line can mend: its message is shown to them as it is, with no stack trace. */
public final class UserError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /**
     * Keeps what to say and how to end.
     *
     * @param line what is wrong and what to do about it
     * @param exitCode one of {@link ExitCode}, not 0
     */
    public UserError(String line, int exitCode) {
        super(line);
        this.exitCode = exitCode;
    }

    public String line() {
        return String.valueOf(getMessage());
    }

    public int exitCode() {
        return exitCode;
    }
}

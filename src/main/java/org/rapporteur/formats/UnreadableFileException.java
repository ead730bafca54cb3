package org.rapporteur.formats;

/** A file that gives no article; the message is the reason as it stands in the report: what it is and what to do, in one line. */
public final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason as it stands in the report, without the name of the file */
    public UnreadableFileException(String reason) {
        super(reason);
    }

    /** @param reason as it stands in the report, without the name of the file */
    public UnreadableFileException(String reason, Throwable why) {
        super(reason, why);
    }

    /** For what went wrong in a way that no reader foresaw. */
    public static UnreadableFileException notUnderstood(Throwable why) {
        return new UnreadableFileException(
                "could not be understood (" + why.getClass().getSimpleName()
                        + "); save it in a simpler form, or take it out of the folder",
                why);
    }

    /** The message. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}

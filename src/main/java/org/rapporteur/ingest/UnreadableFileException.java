package org.rapporteur.ingest;

/** A file that gives no article; the message is the reason as it stands in the report: what it is and what to do, in one line. */
final class UnreadableFileException extends Exception {
    private static final long serialVersionUID = 1L;

    UnreadableFileException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}

package org.rapporteur.journal;

/** The journal cannot be read or written, for instance since the disk is full or it is closed. What was being written is not there. */
public final class JournalException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}

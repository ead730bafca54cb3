package org.rapporteur.matrix;

/** A call to the homeserver came to nothing; {@link #error()} says why, and whether another try may help. */
final class MatrixException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MatrixError error;

    MatrixException(MatrixError error) {
        super(error.words());
        this.error = error;
    }

    MatrixException(MatrixError error, Throwable cause) {
        super(error.words(), cause);
        this.error = error;
    }

    MatrixError error() {
        return error;
    }
}

package org.rapporteur.matrix;

/** The settings lead to no homeserver, or it does not let us in: told in one line that says what to do, without any secret. */
public final class MatrixStartException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MatrixStartException(String line) {
        super(line);
    }
}

package org.rapporteur.matrix;

/** Our access token, which may change at any time. Safe for use by many threads. */
interface Credentials {
    /** Our full user id. */
    String user();

    String token();

    /**
     * A token in the place of one that ran out; on the disk before this returns.
     *
     * @param refused the one that ran out; when it was replaced meanwhile, this gives what took its place
     * @throws MatrixException with {@link MatrixError.TokenRefused} when there is none to be had
     */
    String renewed(String refused);
}

package org.rapporteur.matrix;

/** A token that is always taken. */
final class FixedCredentials implements Credentials {
    @Override
    public String user() {
        return Events.US;
    }

    @Override
    public String token() {
        return "token";
    }

    @Override
    public String renewed(String refused) {
        throw new IllegalStateException("refused: " + refused);
    }
}

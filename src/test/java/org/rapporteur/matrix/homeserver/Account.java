package org.rapporteur.matrix.homeserver;

/**
 * An account on a homeserver of the tests.
 *
 * @param user such as {@code @ann:localhost}
 * @param token of the device that it was registered from
 */
public record Account(String user, String password, String token) {
    /** The user id without server. */
    public String name() {
        return user.substring(1, user.indexOf(':'));
    }
}

package org.rapporteur.matrix;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Matrix is reached and whom the bot answers there. Its text form tells no secret.
 *
 * @param homeserver its address, or that of the name it serves, from which its address is learned
 * @param user our own user id, or the part of it between @ and the colon; null when the token tells it
 * @param password null when there is a token
 * @param accessToken null when there is a password
 * @param allowedInviters who may bring us into a room; none: whoever is of our own homeserver
 * @param allowedRooms ids or addresses of the rooms in which we answer, beside direct messages; none: wherever we were invited
 * @param prefixes words that call us, such as {@code !rapporteur}; at least one, none of them blank
 * @param otherBots who is never answered
 * @param adminRooms ids of rooms that anybody may enter and in which admins may do what admins may nevertheless
 */
public record MatrixSettings(
        URI homeserver,
        @Nullable String user,
        @Nullable String password,
        @Nullable String accessToken,
        Globs allowedInviters,
        Globs allowedRooms,
        List<String> prefixes,
        Globs otherBots,
        Globs adminRooms) {
    public MatrixSettings {
        if ((password == null) == (accessToken == null)) {
            throw new IllegalArgumentException("Matrix needs a password or an access token");
        }
        if (password != null && user == null) {
            throw new IllegalArgumentException("Matrix needs a user beside a password");
        }
        if (prefixes.isEmpty() || prefixes.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("Matrix needs a prefix");
        }
        prefixes = List.copyOf(prefixes);
    }

    @Override
    public String toString() {
        return "MatrixSettings[" + homeserver + ", " + (user == null ? "by token" : user) + "]";
    }
}

package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What lets us in. Its text form tells no secret.
 *
 * @param homeserver whose tokens they are; nobody else may see them
 * @param user our full user id; {@code ""} as long as the homeserver has not told it
 * @param refresh gets a new pair when the access token ran out; null when there is none
 */
record Tokens(
        String homeserver,
        String user,
        String access,
        @Nullable String refresh) {
    /** Those of an answer to a login; empty when it holds none. */
    static Optional<Tokens> of(String homeserver, JsonNode answer) {
        String access = Json.text(answer, "access_token");
        return access.isEmpty()
                ? Optional.empty()
                : Optional.of(new Tokens(homeserver, Json.text(answer, "user_id"), access, refresh(answer)));
    }

    /** These with the new ones of an answer to a refresh; a homeserver that gives no new refresh token goes on taking the old one. */
    Tokens renewed(JsonNode answer) {
        String next = refresh(answer);
        return new Tokens(homeserver, user, Json.text(answer, "access_token"), next == null ? refresh : next);
    }

    private static @Nullable String refresh(JsonNode answer) {
        String token = Json.text(answer, "refresh_token");
        return token.isEmpty() ? null : token;
    }

    String toJson() {
        ObjectNode json = Json.object();
        json.put("homeserver", homeserver);
        json.put("user_id", user);
        json.put("access_token", access);
        json.put("refresh_token", refresh);
        return Json.write(json);
    }

    /** Reads what {@link #toJson()} wrote. */
    static Optional<Tokens> fromJson(String text) {
        JsonNode json = Json.read(text);
        return of(Json.text(json, "homeserver"), json);
    }

    @Override
    public String toString() {
        return "Tokens[" + homeserver + ", " + user + "]";
    }
}

package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import okhttp3.HttpUrl;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.matrix.MatrixError.Unreachable;

/** Finds the homeserver: at the address given, or where the server of that address says it is. */
final class Homeserver {
    /** At the start somebody may be watching. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Homeserver() {}

    /**
     * Looks at an address.
     *
     * @param given calls what stands in the settings
     * @return calls the homeserver
     * @throws MatrixException when nobody could be reached now
     * @throws ChatStartException when the settings lead to no homeserver
     */
    static MatrixHttp find(MatrixHttp given) {
        try {
            if (isHomeserver(given)) {
                return given;
            }
            MatrixHttp named = given.at(named(given));
            if (isHomeserver(named)) {
                return named;
            }
        } catch (MatrixException e) {
            if (e.error() instanceof Unreachable(var kind, var why) && kind != Unreachable.Kind.OTHER) {
                throw none(given, why);
            }
            throw e;
        }
        throw none(given, "something else answers there");
    }

    private static ChatStartException none(MatrixHttp given, String why) {
        return new ChatStartException(
                "There is no Matrix homeserver at " + given.base() + " (" + why + "); correct MATRIX_HOMESERVER.");
    }

    private static boolean isHomeserver(MatrixHttp http) {
        return answer(http, MatrixCall.get("versions").below("_matrix/client"))
                .path("versions")
                .isArray();
    }

    /** The address that a server names for its homeserver; its own when it names none. */
    private static HttpUrl named(MatrixHttp http) {
        JsonNode answer = answer(http, MatrixCall.get(".well-known", "matrix", "client"));
        HttpUrl named = HttpUrl.parse(Json.text(answer.path("m.homeserver"), "base_url"));
        return named == null ? http.base() : named;
    }

    /** Empty when what answers is no homeserver. */
    private static JsonNode answer(MatrixHttp http, MatrixCall call) {
        try {
            return http.call(call.within(PATIENCE), null);
        } catch (MatrixException e) {
            return switch (e.error()) {
                case MatrixError.NotFound missing -> Json.object();
                case MatrixError.Garbled garbled -> Json.object();
                case MatrixError.Forbidden forbidden -> Json.object();
                case MatrixError.BadRequest bad -> Json.object();
                default -> throw e;
            };
        }
    }
}

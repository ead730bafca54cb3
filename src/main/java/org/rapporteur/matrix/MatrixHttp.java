package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Calls a homeserver. Safe for use by many threads. */
interface MatrixHttp {
    /**
     * Makes a call and reads its answer.
     *
     * @param token null for a call that needs none
     * @throws MatrixException when it comes to nothing
     */
    JsonNode call(MatrixCall call, @Nullable String token);
}

package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the ids of the rooms that the settings name by their addresses. */
final class AllowedRooms {
    private static final Logger LOG = LoggerFactory.getLogger(AllowedRooms.class);

    private AllowedRooms() {}

    /**
     * The same patterns, with an id in the place of each address.
     *
     * @throws MatrixException when the homeserver cannot say now
     */
    static Globs resolved(Globs rooms, MatrixClient client) {
        List<String> ids = new ArrayList<>();
        for (String pattern : rooms.patterns()) {
            if (!pattern.startsWith("#")) {
                ids.add(pattern);
                continue;
            }
            // An address that leads nowhere still stands for itself, so that the list does not become empty, which
            // would allow every room.
            ids.add(client.roomAt(pattern).orElseGet(() -> {
                LOG.warn("Matrix: there is no room {}, which MATRIX_ALLOWED_ROOMS names", pattern);
                return pattern;
            }));
        }
        return new Globs(ids);
    }
}

package org.rapporteur.dossier;

import java.util.List;

/**
 * Where one party stands.
 *
 * @param party its usual name
 * @param cells one for each issue of the grid, in its order
 */
public record PositionRow(String party, List<PositionCell> cells) {
    public PositionRow {
        cells = List.copyOf(cells);
    }
}

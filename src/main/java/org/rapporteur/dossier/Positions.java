package org.rapporteur.dossier;

import java.util.List;

/**
 * Who stands where: one row for each party, one cell for each issue.
 *
 * @param issues the columns, most often spoken of first
 * @param rows by party, most often speaking first; each has one cell for each of {@code issues}, in their order
 * @param notShown how many issues the folder has beyond those shown
 */
public record Positions(List<String> issues, List<PositionRow> rows, int notShown) {
    public Positions {
        issues = List.copyOf(issues);
        rows = List.copyOf(rows);
        for (PositionRow row : rows) {
            if (row.cells().size() != issues.size()) {
                throw new IllegalArgumentException(
                        row.party() + " has " + row.cells().size() + " cells");
            }
        }
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}

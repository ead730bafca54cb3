package org.rapporteur.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.dossier.PositionCell;
import org.rapporteur.dossier.PositionRow;
import org.rapporteur.dossier.Positions;
import org.rapporteur.dossier.StanceLine;

/**
 * Who stands where, as a table. Issues are long and parties short, so that issues are the rows.
 *
 * @param parties the columns
 * @param more a line when the folder has more issues, else ""
 */
record GridView(List<String> parties, List<RowView> rows, String more) {
    /** @param cells one for each party */
    record RowView(String issue, List<CellView> cells) {}

    /**
     * Where a party stands on an issue.
     *
     * @param newest null for "not stated"
     * @param unchanged such as "the same since 4 Feb 2012", "" when there is nothing to add
     */
    record CellView(@Nullable StanceView newest, String unchanged, boolean hasOlder, List<StanceView> older) {}

    /** @param kind such as "demand" */
    record StanceView(String kind, String sentence, SourceView source) {
        static StanceView of(StanceLine line) {
            return new StanceView(
                    line.kind().name().toLowerCase(Locale.ROOT),
                    line.source().sentence(),
                    SourceView.of(line.source()));
        }
    }

    static GridView of(Positions grid) {
        List<RowView> rows = new ArrayList<>();
        for (int issue = 0; issue < grid.issues().size(); issue++) {
            int column = issue;
            rows.add(new RowView(
                    grid.issues().get(issue),
                    grid.rows().stream()
                            .map(row -> cell(row.cells().get(column)))
                            .toList()));
        }
        String more = grid.notShown() == 0
                ? ""
                : PlainDates.counted(grid.notShown(), "more issue") + " in the folder; name one above to see it.";
        return new GridView(grid.rows().stream().map(PositionRow::party).toList(), rows, more);
    }

    private static CellView cell(PositionCell cell) {
        StanceLine newest = cell.newest();
        if (newest == null) {
            return new CellView(null, "", false, List.of());
        }
        boolean changed = cell.unchangedSince() == null
                || cell.unchangedSince().equals(newest.source().published());
        return new CellView(
                StanceView.of(newest),
                changed ? "" : "the same since " + PlainDates.day(cell.unchangedSince()),
                !cell.older().isEmpty(),
                cell.older().stream().map(StanceView::of).toList());
    }
}

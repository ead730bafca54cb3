package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance;

/**
 * Where a party stands on an issue.
 *
 * @param issue the column
 * @param newest what it stated last; null when the folder has nothing: "not stated"
 * @param unchangedSince the date of the oldest article from which on the kind of the stance was always the newest's; null when not stated or undated
 * @param older what it stated before, newest first
 */
public record PositionCell(
        String issue, @Nullable StanceLine newest, @Nullable LocalDate unchangedSince, List<StanceLine> older) {
    public PositionCell {
        older = List.copyOf(older);
    }

    /** What the party does about the issue; null when not stated. */
    public Stance.@Nullable Kind kind() {
        return newest == null ? null : newest.kind();
    }
}

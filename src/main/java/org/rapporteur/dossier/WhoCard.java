package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is, by what the articles say.
 *
 * @param name in the fullest form that they print
 * @param offices what they call the person, first held first
 * @param articles in how many of them the person speaks or is spoken for
 * @param newest the newest quotations, newest first
 * @param reported what is newest of that which articles tell in words of their own, newest first
 */
public record WhoCard(
        String name, List<HeldOffice> offices, int articles, List<QuoteLine> newest, List<ReportedLine> reported) {
    public WhoCard {
        offices = List.copyOf(offices);
        newest = List.copyOf(newest);
        reported = List.copyOf(reported);
    }

    /**
     * An office as articles give it.
     *
     * @param role as printed: {@code Russian Foreign Minister}; null where they tell only the party
     * @param party by its usual name
     * @param first the date of the first article that says so; null when none of them is dated
     * @param last the date of the last one
     * @param source the newest article that says so
     */
    public record HeldOffice(
            @Nullable String role,
            @Nullable String party,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Source source) {}
}

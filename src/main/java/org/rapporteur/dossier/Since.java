package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What articles published since a day brought. Near-copies of older articles bring nothing.
 *
 * @param day the first day that counts; null when certain articles were asked for instead
 * @param newestHeld the newest day of publication held, whatever was asked for; null when nothing is dated
 * @param articles one line for each new article, newest first
 * @param quotes what was said, newest first
 * @param stances stated for the first time, newest first
 * @param changed stated otherwise than before, newest first
 * @param repeated stated again as before, newest first
 * @param reported what articles tell in their own words that the person or the party asked for said, newest first; nothing that is in another list, and
 *     empty when nobody was asked for
 */
public record Since(
        @Nullable LocalDate day,
        @Nullable LocalDate newestHeld,
        Part<Development> articles,
        Part<QuoteLine> quotes,
        Part<StanceLine> stances,
        Part<Changed> changed,
        Part<StanceLine> repeated,
        Part<ReportedLine> reported) {
    /**
     * A stance that differs from the same party's older one on the same issue.
     *
     * @param now the newer one
     * @param before the newest of those from before
     */
    public record Changed(StanceLine now, StanceLine before) {}

    public boolean isNothing() {
        return Stream.of(articles, quotes, stances, changed, repeated, reported).allMatch(Part::isEmpty);
    }
}

package org.rapporteur.dossier;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance;

/**
 * What became of a demand, of an offer or of something agreed on for a time.
 *
 * @param kind {@code DEMAND} or {@code OFFER}; {@code AGREEMENT} only where it names a time by which it is to be kept
 * @param party who made it
 * @param issue what it is about, in the words of its newest mention
 * @param status what the newest dated mention says
 * @param first its first dated mention, else its first
 * @param last its last mention, an answer of another party counted in
 * @param mentions every mention, oldest first, undated ones last, near-copies left out: the demand itself and what others answered
 * @param answeredBy the party that refused it, agreed to it or offered it; null when nobody did
 * @param quiet whether the party that made it was heard of long after {@code last}, without a word of it
 * @param due what its newest mention that names a time ahead says of when it is to be; null when none does
 */
public record DemandLine(
        Stance.Kind kind,
        String party,
        String issue,
        Status status,
        Source first,
        Source last,
        List<StanceLine> mentions,
        @Nullable String answeredBy,
        boolean quiet,
        @Nullable TimelineLine due) {
    /** Where a demand or an offer stands. */
    public enum Status {
        /** Stated once, in the newest articles on the talks. */
        RAISED,
        /** Stated again at a later date, unanswered since. */
        REPEATED,
        /** Another party refused it, and that is the last that is told. */
        REFUSED,
        /** Another party offered it. */
        OFFERED,
        /** Agreed to. */
        AGREED,
        /** Stated, and newer articles that name its party do not mention it. */
        NO_LATER_MENTION
    }

    public DemandLine {
        mentions = List.copyOf(mentions);
    }
}

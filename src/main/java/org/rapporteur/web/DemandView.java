package org.rapporteur.web;

import java.util.List;
import java.util.Locale;
import org.rapporteur.conversation.DossierWording;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.web.GridView.StanceView;

/**
 * What became of a demand or an offer.
 *
 * @param kind "demand" or "offer"
 * @param status such as "refused by NATO"
 * @param days first and last mention
 * @param sentence of the last mention
 * @param several such as "3 mentions", "" for one
 * @param mentions oldest first
 */
record DemandView(
        String kind,
        String party,
        String issue,
        String status,
        String days,
        String sentence,
        SourceView source,
        String several,
        List<StanceView> mentions) {
    /** Several of them. */
    record DemandsView(List<DemandView> items) {
        static DemandsView of(List<DemandLine> lines) {
            return new DemandsView(lines.stream().map(DemandView::of).toList());
        }
    }

    static DemandView of(DemandLine line) {
        String first = PlainDates.day(line.first().published());
        String last = PlainDates.day(line.last().published());
        List<StanceLine> mentions = line.mentions();
        return new DemandView(
                line.kind().name().toLowerCase(Locale.ROOT),
                line.party(),
                line.issue(),
                DossierWording.status(line),
                first.equals(last) ? last : first + " – " + last,
                line.last().sentence(),
                SourceView.of(line.last()),
                mentions.size() < 2 ? "" : PlainDates.counted(mentions.size(), "mention"),
                mentions.stream().map(StanceView::of).toList());
    }
}

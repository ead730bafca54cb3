package org.rapporteur.conversation;

import org.rapporteur.dossier.Part;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.export.DossierRecord;

/** Replies of the dossier for programs, the same on the command line, over HTTP and in a file. Pure. */
public final class DossierRecords {
    private DossierRecords() {}

    /** All that a reply holds, each line with its citation. */
    public static DossierRecord of(Reply.OfDossier reply) {
        Listing.More more =
                reply instanceof Reply.Since || reply instanceof Reply.Positions || reply instanceof Reply.Who
                        ? null
                        : reply.listing().more();
        return new DossierRecord(
                reply.asked().command(), reply.asked().filter(), value(reply), more == null ? null : more.command());
    }

    /** Exact words, and what is told in the words of articles. */
    private record Said(Part<QuoteLine> quotes, Part<ReportedLine> reported) {}

    private static Object value(Reply.OfDossier reply) {
        return switch (reply) {
            case Reply.Timeline timeline -> timeline.lines();
            case Reply.Quotes quotes -> new Said(quotes.lines(), quotes.reported());
            case Reply.Demands demands -> demands.lines();
            case Reply.Positions positions -> positions.grid();
            case Reply.Since since -> since.news();
            case Reply.Who who -> who.card();
            case Reply.WhyLines why -> why;
        };
    }
}

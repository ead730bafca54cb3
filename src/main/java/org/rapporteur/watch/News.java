package org.rapporteur.watch;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.Since;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.journal.WatchRow;

/**
 * What is new to a place. No sentence is in it twice.
 *
 * @param parts those in which anything is new, by the number of their watch
 */
public record News(List<Part> parts) {
    public News {
        parts = List.copyOf(parts);
    }

    /**
     * What is new for one watch; at least one list is not empty.
     *
     * @param watch null for a digest of everything
     * @param reported what the person or the party is told to have said, in the words of articles
     * @param articles each by a sentence of it; with a name or a phrase only those of which no other line is here
     */
    public record Part(
            @Nullable WatchRow watch,
            List<Since.Changed> changed,
            List<StanceLine> stances,
            List<QuoteLine> quotes,
            List<ReportedLine> reported,
            List<Development> articles) {
        public Part {
            changed = List.copyOf(changed);
            stances = List.copyOf(stances);
            quotes = List.copyOf(quotes);
            reported = List.copyOf(reported);
            articles = List.copyOf(articles);
        }

        boolean isEmpty() {
            return Stream.of(changed, stances, quotes, reported, articles).allMatch(List::isEmpty);
        }
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }
}

package org.rapporteur.slack;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;
import org.rapporteur.conversation.SourceNames;
import org.rapporteur.conversation.SourceNames.Named;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.SourceEntry;

/** Lines that name an article. Safe for use by many threads. */
final class SourceLines {
    private final SourceNames names;

    /** @param page the address of the web page as others reach it, without a path; null when they cannot */
    SourceLines(@Nullable URI page) {
        this.names = new SourceNames(page);
    }

    /**
     * The sources of an answer, numbered, of which as many are shown as there is room for.
     *
     * @param most room as JSON; five of them always fit into 8,500
     */
    List<RichLine> numbered(List<Citation> citations, int most) {
        List<RichLine> lines = new ArrayList<>();
        int room = most;
        for (Citation citation : citations) {
            RichLine line = new RichLine().plain("[" + citation.n() + "] ").append(near(citation, citations.size()));
            room -= line.parts().stream().mapToInt(BlockStack::size).sum();
            if (room < 0) {
                return lines;
            }
            lines.add(line);
        }
        return lines;
    }

    /** An article that comes near, without a number. */
    RichLine near(Citation citation, int of) {
        return line(names.of(citation, of));
    }

    /** Title, publisher and date of where a development stands. */
    RichLine of(Development item, int of) {
        return line(names.of(item, of));
    }

    /** Title, publisher and date of where a line of the dossier stands. */
    RichLine of(Source source, int of) {
        return line(names.of(source, of));
    }

    RichLine of(SourceEntry entry, int of) {
        return line(names.of(entry, of));
    }

    /** A place in an article of which nothing but the path is known. */
    RichLine place(String path, int passageNumber) {
        return line(names.place(path, passageNumber));
    }

    private static RichLine line(Named named) {
        return new RichLine().link(named.title(), named.address()).plain(named.details());
    }
}

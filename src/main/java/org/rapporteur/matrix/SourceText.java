package org.rapporteur.matrix;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Citation;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.SourceNames;
import org.rapporteur.conversation.SourceNames.Named;

/** Lines that name articles. Safe for use by many threads. */
final class SourceText {
    /** Bytes for the sources of an answer; five of them have room there. */
    private static final int MOST_BYTES = 11_000;

    private final SourceNames names;

    /** @param page the address of the web page as others reach it, without a path; null when they cannot */
    SourceText(@Nullable URI page) {
        this.names = new SourceNames(page);
    }

    SourceNames names() {
        return names;
    }

    static Line line(Named named) {
        return new Line().link(named.title(), named.address()).plain(named.details());
    }

    /** Sources with their numbers below a heading, as many as there is room for. */
    List<Line> numbered(String heading, List<Citation> citations) {
        List<Line> lines = new ArrayList<>(List.of(new Line().bold(heading)));
        int room = MOST_BYTES;
        for (Citation citation : citations) {
            Line line = new Line().plain("[" + citation.n() + "] ").append(line(names.of(citation, citations.size())));
            room -= MessageText.size(new Block.Paragraph(List.of(line)));
            if (room < 0) {
                lines.add(new Line().faint(ReplyWords.moreSources(citations.size() - lines.size() + 1)));
                return lines;
            }
            lines.add(line);
        }
        return lines;
    }
}

package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Span;
import org.rapporteur.conversation.Listing.Line;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.Listing.Section;
import org.rapporteur.dossier.Part;
import org.rapporteur.dossier.PositionCell;
import org.rapporteur.dossier.PositionRow;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.StanceLine;

/** Every reply of the dossier as a list. */
final class DossierListings {
    private DossierListings() {}

    static Listing of(Reply.Timeline reply) {
        return flat("Timeline", reply.asked(), reply.lines(), DossierLines::of);
    }

    static Listing of(Reply.Quotes reply) {
        return flat("Quotations", reply.asked(), reply.lines(), DossierLines::of);
    }

    static Listing of(Reply.Demands reply) {
        return flat("Demands and offers", reply.asked(), reply.lines(), DossierLines::of);
    }

    private static <T> Listing flat(String heading, AskedOf asked, Part<T> part, Function<T, Line> line) {
        List<Line> lines = part.items().stream().map(line).toList();
        return new Listing(
                part.isEmpty() ? "Not stated in the folder:" + asked.words() : heading + asked.words(),
                lines.isEmpty() ? List.of() : List.of(new Section(null, lines)),
                "",
                part.left() == 0 ? null : new More(part.left(), asked.next()));
    }

    static Listing of(Reply.Since reply) {
        org.rapporteur.dossier.Since news = reply.news();
        List<Entry> entries = new ArrayList<>();
        news.changed().items().forEach(changed -> {
            entries.add(new Entry("Changed", DossierLines.of(changed.now(), "")));
            entries.add(new Entry("Changed", DossierLines.of(changed.before(), "before: ")));
        });
        add(entries, "New positions", news.stances(), stance -> DossierLines.of(stance, ""));
        add(entries, "Said", news.quotes(), DossierLines::of);
        add(entries, "New articles", news.articles(), DossierLines::of);
        add(entries, "Stated again", news.repeated(), stance -> DossierLines.of(stance, ""));
        String held = news.newestHeld() == null ? "" : "Newest article held: " + PlainDates.day(news.newestHeld());
        return paged(
                news.isNothing()
                        ? "Nothing new" + reply.asked().words()
                        : "New" + reply.asked().words(),
                reply.asked(),
                entries,
                held);
    }

    static Listing of(Reply.Positions reply) {
        List<Entry> entries = new ArrayList<>();
        for (PositionRow row : reply.grid().rows()) {
            for (PositionCell cell : row.cells()) {
                StanceLine newest = cell.newest();
                if (newest != null) {
                    entries.add(new Entry(row.party(), DossierLines.of(newest, cell.issue() + ": ")));
                }
            }
        }
        return paged(
                entries.isEmpty()
                        ? "Not stated in the folder:" + reply.asked().words()
                        : "Positions" + reply.asked().words(),
                reply.asked(),
                entries,
                "");
    }

    static Listing of(Reply.Who reply) {
        List<Entry> entries = new ArrayList<>();
        reply.card().offices().forEach(office -> entries.add(new Entry("Offices", DossierLines.of(office))));
        reply.card().newest().forEach(quote -> entries.add(new Entry("Newest words", DossierLines.of(quote))));
        return paged(
                reply.card().name(),
                reply.asked(),
                entries,
                "In " + PlainDates.counted(reply.card().articles(), "article"));
    }

    static Listing of(Reply.WhyLines reply) {
        String of = "“" + reply.asked().command() + "”";
        if (reply.line() > 0) {
            Line line = reply.lines().get(reply.line() - 1);
            return new Listing("Why line " + reply.line() + " of " + of, List.of(whole(line, reply.passage())), "", null);
        }
        List<Line> rules = new ArrayList<>();
        for (Line line : reply.lines()) {
            rules.add(new Line(
                    (rules.size() + 1) + ".",
                    List.of(new Span(line.rule(), Span.Kind.OURS)),
                    line.source(),
                    line.alsoIn()));
        }
        return new Listing("Why each line of " + of, List.of(new Section(null, rules)), DossierRules.HINT, null);
    }

    private static Section whole(Line line, String passage) {
        Source source = line.source();
        String place = " Passage " + source.passageNumber() + " of " + source.article().path() + ": ";
        String words = passage.isEmpty() ? source.sentence() : passage;
        return new Section(
                null,
                List.of(new Line(
                        line.lead(),
                        List.of(
                                new Span(line.rule() + place, Span.Kind.OURS),
                                new Span(words, Span.Kind.VERBATIM)),
                        source,
                        line.alsoIn())));
    }

    /** A line and the section it belongs to. */
    private record Entry(String section, Line line) {}

    private static <T> void add(List<Entry> entries, String section, Part<T> part, Function<T, Line> line) {
        part.items().forEach(item -> entries.add(new Entry(section, line.apply(item))));
    }

    /** The page asked for of a list held whole. */
    private static Listing paged(String heading, AskedOf asked, List<Entry> all, String footer) {
        int from = Math.min(asked.from(), all.size());
        int to = Math.min(from + asked.most(), all.size());
        List<Section> sections = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        @Nullable String section = null;
        for (Entry entry : all.subList(from, to)) {
            if (!entry.section().equals(section) && !lines.isEmpty()) {
                sections.add(new Section(section, lines));
                lines.clear();
            }
            section = entry.section();
            lines.add(entry.line());
        }
        if (!lines.isEmpty()) {
            sections.add(new Section(section, lines));
        }
        return new Listing(
                heading, sections, footer, to == all.size() ? null : new More(all.size() - to, asked.next()));
    }
}

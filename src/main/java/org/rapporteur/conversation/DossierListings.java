package org.rapporteur.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
    private static final Comparator<Line> NEWEST_FIRST =
            Comparator.comparing(line -> line.source().published(), Comparator.nullsLast(Comparator.reverseOrder()));

    private DossierListings() {}

    /** A line and the section it belongs to. */
    private record Entry(@Nullable String section, Line line) {}

    static Listing of(Reply.Timeline reply) {
        return flat(DossierWording.TIMELINE, reply.asked(), reply.lines(), DossierLines::of);
    }

    static Listing of(Reply.Demands reply) {
        return flat(DossierWording.DEMANDS, reply.asked(), reply.lines(), DossierLines::of);
    }

    private static <T> Listing flat(String heading, AskedOf asked, Part<T> part, Function<T, Line> line) {
        List<Entry> entries = part.items().stream()
                .map(item -> new Entry(null, line.apply(item)))
                .toList();
        return new Listing(
                heading(asked, entries, part.isEmpty() ? DossierWording.notStated(asked) : heading + asked.words()),
                sections(entries),
                "",
                more(part.left(), asked));
    }

    static Listing of(Reply.Quotes reply) {
        List<Entry> entries = new ArrayList<>();
        boolean both = !reply.lines().isEmpty() && !reply.reported().isEmpty();
        reply.lines()
                .items()
                .forEach(line -> entries.add(new Entry(both ? DossierWording.EXACT : null, DossierLines.of(line))));
        reply.reported()
                .items()
                .forEach(line -> entries.add(new Entry(DossierWording.REPORTED, DossierLines.of(line))));
        boolean nothing = reply.lines().isEmpty() && reply.reported().isEmpty();
        int left =
                reply.lines().total() + reply.reported().total() - reply.asked().from() - entries.size();
        return new Listing(
                heading(
                        reply.asked(),
                        entries,
                        nothing
                                ? DossierWording.notStated(reply.asked())
                                : (reply.lines().isEmpty() ? DossierWording.NO_EXACT_WORDS : DossierWording.QUOTES)
                                        + reply.asked().words()),
                sections(entries),
                "",
                more(Math.max(0, left), reply.asked()));
    }

    static Listing of(Reply.Since reply) {
        org.rapporteur.dossier.Since news = reply.news();
        List<Entry> entries = new ArrayList<>();
        news.changed().items().forEach(changed -> {
            entries.add(new Entry(DossierWording.CHANGED, DossierLines.of(List.of(changed.now()))));
            entries.add(new Entry(DossierWording.CHANGED, DossierLines.ofBefore(changed.before())));
        });
        together(news.stances().items()).forEach(line -> entries.add(new Entry(DossierWording.NEW_POSITIONS, line)));
        news.quotes().items().forEach(line -> entries.add(new Entry(DossierWording.SAID, DossierLines.of(line))));
        news.reported().items().forEach(line -> entries.add(new Entry(DossierWording.REPORTED, DossierLines.of(line))));
        news.articles()
                .items()
                .forEach(line -> entries.add(new Entry(DossierWording.NEW_ARTICLES, DossierLines.of(line))));
        together(news.repeated().items()).forEach(line -> entries.add(new Entry(DossierWording.STATED_AGAIN, line)));
        String heading = news.isNothing() ? DossierWording.NOTHING_NEW : DossierWording.NEW;
        String held = news.newestHeld() == null ? "" : "Newest article held: " + PlainDates.day(news.newestHeld());
        return paged(heading + reply.asked().words(), reply.asked(), entries, held);
    }

    /** One line for what one sentence says of several sides. */
    static List<Line> together(List<StanceLine> stances) {
        Map<List<Object>, List<StanceLine>> same = new LinkedHashMap<>();
        for (StanceLine line : stances) {
            same.computeIfAbsent(List.of(line.source(), line.kind()), key -> new ArrayList<>())
                    .add(line);
        }
        return same.values().stream().map(DossierLines::of).toList();
    }

    static Listing of(Reply.Positions reply) {
        List<Entry> entries = new ArrayList<>();
        for (PositionRow row : reply.grid().rows()) {
            stated(row, reply.asked().filter().topic() != null)
                    .sorted(NEWEST_FIRST)
                    .forEach(line -> entries.add(new Entry(row.party(), line)));
        }
        String heading = entries.isEmpty()
                ? DossierWording.notStated(reply.asked())
                : DossierWording.POSITIONS + reply.asked().words();
        String footer = DossierWording.silent(reply.silent());
        return paged(heading, reply.asked(), entries, footer);
    }

    private static Stream<Line> stated(PositionRow row, boolean named) {
        List<Line> lines = new ArrayList<>();
        for (PositionCell cell : row.cells()) {
            StanceLine newest = cell.newest();
            if (newest != null) {
                lines.add(DossierLines.of(cell, newest, named));
            }
        }
        return lines.stream();
    }

    static Listing of(Reply.Who reply) {
        List<Entry> entries = new ArrayList<>();
        reply.card()
                .offices()
                .forEach(office -> entries.add(new Entry(DossierWording.OFFICES, DossierLines.of(office))));
        reply.card()
                .newest()
                .forEach(quote -> entries.add(new Entry(DossierWording.NEWEST_WORDS, DossierLines.of(quote))));
        reply.card().reported().forEach(line -> entries.add(new Entry(DossierWording.REPORTED, DossierLines.of(line))));
        String articles = "Spoken of in " + PlainDates.counted(reply.card().articles(), "article");
        return paged(reply.card().name(), reply.asked(), entries, articles);
    }

    static Listing of(Reply.WhyLines reply) {
        String of = "“" + reply.asked().command() + "”";
        if (reply.line() > 0) {
            Line line = reply.lines().get(reply.line() - 1);
            String heading = "Why line " + reply.line() + " of " + of;
            return new Listing(heading, List.of(whole(line, reply.passage())), "", null);
        }
        List<Line> rules = new ArrayList<>();
        for (Line line : reply.lines()) {
            List<Span> rule = List.of(new Span(line.rule(), Span.Kind.OURS));
            rules.add(new Line((rules.size() + 1) + ".", rule, line.source(), line.alsoIn()));
        }
        return new Listing("Why each line of " + of, List.of(new Section(null, rules)), DossierRules.HINT, null);
    }

    private static Section whole(Line line, String passage) {
        Source source = line.source();
        String place =
                " Passage " + source.passageNumber() + " of " + source.article().path() + ": ";
        List<Span> words = List.of(
                new Span(line.rule() + place, Span.Kind.OURS),
                new Span(passage.isEmpty() ? source.sentence() : passage, Span.Kind.VERBATIM));
        return new Section(null, List.of(new Line(line.lead(), words, source, line.alsoIn())));
    }

    /** The page asked for of a list held whole. */
    private static Listing paged(String heading, AskedOf asked, List<Entry> all, String footer) {
        int from = Math.min(asked.from(), all.size());
        int to = (int) Math.min((long) from + asked.most(), all.size());
        List<Entry> shown = all.subList(from, to);
        return new Listing(heading(asked, shown, heading), sections(shown), footer, more(all.size() - to, asked));
    }

    /** Whoever begins behind the last line is told so, rather than nothing. */
    private static String heading(AskedOf asked, List<Entry> shown, String heading) {
        return asked.from() > 0 && shown.isEmpty() ? DossierWording.noLineFrom(asked) : heading;
    }

    private static @Nullable More more(int left, AskedOf asked) {
        return left == 0 ? null : new More(left, asked.next());
    }

    private static List<Section> sections(List<Entry> entries) {
        List<Section> sections = new ArrayList<>();
        List<Line> lines = new ArrayList<>();
        @Nullable String section = null;
        for (Entry entry : entries) {
            if (!Objects.equals(entry.section(), section) && !lines.isEmpty()) {
                sections.add(new Section(section, lines));
                lines.clear();
            }
            section = entry.section();
            lines.add(entry.line());
        }
        if (!lines.isEmpty()) {
            sections.add(new Section(section, lines));
        }
        return sections;
    }
}

package org.rapporteur.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Span.Kind;
import org.rapporteur.conversation.Listing.Line;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.PositionCell;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.ReportedLine;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.dossier.WhoCard.HeldOffice;

/** Each value of the dossier as a line of a list. */
final class DossierLines {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    /** Fewer words say nothing outside of their sentence. */
    private static final int FRAGMENT = 7;

    private DossierLines() {}

    static Line of(TimelineLine line) {
        List<String> marks = new ArrayList<>();
        if (line.planned()) {
            marks.add(line.overdue() ? "planned, its time has passed" : "planned");
        }
        LocalDate published = line.source().published();
        if (published == null || !published.equals(line.from())) {
            // An article may be completed after its date; nothing is reported before it happens.
            boolean later = !line.planned() && published != null && published.isBefore(line.from());
            marks.add((later ? "in an article of " : "reported ") + PlainDates.day(published));
        }
        List<Span> words = words(verbatim(line.source().sentence()));
        ours(words, marks.isEmpty() ? "" : " (" + String.join("; ", marks) + ")");
        return new Line(when(line), words, line.source(), line.also().size(), DossierRules.of(line));
    }

    /** The day, month, year or range that the article names. */
    static String when(TimelineLine line) {
        return switch (line.precision()) {
            case DAY -> PlainDates.day(line.from());
            case MONTH -> MONTH.format(YearMonth.from(line.from()));
            case YEAR -> String.valueOf(line.from().getYear());
            case RANGE -> days(line.from(), line.to());
        };
    }

    /** Such as {@code 14–20 Nov 2011}. */
    private static String days(LocalDate from, LocalDate to) {
        boolean sameMonth = YearMonth.from(from).equals(YearMonth.from(to));
        return (sameMonth ? String.valueOf(from.getDayOfMonth()) : PlainDates.day(from)) + "–" + PlainDates.day(to);
    }

    static Line of(QuoteLine line) {
        List<Span> words = new ArrayList<>();
        ours(words, (line.resolved() ? speaker(line.speaker(), line.role(), line.party()) : "Speaker not told") + ": ");
        if (String.join(" ", line.words()).split("\\s+").length < FRAGMENT) {
            words.add(verbatim(line.source().sentence()));
        } else {
            quote(words, line.words());
        }
        LocalDate day = line.saidOn() == null ? line.source().published() : line.saidOn();
        boolean sameDay = Objects.equals(day, line.source().published());
        String told = Stream.of(
                        line.place() == null ? null : "in " + line.place(),
                        sameDay
                                ? null
                                : "reported " + PlainDates.day(line.source().published()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        ours(words, told.isEmpty() ? "" : " (" + told + ")");
        return new Line(PlainDates.day(day), words, line.source(), line.also().size(), DossierRules.of(line));
    }

    /** A comma that leads over to "he said" is left out. */
    private static void quote(List<Span> words, List<String> pieces) {
        String lead = "";
        for (String piece : pieces) {
            ours(words, lead + "“");
            words.add(verbatim(piece.replaceFirst("\\s*,\\s*$", "")));
            ours(words, "”");
            lead = " … ";
        }
    }

    static Line of(ReportedLine line) {
        List<Span> words = words(verbatim(line.source().sentence()));
        String name = line.speaker();
        boolean named = name != null && line.source().sentence().contains(name.substring(name.lastIndexOf(' ') + 1));
        ours(words, named ? "" : " (" + speaker(name, line.role(), line.party()) + ")");
        return new Line(
                PlainDates.day(line.source().published()),
                words,
                line.source(),
                line.also().size(),
                DossierRules.of(line));
    }

    /** Name, role and party as far as they are known. "Her Russian counterpart" is a role in its own sentence only. */
    private static String speaker(@Nullable String name, @Nullable String role, @Nullable String party) {
        String told = role == null || role.toLowerCase(Locale.ROOT).contains("counterpart") ? null : role;
        String withoutName =
                told == null || name != null ? told : told.substring(0, 1).toUpperCase(Locale.ROOT) + told.substring(1);
        boolean partyInRole = told != null && party != null && told.contains(party);
        String shown = Stream.of(name, withoutName, partyInRole || isAdjectiveOf(told, party) ? null : party)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return shown.isEmpty() ? "Speaker not told" : shown;
    }

    /** "Russian Foreign Minister" needs no "Russia" behind it. */
    private static boolean isAdjectiveOf(@Nullable String role, @Nullable String party) {
        return role != null
                && party != null
                && Stream.of(role.split(" "))
                        .anyMatch(word -> word.length() > 3
                                && (word.startsWith(party.substring(0, Math.min(4, party.length())))
                                        || word.equals("U.S.")));
    }

    /** Stances of several sides in one sentence, of one kind. */
    static Line of(List<StanceLine> together) {
        StanceLine first = together.getFirst();
        List<String> parties =
                together.stream().map(StanceLine::party).distinct().toList();
        List<Span> words = new ArrayList<>();
        ours(words, joined(parties) + " " + DossierWording.does(first.kind(), parties.size() > 1) + ": ");
        words.add(verbatim(first.source().sentence()));
        return new Line(PlainDates.day(first.source().published()), words, first.source(), 0, DossierRules.of(first));
    }

    /** What the same side stated before. */
    static Line ofBefore(StanceLine line) {
        List<Span> words = new ArrayList<>();
        ours(words, "before, " + line.party() + " " + DossierWording.does(line.kind(), false) + ": ");
        words.add(verbatim(line.source().sentence()));
        return new Line(PlainDates.day(line.source().published()), words, line.source(), 0, DossierRules.of(line));
    }

    /**
     * A cell of the grid.
     *
     * @param newest of the cell
     * @param named whether the issue was named by whoever asked, and need not be told
     */
    static Line of(PositionCell cell, StanceLine newest, boolean named) {
        LocalDate since = cell.unchangedSince();
        String unchanged = since == null || since.equals(newest.source().published())
                ? ""
                : "unchanged since " + PlainDates.day(since);
        String marks = Stream.of(named ? "" : cell.issue(), unchanged)
                .filter(mark -> !mark.isEmpty())
                .collect(Collectors.joining("; "));
        List<Span> words = new ArrayList<>();
        ours(words, DossierWording.does(newest.kind(), false) + (marks.isEmpty() ? ": " : " (" + marks + "): "));
        words.add(verbatim(newest.source().sentence()));
        return new Line(
                PlainDates.day(newest.source().published()), words, newest.source(), 0, DossierRules.of(newest));
    }

    static Line of(DemandLine line) {
        List<Span> words = new ArrayList<>();
        LocalDate first = line.first().published();
        // An answer may not say to what; the demand itself does.
        String issue = line.last().sentence().contains(line.issue()) ? "" : " (" + line.issue() + ")";
        boolean once = first == null || first.equals(line.last().published());
        ours(
                words,
                line.party() + " " + DossierWording.does(line.kind(), false) + issue + ", "
                        + DossierWording.status(line) + (once ? "" : ", first on " + PlainDates.day(first)) + ": ");
        words.add(verbatim(line.last().sentence()));
        return new Line(PlainDates.day(line.last().published()), words, line.last(), 0, DossierRules.of(line));
    }

    static Line of(Development item) {
        Source source = new Source(
                item.article(),
                item.passageNumber(),
                item.range(),
                item.text(),
                item.title(),
                item.source(),
                item.date(),
                item.url());
        return new Line(PlainDates.day(item.date()), words(verbatim(item.text())), source, 0, DossierRules.LEAD);
    }

    static Line of(HeldOffice office) {
        LocalDate first = office.first();
        LocalDate last = office.last();
        String days = first == null || last == null || first.equals(last) ? PlainDates.day(last) : days(first, last);
        String told = office.role() == null && office.party() != null
                ? "for " + office.party()
                : speaker(null, office.role(), office.party());
        List<Span> words = words(new Span(told, Kind.OURS));
        return new Line(days, words, office.source(), 0, DossierRules.of(office));
    }

    /** Such as {@code Russia, Poland and NATO}. */
    static String joined(List<String> names) {
        int last = names.size() - 1;
        return last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static Span verbatim(String text) {
        return new Span(text, Kind.VERBATIM);
    }

    private static List<Span> words(Span first) {
        return new ArrayList<>(List.of(first));
    }

    private static void ours(List<Span> words, String text) {
        if (!text.isEmpty()) {
            words.add(new Span(text, Kind.OURS));
        }
    }
}

package org.rapporteur.conversation;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Span.Kind;
import org.rapporteur.conversation.Listing.Line;
import org.rapporteur.dossier.DemandLine;
import org.rapporteur.dossier.Development;
import org.rapporteur.dossier.QuoteLine;
import org.rapporteur.dossier.Source;
import org.rapporteur.dossier.StanceLine;
import org.rapporteur.dossier.TimelineLine;
import org.rapporteur.dossier.WhoCard.HeldOffice;
import org.rapporteur.extraction.Stance;

/** Each value of the dossier as a line of a list. */
final class DossierLines {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private DossierLines() {}

    static Line of(TimelineLine line) {
        List<String> marks = new ArrayList<>();
        if (line.overdue()) {
            marks.add("planned, overdue: what came of it?");
        } else if (line.planned()) {
            marks.add("planned");
        }
        LocalDate published = line.source().published();
        if (published == null || !published.equals(line.from())) {
            marks.add("reported " + PlainDates.day(published));
        }
        List<Span> words = new ArrayList<>(List.of(new Span(line.source().sentence(), Kind.VERBATIM)));
        ours(words, marks.isEmpty() ? "" : " (" + String.join("; ", marks) + ")");
        return new Line(when(line), words, line.source(), line.also().size(), DossierRules.of(line));
    }

    /** The day, month, year or range that the article names. */
    static String when(TimelineLine line) {
        LocalDate to = line.to();
        return switch (line.precision()) {
            case DAY -> PlainDates.day(line.from());
            case MONTH -> MONTH.format(YearMonth.from(line.from()));
            case YEAR -> String.valueOf(Year.from(line.from()));
            case RANGE ->
                to == null
                        ? "since " + PlainDates.day(line.from())
                        : PlainDates.day(line.from()) + " to " + PlainDates.day(to);
        };
    }

    static Line of(QuoteLine line) {
        List<Span> words = new ArrayList<>();
        ours(words, speaker(line) + ": ");
        String lead = "";
        for (String piece : line.words()) {
            ours(words, lead + "“");
            words.add(new Span(piece, Kind.VERBATIM));
            ours(words, "”");
            lead = " … ";
        }
        String told = Stream.of(
                        line.saidOn() == null
                                ? null
                                : "reported " + PlainDates.day(line.source().published()),
                        line.agency() == null ? null : "told to or by " + line.agency(),
                        line.place() == null ? null : "in " + line.place())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        ours(words, told.isEmpty() ? "" : " (" + told + ")");
        LocalDate day = line.saidOn() == null ? line.source().published() : line.saidOn();
        return new Line(PlainDates.day(day), words, line.source(), line.also().size(), DossierRules.of(line));
    }

    /** Name, role and party as far as they are known. */
    static String speaker(QuoteLine line) {
        if (!line.resolved()) {
            return "Speaker not told";
        }
        String role = line.role();
        boolean named = line.speaker() != null;
        String partyToo =
                line.party() == null || role != null && role.contains(line.party()) ? "" : ", " + line.party();
        String name =
                named ? String.valueOf(line.speaker()) : role != null ? capital(role) : String.valueOf(line.party());
        String rest = named ? (role == null ? "" : ", " + role) + partyToo : role != null ? partyToo : "";
        return name + rest;
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** @param before what stands before the party, such as the issue with a colon; may be empty */
    static Line of(StanceLine line, String before) {
        List<Span> words = new ArrayList<>();
        ours(words, before + line.party() + " " + does(line.kind()) + ": ");
        words.add(new Span(line.source().sentence(), Kind.VERBATIM));
        return new Line(PlainDates.day(line.source().published()), words, line.source(), 0, DossierRules.of(line));
    }

    static Line of(DemandLine line) {
        List<Span> words = new ArrayList<>();
        String answered = line.answeredBy() == null ? "" : " by " + line.answeredBy();
        LocalDate first = line.first().published();
        ours(
                words,
                line.party() + (line.kind() == Stance.Kind.DEMAND ? " demands" : " offers") + ", "
                        + status(line.status()) + answered
                        + (first == null || first.equals(line.last().published())
                                ? ""
                                : ", first on " + PlainDates.day(first))
                        + ": ");
        words.add(new Span(line.last().sentence(), Kind.VERBATIM));
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
        return new Line(PlainDates.day(item.date()), List.of(new Span(item.text(), Kind.VERBATIM)), source, 0, DossierRules.LEAD);
    }

    static Line of(HeldOffice office) {
        String days = AskedOf.days(office.first(), office.last());
        String party = office.party();
        String role = office.role();
        String words = Stream.of(role, role != null && party != null && role.contains(party) ? null : party)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return new Line(
                days.isEmpty() ? PlainDates.day(null) : days, List.of(new Span(words, Kind.OURS)), office.source(), 0, DossierRules.of(office));
    }

    static String does(Stance.Kind kind) {
        return switch (kind) {
            case DEMAND -> "demands";
            case OFFER -> "offers";
            case REFUSAL -> "refuses";
            case AGREEMENT -> "agrees";
            case WARNING -> "warns";
        };
    }

    static String status(DemandLine.Status status) {
        return switch (status) {
            case RAISED -> "raised";
            case REPEATED -> "repeated";
            case REFUSED -> "refused";
            case OFFERED -> "offered";
            case AGREED -> "agreed";
            case NO_LATER_MENTION -> "no later mention";
        };
    }

    private static void ours(List<Span> words, String text) {
        if (!text.isEmpty()) {
            words.add(new Span(text, Kind.OURS));
        }
    }
}

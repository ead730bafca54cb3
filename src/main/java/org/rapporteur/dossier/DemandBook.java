package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.dossier.DemandLine.Status;
import org.rapporteur.extraction.Stance.Kind;

/** Follows each demand, each offer and what was agreed on for a time from mention to mention. */
final class DemandBook {
    /** A party that was heard of so many days after it last mentioned a demand has fallen silent on it. */
    static final int SILENT_DAYS = 30;

    private static final Comparator<DemandLine> NEWEST_FIRST = Comparator.<DemandLine, LocalDate>comparing(
                    line -> line.last().published(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(DemandLine::last, Stories.OLDEST_FIRST)
            .thenComparing(DemandLine::party)
            .thenComparing(DemandLine::kind);

    private record Maker(String party, Kind kind) {}

    /** A line and the maker's own mentions. */
    private record Followed(DemandLine line, List<Told<StanceLine>> own) {}

    /** A sentence of an article, by where it begins. */
    private record Place(ArticleId article, int start) {
        static Place of(Source source) {
            return new Place(source.article(), source.range().start());
        }
    }

    private final Map<String, LocalDate> lastHeard = new HashMap<>();
    private final Map<Place, TimelineLine> plans = new HashMap<>();
    private final Map<Place, List<StanceLine>> stances = new HashMap<>();
    private final List<Followed> all = new ArrayList<>();

    DemandBook(Ledger ledger) {
        Stream.concat(ledger.quotes().stream(), ledger.stances().stream()).forEach(this::hear);
        ledger.events().stream()
                .filter(told -> told.line().planned())
                .forEach(told -> told.sources().forEach(source -> plans.put(Place.of(source), told.line())));
        ledger.stances().stream()
                .map(Told::line)
                .filter(line -> plans.containsKey(Place.of(line.source())))
                .forEach(line -> stances.computeIfAbsent(Place.of(line.source()), key -> new ArrayList<>())
                        .add(line));
        ledger.issues().all().forEach(this::follow);
        all.sort(Comparator.comparing(Followed::line, NEWEST_FIRST));
    }

    private void hear(Told<?> told) {
        LocalDate day = told.sources().getFirst().published();
        if (day != null) {
            told.parties().forEach(party -> lastHeard.merge(party, day, (a, b) -> a.isAfter(b) ? a : b));
        }
    }

    /**
     * By the day of the last mention, newest first.
     *
     * @param wanted one of a demand's own mentions has to be
     */
    List<DemandLine> lines(Predicate<Told<StanceLine>> wanted) {
        return all.stream()
                .filter(followed -> followed.own().stream().anyMatch(wanted))
                .map(Followed::line)
                .toList();
    }

    private void follow(Issue issue) {
        Map<Maker, List<Told<StanceLine>>> own = new LinkedHashMap<>();
        for (Told<StanceLine> told : issue.stances()) {
            Kind kind = told.line().kind();
            if (kind == Kind.DEMAND || kind == Kind.OFFER || kind == Kind.AGREEMENT && isForATime(told)) {
                own.computeIfAbsent(new Maker(told.line().party(), kind), key -> new ArrayList<>())
                        .add(told);
            }
        }
        own.forEach((maker, told) -> all.add(new Followed(line(maker, told, issue), told)));
    }

    private boolean isForATime(Told<StanceLine> told) {
        return plan(told.line()) != null;
    }

    /** The time ahead that a stance's sentence names, when none of its party's other stances there stands nearer to it. */
    private @Nullable TimelineLine plan(StanceLine line) {
        TimelineLine plan = plans.get(Place.of(line.source()));
        boolean nearest = plan != null
                && stances.getOrDefault(Place.of(line.source()), List.of()).stream()
                        .filter(other -> other.party().equals(line.party()))
                        .allMatch(other -> beforeDate(other, plan) <= beforeDate(line, plan));
        return nearest ? plan : null;
    }

    /** Where the issue of a stance stands in its sentence; negative when that is behind the date. */
    private static int beforeDate(StanceLine line, TimelineLine plan) {
        String sentence = line.source().sentence();
        int at = line.issue() == null ? -1 : sentence.indexOf(line.issue());
        return at > sentence.indexOf(plan.dateWords()) ? -1 : at;
    }

    private DemandLine line(Maker maker, List<Told<StanceLine>> own, Issue issue) {
        Told<StanceLine> first = own.getFirst();
        List<StanceLine> mentions = issue.stances().stream()
                .filter(told -> isOwn(told.line(), maker) || isAnswer(told.line(), maker) && isNoEarlier(told, first))
                .map(Told::line)
                .toList();
        List<StanceLine> dated = mentions.stream()
                .filter(line -> line.source().published() != null)
                .toList();
        List<StanceLine> counted = dated.isEmpty() ? mentions : dated;
        StanceLine last = counted.getLast();
        Optional<String> answeredBy = counted.stream()
                .filter(line -> isAnswer(line, maker))
                .map(StanceLine::party)
                .reduce((earlier, later) -> later);
        String words = own.getLast().line().issue();
        return new DemandLine(
                maker.kind(),
                maker.party(),
                words == null ? issue.label() : words,
                status(maker, counted, last),
                first.line().source(),
                last.source(),
                mentions,
                answeredBy.orElse(null),
                isQuiet(maker, last),
                due(own));
    }

    private static boolean isOwn(StanceLine line, Maker maker) {
        return line.kind() == maker.kind() && line.party().equals(maker.party());
    }

    /** Who made a demand does not refuse or offer it; whoever agrees, and be it the maker, says that it is agreed. */
    private static boolean isAnswer(StanceLine line, Maker maker) {
        return switch (line.kind()) {
            case AGREEMENT -> maker.kind() != Kind.AGREEMENT || !line.party().equals(maker.party());
            case REFUSAL -> !line.party().equals(maker.party());
            case OFFER -> maker.kind() == Kind.DEMAND && !line.party().equals(maker.party());
            case DEMAND, WARNING, VIEW -> false;
        };
    }

    private static boolean isNoEarlier(Told<StanceLine> told, Told<StanceLine> first) {
        return isNoEarlier(told.from(), first.from());
    }

    private static boolean isNoEarlier(@Nullable LocalDate day, @Nullable LocalDate other) {
        return day == null || other == null || !day.isBefore(other);
    }

    private Status status(Maker maker, List<StanceLine> counted, StanceLine last) {
        return switch (last.kind()) {
            case AGREEMENT -> Status.AGREED;
            case REFUSAL -> Status.REFUSED;
            case OFFER -> maker.kind() == Kind.DEMAND ? Status.OFFERED : standing(maker, counted, last);
            case DEMAND, WARNING, VIEW -> standing(maker, counted, last);
        };
    }

    private Status standing(Maker maker, List<StanceLine> counted, StanceLine last) {
        if (isQuiet(maker, last)) {
            return Status.NO_LATER_MENTION;
        }
        long days = counted.stream()
                .filter(line -> isOwn(line, maker))
                .map(line -> line.source().published())
                .distinct()
                .count();
        return days > 1 ? Status.REPEATED : Status.RAISED;
    }

    private boolean isQuiet(Maker maker, StanceLine last) {
        LocalDate heard = lastHeard.get(maker.party());
        LocalDate said = last.source().published();
        return heard != null && said != null && heard.isAfter(said.plusDays(SILENT_DAYS));
    }

    private @Nullable TimelineLine due(List<Told<StanceLine>> own) {
        return own.reversed().stream()
                .map(told -> plan(told.line()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}

package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts stances into rows and columns. */
final class PositionGrid {
    /** No more columns than a screen has room for. */
    static final int MOST_ISSUES = 12;

    private PositionGrid() {}

    /** @param issues the columns, those without a stance left out, the rest in order */
    static Positions of(List<Issue> issues) {
        List<Issue> spokenOf =
                issues.stream().filter(issue -> !issue.stances().isEmpty()).toList();
        List<Issue> shown = spokenOf.subList(0, Math.min(MOST_ISSUES, spokenOf.size()));
        List<PositionRow> rows = parties(shown).stream()
                .map(party -> new PositionRow(
                        party, shown.stream().map(issue -> cell(party, issue)).toList()))
                .toList();
        return new Positions(shown.stream().map(Issue::label).toList(), rows, spokenOf.size() - shown.size());
    }

    private static List<String> parties(List<Issue> issues) {
        Map<String, Integer> stances = new TreeMap<>();
        issues.forEach(
                issue -> issue.stances().forEach(told -> stances.merge(told.line().party(), 1, Integer::sum)));
        return stances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static PositionCell cell(String party, Issue issue) {
        List<StanceLine> newestFirst = new ArrayList<>();
        Map<LocalDate, List<StanceLine>> byDay = new LinkedHashMap<>();
        List<StanceLine> undated = new ArrayList<>();
        for (Told<StanceLine> told : issue.stances()) {
            StanceLine line = told.line();
            LocalDate day = line.source().published();
            if (line.party().equals(party)) {
                (day == null ? undated : byDay.computeIfAbsent(day, key -> new ArrayList<>())).add(line);
            }
        }
        new ArrayList<>(byDay.values()).reversed().forEach(newestFirst::addAll);
        newestFirst.addAll(undated);
        return newestFirst.isEmpty()
                ? new PositionCell(issue.label(), null, null, List.of())
                : new PositionCell(
                        issue.label(),
                        newestFirst.getFirst(),
                        unchangedSince(newestFirst),
                        newestFirst.subList(1, newestFirst.size()));
    }

    private static @Nullable LocalDate unchangedSince(List<StanceLine> newestFirst) {
        LocalDate since = newestFirst.getFirst().source().published();
        for (StanceLine line : newestFirst) {
            LocalDate day = line.source().published();
            if (day == null || line.kind() != newestFirst.getFirst().kind()) {
                break;
            }
            since = day;
        }
        return since;
    }
}

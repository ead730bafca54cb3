package org.rapporteur.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts stances into rows and columns. */
final class PositionGrid {
    /** No more than somebody reads through at once. */
    static final int MOST_ISSUES = 20;

    private static final Comparator<StanceLine> NEWEST_FIRST =
            Comparator.comparing(line -> line.source().published(), Comparator.nullsLast(Comparator.reverseOrder()));

    private PositionGrid() {}

    /** @param issues the columns, those without a stance left out, the rest in order */
    static Positions of(List<Issue> issues) {
        List<Issue> spokenOf =
                issues.stream().filter(issue -> !issue.stances().isEmpty()).toList();
        List<Issue> shown = spokenOf.subList(0, Math.min(MOST_ISSUES, spokenOf.size()));
        List<Map<String, List<StanceLine>>> columns =
                shown.stream().map(PositionGrid::newestFirst).toList();
        List<PositionRow> rows = new ArrayList<>();
        for (String party : parties(shown)) {
            List<PositionCell> cells = new ArrayList<>();
            for (int i = 0; i < shown.size(); i++) {
                cells.add(cell(shown.get(i).label(), columns.get(i).getOrDefault(party, List.of())));
            }
            rows.add(new PositionRow(party, cells));
        }
        return new Positions(shown.stream().map(Issue::label).toList(), rows, spokenOf.size() - shown.size());
    }

    private static List<String> parties(List<Issue> issues) {
        Map<String, Integer> stances = new TreeMap<>();
        issues.forEach(issue ->
                issue.stances().forEach(told -> stances.merge(told.line().party(), 1, Integer::sum)));
        return stances.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Each party's stances, undated ones last. */
    private static Map<String, List<StanceLine>> newestFirst(Issue issue) {
        Map<String, List<StanceLine>> byParty = new HashMap<>();
        issue.stances().stream()
                .map(Told::line)
                .sorted(NEWEST_FIRST)
                .forEach(line -> byParty.computeIfAbsent(line.party(), key -> new ArrayList<>())
                        .add(line));
        return byParty;
    }

    private static PositionCell cell(String issue, List<StanceLine> newestFirst) {
        return newestFirst.isEmpty()
                ? new PositionCell(issue, null, null, List.of())
                : new PositionCell(
                        issue,
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

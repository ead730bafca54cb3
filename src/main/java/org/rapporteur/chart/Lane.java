package org.rapporteur.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.dossier.TimelineLine;

/**
 * A row of the picture.
 *
 * @param name of a party, or what stands for those that have no row
 * @param events those of the party, oldest first
 */
record Lane(String name, List<TimelineLine> events) {
    static final String OTHERS = "others";
    static final String NOBODY = "no party named";

    Lane {
        events = List.copyOf(events);
    }

    /**
     * One row for each party, most events first; what several parties share stands in each of theirs.
     *
     * @param most at most so many rows; what fits none of them stands in a last one
     */
    static List<Lane> of(List<TimelineLine> events, int most) {
        List<String> parties = parties(events);
        boolean nobodys = events.stream().anyMatch(event -> event.parties().isEmpty());
        int own = parties.size() + (nobodys ? 1 : 0) <= most ? parties.size() : most - 1;
        List<String> named = parties.subList(0, own);
        List<Lane> lanes = new ArrayList<>();
        for (String party : named) {
            lanes.add(new Lane(
                    party,
                    events.stream()
                            .filter(event -> event.parties().contains(party))
                            .toList()));
        }
        List<TimelineLine> rest = events.stream()
                .filter(event -> event.parties().stream().noneMatch(named::contains))
                .toList();
        if (!rest.isEmpty()) {
            boolean nobody = rest.stream().allMatch(event -> event.parties().isEmpty());
            lanes.add(new Lane(nobody ? NOBODY : OTHERS, rest));
        }
        return lanes;
    }

    /** What was planned, or what happened. */
    List<TimelineLine> planned(boolean planned) {
        return events.stream().filter(event -> event.planned() == planned).toList();
    }

    private static List<String> parties(List<TimelineLine> events) {
        Map<String, Integer> counts = new TreeMap<>();
        events.forEach(event -> event.parties().forEach(party -> counts.merge(party, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

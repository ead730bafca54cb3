package org.rapporteur.extraction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.extraction.PartyNames.Found;

/** How often an article names each party, and which two of them together. */
final class PartyCounts {
    private static final String AND = " and ";
    private static final String AND_THE = " and the ";

    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private final Map<List<String>, Integer> pairs = new LinkedHashMap<>();

    /** @param all the parties named, in order of the text */
    PartyCounts(String text, List<Found> all) {
        Found before = null;
        for (Found found : all) {
            counts.merge(found.party(), 1, Integer::sum);
            if (before != null && areJoined(before, found, text)) {
                List<String> pair =
                        Stream.of(before.party(), found.party()).sorted().toList();
                pairs.merge(pair, 1, Integer::sum);
            }
            before = found;
        }
    }

    private static boolean areJoined(Found one, Found other, String text) {
        int from = one.range().end();
        int to = other.range().start();
        return !one.party().equals(other.party())
                && to - from == AND.length() + (text.startsWith(AND_THE, from) ? AND_THE.length() - AND.length() : 0)
                && text.startsWith(AND, from);
    }

    /** The two named together most often; empty when none are. */
    List<String> pair() {
        return pairs.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(List.of());
    }

    /** The most often named first. */
    List<String> byWeight() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }
}

package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;
import org.rapporteur.retrieval.FormGroups;

/**
 * Brings together the phrases that speak of one issue: "a legally binding guarantee", "the binding assurance". Each phrase is the vector of its
 * stems, names that stand for one another being one and parties left out, weighed by how few phrases have them (ln(1 + N/n)). Phrases join, shortest first,
 * the group with whose sum they have the largest cosine, when that is at least {@value #SAME}. Immutable.
 */
final class Issues {
    static final double SAME = 0.5;

    /** A label has at most so many words where any phrase of the issue is that short. */
    private static final int LABEL_WORDS = 6;

    private static final Comparator<Issue> MOST_SPOKEN_OF = Comparator.<Issue>comparingLong(Issues::parties)
            .thenComparingInt(issue -> issue.stances().size())
            .reversed()
            .thenComparing(Issue::label);

    private final FormGroups aliases;
    private final Set<String> partyWords;
    private final Map<String, Set<String>> stemsOf = new LinkedHashMap<>();
    private final Map<String, Integer> phrasesWith = new HashMap<>();
    private final Map<String, Issue> byPhrase = new HashMap<>();
    private final List<Issue> all = new ArrayList<>();

    /** A group of phrases while it grows. */
    private static final class Group {
        private final List<String> phrases = new ArrayList<>();
        private final Map<String, Double> sum = new TreeMap<>();

        void add(String phrase, Map<String, Double> vector) {
            phrases.add(phrase);
            vector.forEach((stem, weight) -> sum.merge(stem, weight, Double::sum));
        }

        double cosine(Map<String, Double> unit) {
            double dot = 0;
            for (Map.Entry<String, Double> entry : unit.entrySet()) {
                dot += entry.getValue() * sum.getOrDefault(entry.getKey(), 0.0);
            }
            return dot / length(sum.values());
        }
    }

    /**
     * @param stances those without an issue are left out
     * @param parties names of all parties of the folder
     */
    Issues(List<Told<StanceLine>> stances, Collection<String> parties, FormGroups aliases) {
        this.aliases = aliases;
        this.partyWords = new HashSet<>();
        parties.forEach(party -> partyWords.addAll(folded(party)));
        for (Told<StanceLine> told : stances) {
            String phrase = told.line().issue();
            if (phrase != null && !stemsOf.containsKey(phrase)) {
                Set<String> stems = folded(phrase);
                stems.removeAll(partyWords);
                stemsOf.put(phrase, stems);
                stems.forEach(stem -> phrasesWith.merge(stem, 1, Integer::sum));
            }
        }
        collect(groups(), stances);
    }

    /** The stems of a phrase, names that stand for one another as one. */
    private Set<String> folded(String phrase) {
        List<String> stems = Terms.of(phrase).stream().map(Term::stem).toList();
        Set<String> folded = new LinkedHashSet<>();
        for (int i = 0; i < stems.size(); ) {
            FormGroups.Match match = aliases.at(stems, i);
            String own = String.join(" ", stems.subList(i, i + match.length()));
            folded.add(match.others().stream()
                    .map(other -> String.join(" ", other))
                    .reduce(own, (a, b) -> a.compareTo(b) <= 0 ? a : b));
            i += match.length();
        }
        return folded;
    }

    private List<Group> groups() {
        List<String> shortestFirst = new ArrayList<>(stemsOf.keySet());
        shortestFirst.removeIf(phrase -> stems(phrase).isEmpty());
        shortestFirst.sort(Comparator.<String>comparingInt(phrase -> stems(phrase).size())
                .thenComparing(Comparator.naturalOrder()));
        List<Group> groups = new ArrayList<>();
        Map<String, Set<Group>> withStem = new HashMap<>();
        for (String phrase : shortestFirst) {
            Map<String, Double> vector = unit(phrase);
            Group group = nearest(vector, withStem).orElseGet(Group::new);
            if (group.phrases.isEmpty()) {
                groups.add(group);
            }
            group.add(phrase, vector);
            vector.keySet().forEach(stem -> withStem
                    .computeIfAbsent(stem, key -> new LinkedHashSet<>())
                    .add(group));
        }
        return groups;
    }

    private static Optional<Group> nearest(Map<String, Double> vector, Map<String, Set<Group>> withStem) {
        Set<Group> candidates = new LinkedHashSet<>();
        vector.keySet().forEach(stem -> candidates.addAll(withStem.getOrDefault(stem, Set.of())));
        Group best = null;
        double nearest = SAME;
        for (Group candidate : candidates) {
            double cosine = candidate.cosine(vector);
            if (cosine >= nearest) {
                nearest = cosine;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    private Map<String, Double> unit(String phrase) {
        Map<String, Double> vector = new TreeMap<>();
        for (String stem : stems(phrase)) {
            vector.put(stem, Math.log(1 + (double) stemsOf.size() / phrasesWith.getOrDefault(stem, 1)));
        }
        double length = length(vector.values());
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    private Set<String> stems(String phrase) {
        return stemsOf.getOrDefault(phrase, Set.of());
    }

    private static double length(Collection<Double> weights) {
        return Math.sqrt(weights.stream().mapToDouble(weight -> weight * weight).sum());
    }

    private void collect(List<Group> groups, List<Told<StanceLine>> stances) {
        for (Group group : groups) {
            Issue issue = new Issue(label(group), new ArrayList<>());
            group.phrases.forEach(phrase -> byPhrase.put(phrase, issue));
            all.add(issue);
        }
        for (Told<StanceLine> told : stances) {
            Issue issue = of(told);
            if (issue != null) {
                issue.stances().add(told);
            }
        }
        all.sort(MOST_SPOKEN_OF);
    }

    /** The phrase nearest to what all have in common, a short one before a long one. */
    private String label(Group group) {
        return group.phrases.stream()
                .min(Comparator.<String, Boolean>comparing(phrase -> phrase.split("\\s+").length > LABEL_WORDS)
                        .thenComparing(phrase -> -group.cosine(unit(phrase)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private static long parties(Issue issue) {
        return issue.stances().stream()
                .map(told -> told.line().party())
                .distinct()
                .count();
    }

    /** By how many parties take a stance on them, then by how often; the most first. */
    List<Issue> all() {
        return List.copyOf(all);
    }

    /** What a stance is about; null when it does not say or says only whom it is about. */
    @Nullable Issue of(Told<StanceLine> told) {
        String phrase = told.line().issue();
        return phrase == null ? null : byPhrase.get(phrase);
    }
}

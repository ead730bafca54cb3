package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.ArticleId;
import org.rapporteur.extraction.Stance.Kind;

/**
 * Brings together the stances on one issue: "a legally binding guarantee", "the binding assurance". The phrase of each is the vector of its telling
 * stems, weighed by how few stances have them, ln(1 + N/n), and the later in the phrase the less. Stances join, the shortest phrase first, the group
 * with whose sum theirs has the largest cosine, when that is at least {@value #SAME} and the group has a party that the stance's own article names. One that
 * only points back ("this demand") is about what the stance before it in its article is about. Views are told at more length than wants, so they share
 * less: {@value #SAME_VIEW} is enough among them. What is told as a contrast or as the same threat is one issue whatever its words. Immutable.
 */
final class Issues {
    static final double SAME = 0.4;

    static final double SAME_VIEW = 0.2;

    /** Each word of a phrase weighs by so much less than the one before it: what is wanted is said first. */
    private static final double FADING = 0.85;

    private static final Comparator<Issue> MOST_SPOKEN_OF = Comparator.<Issue>comparingLong(Issues::parties)
            .thenComparingInt(issue -> issue.stances().size())
            .reversed()
            .thenComparing(Issue::label);

    private final IssueWords words;
    private final Map<ArticleId, Set<String>> company;
    private final Map<String, Integer> stancesWith = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final Map<Told<StanceLine>, Issue> byStance = new IdentityHashMap<>();
    private final List<Issue> all = new ArrayList<>();

    /** What a stance says of its issue. */
    private record Phrase(Told<StanceLine> told, String words, List<String> stems) {}

    /** The stances on one issue while they are collected. */
    private static final class Group {
        private final List<Phrase> phrases = new ArrayList<>();
        private final Set<String> parties = new HashSet<>();
        private boolean views;
        private final Map<String, Double> sum = new HashMap<>();
        private double squared;

        void add(Phrase phrase, Map<String, Double> unit) {
            phrases.add(phrase);
            parties.add(phrase.told().line().party());
            views |= isView(phrase);
            squared += 2 * dot(unit) + 1;
            unit.forEach((stem, weight) -> sum.merge(stem, weight, Double::sum));
        }

        void take(Group other) {
            phrases.addAll(other.phrases);
            other.sum.forEach((stem, weight) -> sum.merge(stem, weight, Double::sum));
            squared =
                    sum.values().stream().mapToDouble(weight -> weight * weight).sum();
        }

        double cosine(Map<String, Double> unit) {
            return dot(unit) / Math.sqrt(squared);
        }

        private double dot(Map<String, Double> unit) {
            double dot = 0;
            for (Map.Entry<String, Double> entry : unit.entrySet()) {
                dot += entry.getValue() * sum.getOrDefault(entry.getKey(), 0.0);
            }
            return dot;
        }
    }

    /**
     * @param stances oldest first; those without an issue are left out
     * @param company the parties that each article names
     */
    Issues(List<Told<StanceLine>> stances, Map<ArticleId, Set<String>> company, IssueWords words) {
        this.words = words;
        this.company = company;
        for (Told<StanceLine> told : stances) {
            String phrase = told.line().issue();
            List<String> stems = phrase == null ? List.of() : words.of(phrase);
            if (phrase != null && !stems.isEmpty() && !words.pointsBack(stems)) {
                phrases.add(new Phrase(told, phrase, stems));
                stems.forEach(stem -> stancesWith.merge(stem, 1, Integer::sum));
            }
        }
        List<Group> groups = groups();
        join(groups, stances);
        groups.forEach(this::keep);
        stances.forEach(this::pointBack);
        all.forEach(issue ->
                issue.stances().sort(Comparator.comparing(told -> told.line().source(), Stories.OLDEST_FIRST)));
        all.sort(MOST_SPOKEN_OF);
    }

    private static boolean isView(Phrase phrase) {
        return phrase.told().line().kind() == Kind.VIEW;
    }

    /** Makes one of the groups whose stances are linked. */
    private void join(List<Group> groups, List<Told<StanceLine>> stances) {
        Map<Told<StanceLine>, Group> groupOf = new IdentityHashMap<>();
        Map<Told<StanceLine>, List<String>> stems = new IdentityHashMap<>();
        groups.forEach(group -> group.phrases.forEach(phrase -> {
            groupOf.put(phrase.told(), group);
            stems.put(phrase.told(), phrase.stems());
        }));
        for (IssueLinks.Link link : IssueLinks.of(stances, stems)) {
            Group one = groupOf.get(link.one());
            Group other = groupOf.get(link.other());
            if (one != null && other != null && one != other) {
                one.take(other);
                other.phrases.forEach(phrase -> groupOf.put(phrase.told(), one));
                groups.remove(other);
            }
        }
    }

    private List<Group> groups() {
        List<Phrase> shortestFirst = new ArrayList<>(phrases);
        shortestFirst.sort(
                Comparator.<Phrase>comparingInt(phrase -> phrase.stems().size())
                        .thenComparing(phrase -> phrase.told().line().source(), Stories.OLDEST_FIRST));
        List<Group> groups = new ArrayList<>();
        Map<String, Set<Group>> withStem = new HashMap<>();
        for (Phrase phrase : shortestFirst) {
            Map<String, Double> vector = unit(phrase);
            Group group = nearest(phrase, vector, withStem).orElseGet(Group::new);
            if (group.phrases.isEmpty()) {
                groups.add(group);
            }
            group.add(phrase, vector);
            vector.keySet()
                    .forEach(stem -> withStem.computeIfAbsent(stem, key -> new LinkedHashSet<>())
                            .add(group));
        }
        return groups;
    }

    private Optional<Group> nearest(Phrase phrase, Map<String, Double> vector, Map<String, Set<Group>> withStem) {
        Set<Group> candidates = new LinkedHashSet<>();
        needed(vector, isView(phrase) ? SAME_VIEW : SAME)
                .forEach(stem -> candidates.addAll(withStem.getOrDefault(stem, Set.of())));
        Set<String> named = company.getOrDefault(phrase.told().line().source().article(), Set.of());
        Group best = null;
        double nearest = SAME;
        for (Group candidate : candidates) {
            if (Collections.disjoint(candidate.parties, named)) {
                continue;
            }
            double cosine = candidate.cosine(vector) * (candidate.views && isView(phrase) ? SAME / SAME_VIEW : 1);
            if (cosine >= nearest) {
                nearest = cosine;
                best = candidate;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The heaviest stems of a vector: one that has none of them has, by the others alone, a cosine below {@code same}. */
    private static List<String> needed(Map<String, Double> unit, double same) {
        List<String> heaviestFirst = new ArrayList<>(unit.keySet());
        heaviestFirst.sort(Comparator.comparing((String stem) -> unit.getOrDefault(stem, 0.0))
                .reversed());
        double left = 1;
        int count = 0;
        while (count < heaviestFirst.size() && left >= same * same) {
            double weight = unit.getOrDefault(heaviestFirst.get(count++), 0.0);
            left -= weight * weight;
        }
        return heaviestFirst.subList(0, count);
    }

    private Map<String, Double> unit(Phrase phrase) {
        Map<String, Double> vector = new TreeMap<>();
        double fading = 1;
        for (String stem : phrase.stems()) {
            double rarity = Math.log(1 + (double) phrases.size() / stancesWith.getOrDefault(stem, 1));
            vector.put(stem, fading * rarity);
            fading *= FADING;
        }
        double length = length(vector.values());
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    private static double length(Collection<Double> weights) {
        return Math.sqrt(weights.stream().mapToDouble(weight -> weight * weight).sum());
    }

    private void keep(Group group) {
        String label = group.phrases.stream()
                .min(Comparator.<Phrase>comparingDouble(phrase -> -group.cosine(unit(phrase)))
                        .thenComparingInt(phrase -> phrase.words().length())
                        .thenComparing(Phrase::words))
                .map(phrase -> words.label(phrase.words()))
                .orElseThrow();
        Issue issue = new Issue(label, new ArrayList<>());
        group.phrases.forEach(phrase -> add(phrase.told(), issue));
        all.add(issue);
    }

    private void add(Told<StanceLine> told, Issue issue) {
        issue.stances().add(told);
        byStance.put(told, issue);
    }

    private void pointBack(Told<StanceLine> told) {
        String phrase = told.line().issue();
        if (phrase == null || byStance.containsKey(told) || !words.pointsBack(words.of(phrase))) {
            return;
        }
        Source source = told.line().source();
        phrases.stream()
                .map(Phrase::told)
                .filter(other -> other.line().source().article().equals(source.article()))
                .filter(other ->
                        other.line().source().range().start() < source.range().start())
                .max(Comparator.comparingInt(
                        other -> other.line().source().range().start()))
                .map(byStance::get)
                .ifPresent(issue -> add(told, issue));
    }

    private static long parties(Issue issue) {
        return issue.stances().stream()
                .map(told -> told.line().party())
                .distinct()
                .count();
    }

    /** By how many parties take a stance on them, then by how often; the most first. Their stances are oldest first, undated last. */
    List<Issue> all() {
        return List.copyOf(all);
    }

    /** What a stance is about; null when it does not say. */
    @Nullable
    Issue of(Told<StanceLine> told) {
        return byStance.get(told);
    }
}

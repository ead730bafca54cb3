package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For whom each person speaks, and since when, put together from the articles of a folder. Immutable. */
public final class Affiliations {
    /**
     * What one article tells.
     *
     * @param date the article's; null when it has none
     * @param parties by full name of a person
     */
    public record Telling(@Nullable LocalDate date, Map<String, String> parties) {
        public Telling {
            parties = Map.copyOf(parties);
        }
    }

    private record Dated(LocalDate date, String party) {}

    /** In order of their days, without those that stand alone among others. */
    private final Map<String, List<Dated>> dated = new HashMap<>();

    private final Map<String, String> most = new HashMap<>();

    /** Joins what each article says of its persons. */
    public Affiliations(Collection<Telling> articles) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Telling article : articles) {
            LocalDate date = article.date();
            article.parties().forEach((person, party) -> {
                counts.computeIfAbsent(person, key -> new HashMap<>()).merge(party, 1, Integer::sum);
                if (date != null) {
                    dated.computeIfAbsent(person, key -> new ArrayList<>()).add(new Dated(date, party));
                }
            });
        }
        counts.forEach((person, told) -> most(told).ifPresent(party -> most.put(person, party)));
        dated.replaceAll((person, told) -> withoutStrays(told));
    }

    /** The party of a person by full name that most articles tell; empty when two are told equally often. */
    public Optional<String> party(String person) {
        return Optional.ofNullable(most.get(person));
    }

    /** The party of a person by full name on a day: the last one told until then, else the first told later. */
    public Optional<String> party(String person, @Nullable LocalDate day) {
        List<Dated> told = dated.getOrDefault(person, List.of());
        if (day == null || told.isEmpty()) {
            return party(person);
        }
        Dated last = told.getFirst();
        for (Dated one : told) {
            last = one.date().isAfter(day) ? last : one;
        }
        return Optional.of(last.party());
    }

    private static List<Dated> withoutStrays(List<Dated> told) {
        List<Dated> sorted = told.stream()
                .sorted(Comparator.comparing(Dated::date).thenComparing(Dated::party))
                .toList();
        List<Dated> kept = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            boolean stray = i > 0
                    && i + 1 < sorted.size()
                    && !Objects.equals(sorted.get(i).party(), sorted.get(i - 1).party())
                    && Objects.equals(
                            sorted.get(i - 1).party(), sorted.get(i + 1).party());
            if (!stray) {
                kept.add(sorted.get(i));
            }
        }
        return List.copyOf(kept);
    }

    private static Optional<String> most(Map<String, Integer> told) {
        int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> first = told.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}

package org.rapporteur.extraction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** For whom each person speaks, put together from the articles of a folder: the party that most of them tell. Immutable. */
public final class Affiliations {
    private final Map<String, String> parties;

    private Affiliations(Map<String, String> parties) {
        this.parties = Map.copyOf(parties);
    }

    /** Joins what each article says of its persons; where two parties are told equally often there is none. */
    public static Affiliations of(Collection<ArticleRecord> articles) {
        return told(articles.stream().map(ArticleRecord::affiliations).toList());
    }

    /** As {@link #of}, from each article's party by person. */
    public static Affiliations told(Collection<Map<String, String>> articles) {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (Map<String, String> article : articles) {
            article.forEach((person, party) ->
                    counts.computeIfAbsent(person, p -> new HashMap<>()).merge(party, 1, Integer::sum));
        }
        Map<String, String> parties = new HashMap<>();
        counts.forEach((person, told) -> most(told).ifPresent(party -> parties.put(person, party)));
        return new Affiliations(parties);
    }

    /** The party of a person by full name. */
    public Optional<String> party(String person) {
        return Optional.ofNullable(parties.get(person));
    }

    private static Optional<String> most(Map<String, Integer> told) {
        int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        var first = told.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}

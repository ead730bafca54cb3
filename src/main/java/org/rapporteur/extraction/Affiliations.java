package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** For whom each person speaks, and since when, put together from the articles of a folder. Immutable. */
public final class Affiliations {
    /** Who governs speaks for the state, not for such a body. */
    private static final Pattern DOMESTIC =
            Pattern.compile("\\b(?:Party|League|Movement|Front|Union|List|Alliance|Reform)\\b|^opposition$");

    private static final Pattern OF_STATE = Pattern.compile("(?i)\\b(?:minister|president|premier|chancellor)\\b");
    /** "Adviser to Trade Commissioner Dora Wills". */
    private static final Pattern SERVED = Pattern.compile("\\s(?:to|for|of)\\s(?:.*\\s)?(?<name>\\p{Lu}[\\p{L}\\-]+)$");

    /**
     * What one article tells.
     *
     * @param date the article's; null when it has none
     * @param parties by full name of a person
     * @param guesses the same as far as it is only likely, as from the place where the article was written
     */
    public record Telling(@Nullable LocalDate date, Map<String, String> parties, Map<String, String> guesses) {
        public Telling {
            parties = Map.copyOf(parties);
            guesses = Map.copyOf(guesses);
        }

        /** With the guesses that are behind an article's speakers. */
        public static Telling of(@Nullable LocalDate date, Map<String, String> parties, Stream<Speaker> speakers) {
            Map<String, String> guesses = new HashMap<>();
            speakers.forEach(speaker -> {
                String name = speaker.name();
                String party = speaker.party();
                if (name != null && party != null && !parties.containsKey(name)) {
                    guesses.put(name, party);
                }
            });
            return new Telling(date, parties, guesses);
        }
    }

    private record Dated(LocalDate date, String party) {}

    /** In order of their days, without those that stand alone among others. */
    private final Map<String, List<Dated>> dated = new HashMap<>();

    private final Map<String, String> most = new HashMap<>();
    private final Map<String, String> guessed = new HashMap<>();
    /** The full names that end in a surname. */
    private final Map<String, Set<String>> bySurname = new HashMap<>();

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
        Map<String, Map<String, Integer>> guesses = new HashMap<>();
        articles.forEach(article -> article.guesses()
                .forEach((person, party) ->
                        guesses.computeIfAbsent(person, key -> new HashMap<>()).merge(party, 1, Integer::sum)));
        guesses.forEach((person, told) -> most(told).ifPresent(party -> guessed.put(person, party)));
        Stream.of(counts.keySet(), guesses.keySet())
                .flatMap(Set::stream)
                .forEach(person -> bySurname
                        .computeIfAbsent(person.substring(person.lastIndexOf(' ') + 1), key -> new HashSet<>())
                        .add(person));
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

    /**
     * A speaker with the party that other articles tell, where his own does not tell it or only suggests one.
     *
     * @param here the persons of whom his own article tells it
     * @param day the article's
     */
    public Speaker filled(Speaker speaker, Set<String> here, @Nullable LocalDate day) {
        String name = speaker.name() == null ? served(speaker) : speaker.name();
        if (name == null || speaker.party() != null && here.contains(name)) {
            return speaker;
        }
        boolean ofState = speaker.role() != null
                && speaker.name() != null
                && OF_STATE.matcher(speaker.role()).find();
        Speaker bare = new Speaker(speaker.name(), speaker.role(), null, speaker.resolution());
        return party(name, day)
                .filter(party -> !DOMESTIC.matcher(party).find() || !ofState && speaker.party() == null)
                .or(() -> Optional.ofNullable(guessed.get(name)))
                .map(bare::withParty)
                .orElse(speaker);
    }

    /** Whose aide or spokesman somebody without a name is; null when that cannot be told. */
    private @Nullable String served(Speaker speaker) {
        Matcher served = SERVED.matcher(speaker.role() == null ? "" : speaker.role());
        Set<String> persons = served.find() ? bySurname.getOrDefault(served.group("name"), Set.of()) : Set.of();
        return persons.size() == 1 ? persons.iterator().next() : null;
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
                .toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }
}

package org.rapporteur.extraction;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says which person of an article an office such as "the Russian foreign policy chief" may mean. */
final class Offices {
    /** How well an office goes with what the article prints of a person. */
    enum Fit {
        /** The article gives the person this office. */
        NAMED,
        /** The article says nothing against it. */
        POSSIBLE,
        /** The person is of another nation. */
        NOT
    }

    /** Titles for which a word of newswire stands as well. */
    private static final Map<String, Set<String>> ALSO_CALLED = Map.of(
            "leader", Set.of("president", "premier", "minister", "chancellor", "king", "chairman"),
            "head", Set.of("president", "premier", "minister", "chancellor", "director", "chairman", "chief"),
            "chief", Set.of("minister", "secretary", "director", "commander", "general", "head"),
            "premier", Set.of("prime"),
            "diplomat", Set.of("minister", "secretary", "ambassador", "envoy"),
            "envoy", Set.of("ambassador", "mediator"),
            "mediator", Set.of("envoy", "ambassador"),
            "spokesperson", Set.of("spokesman", "spokeswoman"));

    private static final List<Set<String>> SAME_NATION = List.of(
            Set.of("russian", "kremlin", "moscow", "soviet"),
            Set.of("american", "u.s", "us", "washington", "pentagon"),
            Set.of("british", "uk"));

    private final NameRegister register;

    Offices(NameRegister register) {
        this.register = register;
    }

    Fit fit(String person, String office) {
        Set<String> words = words(office);
        Set<String> role = register.roles(person);
        Set<String> nations = nations(words);
        Set<String> own = nations(role);
        if (!nations.isEmpty() && !own.isEmpty() && own.stream().noneMatch(nations::contains)) {
            return Fit.NOT;
        }
        String head = head(office);
        if (words.contains("former") && !role.contains("former")) {
            return Fit.POSSIBLE;
        }
        if (head.equals("minister") && words.size() > 1 && words.contains("prime") != role.contains("prime")) {
            return role.contains("prime") ? Fit.NOT : Fit.POSSIBLE;
        }
        boolean named = role.contains(head)
                || ALSO_CALLED.getOrDefault(head, Set.of()).stream().anyMatch(role::contains);
        return named ? Fit.NAMED : Fit.POSSIBLE;
    }

    /** The only person to whom the article gives the office. */
    Optional<String> only(String office) {
        List<String> named = register.people().stream()
                .filter(person -> fit(person, office) == Fit.NAMED)
                .toList();
        return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
    }

    /** Whether the article gives the office to somebody else. */
    boolean belongsToAnother(String person, String office) {
        return register.people().stream().anyMatch(other -> !other.equals(person) && fit(other, office) == Fit.NAMED);
    }

    private static String head(String office) {
        String lower = office.toLowerCase(Locale.ROOT);
        return lower.substring(lower.lastIndexOf(' ') + 1);
    }

    private static Set<String> words(String office) {
        Set<String> words = new HashSet<>();
        for (Token token : Token.of(office)) {
            words.add(token.lower());
        }
        return words;
    }

    private static Set<String> nations(Set<String> words) {
        Set<String> nations = new HashSet<>();
        for (String word : words) {
            if (NameWords.NATIONS.contains(word)) {
                nations.add(SAME_NATION.stream()
                        .filter(same -> same.contains(word))
                        .map(same -> same.stream().sorted().findFirst().orElse(word))
                        .findFirst()
                        .orElse(word));
            }
        }
        return nations;
    }
}

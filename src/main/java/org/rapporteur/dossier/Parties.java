package org.rapporteur.dossier;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rapporteur.text.Aliases;

/** The parties of a folder and what else they are called, by the table of names as it is now. Immutable. */
final class Parties {
    private static final Pattern FORMER = Pattern.compile("(?i)\\b(?:former|ex|once|retired|counterpart)\\b");

    private final Map<String, String> usual = new HashMap<>();
    private final Map<String, Integer> mentions = new TreeMap<>();
    /** What was looked up; a folder prints the same names and roles again and again. */
    private final Map<String, String> names = new ConcurrentHashMap<>();

    private final Map<String, Optional<String>> roles = new ConcurrentHashMap<>();

    /** @param printed every party of every line, as it was read out of an article */
    Parties(Collection<String> printed, Aliases aliases) {
        aliases.groups().stream()
                .filter(group -> Character.isUpperCase(group.getFirst().charAt(0)))
                .forEach(group -> group.forEach(name -> usual.putIfAbsent(key(name), group.getFirst())));
        printed.forEach(name -> mentions.merge(of(name), 1, Integer::sum));
        mentions.keySet().forEach(name -> usual.putIfAbsent(key(name), name));
        names.clear();
    }

    /** Dots do not count, nor does case; but "us" is nobody. */
    private static String key(String name) {
        String plain = name.strip().replace(".", "").replaceFirst("^(?i:the)\\s", "");
        return plain.equals("us") ? "" : plain.toLowerCase(Locale.ROOT);
    }

    /** The usual name of a party. */
    String of(String name) {
        return names.computeIfAbsent(name, printed -> usual.getOrDefault(key(printed), printed));
    }

    /** The party whose name or adjective stands in a role: Russia for "then-Russian President", nobody for a former one's. */
    Optional<String> inRole(@Nullable String role) {
        return role == null ? Optional.empty() : roles.computeIfAbsent(role, this::readRole);
    }

    private Optional<String> readRole(String role) {
        if (FORMER.matcher(role).find()) {
            return Optional.empty();
        }
        return Arrays.stream(role.split("[\\s\u00A0-]+"))
                .map(word -> usual.get(key(word.replaceFirst("['\u2019]s?$", ""))))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** A role without the party: "President" for "Russian President". */
    String withoutParty(String role) {
        return Arrays.stream(role.split("[\\s\u00A0-]+"))
                .filter(word -> !usual.containsKey(key(word.replaceFirst("['\u2019]s?$", ""))))
                .collect(Collectors.joining(" "));
    }

    /** The party of the folder that somebody means who types a name; empty when the folder has none such. */
    Optional<String> named(String typed) {
        return Optional.of(of(typed)).filter(mentions::containsKey);
    }

    /** All of the folder, the most often named first. */
    List<String> all() {
        return mentions.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}

package org.rapporteur.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Words and names that stand for one another: abbreviations, metonyms, spellings.
 *
 * @param groups each the names of one thing, its usual name first
 */
public record Aliases(List<List<String>> groups) {
    public Aliases {
        groups = groups.stream().map(List::copyOf).toList();
    }

    /** The table that ships with the program. */
    public static Aliases shipped() {
        return new Aliases(WordTable.shipped("aliases.txt").entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList());
    }

    /**
     * Reads a table of {@code name = other, other} lines.
     *
     * @throws IllegalArgumentException naming the first line that is not of that form
     */
    public static Aliases parse(List<String> lines) {
        return new Aliases(WordTable.parse(lines).entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList());
    }

    /**
     * Gives the usual name of a thing by any of its names, the usual one too; empty for a name the table does not have. Case matters. Making it
     * takes time in proportion to the table; asking it takes none.
     */
    public Function<String, Optional<String>> usualNames() {
        Map<String, String> usual = new HashMap<>();
        groups.forEach(group -> group.forEach(name -> usual.putIfAbsent(name, group.getFirst())));
        return name -> Optional.ofNullable(usual.get(name));
    }

    private static List<String> group(String name, String others) {
        List<String> group = new ArrayList<>();
        group.add(name);
        Arrays.stream(others.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(group::add);
        return group;
    }
}

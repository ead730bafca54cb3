package org.rapporteur.dossier;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapporteur.index.Term;
import org.rapporteur.index.Terms;

/** The persons of a folder: which printed names are one person. A surname alone is the one person of the folder who bears it. Immutable. */
final class Persons {
    private final Map<String, String> full = new HashMap<>();
    private final Map<String, Integer> mentions = new TreeMap<>();
    private final Function<String, Optional<String>> usual;

    /**
     * @param printed every name as it was printed, once for each mention
     * @param usual the table of names, which may have persons too
     */
    Persons(Collection<String> printed, Function<String, Optional<String>> usual) {
        this.usual = usual;
        Map<String, List<String>> bySurname = new TreeMap<>();
        printed.stream()
                .distinct()
                .sorted()
                .forEach(name -> bySurname
                        .computeIfAbsent(last(words(name)), key -> new ArrayList<>())
                        .add(name));
        bySurname.values().forEach(this::join);
        printed.forEach(name -> mentions.merge(of(name), 1, Integer::sum));
    }

    private void join(List<String> sameSurname) {
        List<String> whole = sameSurname.stream()
                .filter(name -> words(name).size() > 1)
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        List<String> different = new ArrayList<>();
        for (String name : whole) {
            Optional<String> same = different.stream()
                    .filter(other -> sameFirst(words(other), words(name)))
                    .findFirst();
            same.ifPresent(other -> full.put(name, other));
            if (same.isEmpty()) {
                different.add(name);
            }
        }
        if (different.size() == 1) {
            sameSurname.stream()
                    .filter(name -> words(name).size() == 1)
                    .forEach(name -> full.put(name, different.getFirst()));
        }
    }

    /** "Steven Pifer" and "Steven K. Pifer" are one; so are "S. Lavrov" and "Sergei Lavrov". */
    private static boolean sameFirst(List<String> longer, List<String> shorter) {
        String a = longer.getFirst();
        String b = shorter.getFirst();
        return a.equals(b) || a.length() == 1 && b.startsWith(a) || b.length() == 1 && a.startsWith(b);
    }

    /** The fullest name of the person whom an article prints as {@code name}. */
    String of(String name) {
        String listed = usual.apply(name).orElse(name);
        return full.getOrDefault(listed, listed);
    }

    /**
     * The persons that somebody may mean who types a name: full, surname, any case, without accents; the most often mentioned first.
     *
     * @return empty when nobody is meant
     */
    List<String> named(String typed) {
        String listed = usual.apply(typed).orElse(typed);
        List<String> words = words(listed);
        return words.isEmpty()
                ? List.of()
                : mentions.keySet().stream()
                        .filter(name -> isNameOf(words, words(name)))
                        .sorted(Comparator.<String>comparingInt(name -> mentions.getOrDefault(name, 0))
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                        .toList();
    }

    private static boolean isNameOf(List<String> typed, List<String> name) {
        boolean surname = last(typed).equals(last(name));
        return surname && (typed.size() == 1 || name.size() == 1 || sameFirst(name, typed)) || name.containsAll(typed);
    }

    /** Everybody, by name. */
    List<String> all() {
        return List.copyOf(mentions.keySet());
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.getLast();
    }

    private static List<String> words(String name) {
        return Terms.printed(name).stream().map(Term::stem).toList();
    }
}

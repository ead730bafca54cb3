package org.rapporteur.extraction;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.rapporteur.article.TextRange;

/** The persons of one text: which printed forms are one person, and which offices the text gives each. */
final class NameRegister {
    private final List<NameMention> mentions;
    private final List<NameMention> persons;
    private final Map<String, Set<String>> fullBySurname = new HashMap<>();
    private final Map<String, Set<String>> rolesByName = new LinkedHashMap<>();
    /** Where each full name first stands. */
    private final Map<String, Integer> firstByName = new HashMap<>();
    /** "He" or "she" for surnames alone behind "his" or "her" in the same clause. */
    private final Map<Integer, String> possessives = new HashMap<>();

    private static final Pattern POSSESSIVE =
            Pattern.compile("\\b(?<word>[Hh]is|[Hh]er)\\s[^.;,]{0,40}(?:,\\s[^.;,]{0,60},\\s)?$");
    private static final int REACH = 130;

    NameRegister(String text) {
        List<NameMention> raw = new NameScanner(text).scan();
        Set<String> surnames = raw.stream()
                .filter(NameMention::person)
                .map(NameMention::lastWord)
                .collect(Collectors.toSet());
        this.mentions = raw.stream()
                .map(mention -> surnames.contains(mention.name()) ? mention.asPerson() : mention)
                .toList();
        this.persons = mentions.stream().filter(NameMention::person).toList();
        for (NameMention mention : persons) {
            if (mention.isFull()) {
                firstByName.putIfAbsent(mention.name(), mention.range().start());
                fullBySurname
                        .computeIfAbsent(mention.lastWord(), surname -> new LinkedHashSet<>())
                        .add(mention.name());
            }
        }
        for (NameMention mention : persons) {
            if (!mention.isFull()
                    && fullBySurname.getOrDefault(mention.name(), Set.of()).size() > 1) {
                int start = mention.range().start();
                Matcher owner = POSSESSIVE.matcher(text.substring(Math.max(0, start - REACH), start));
                if (owner.find()) {
                    possessives.put(start, owner.group("word").equalsIgnoreCase("his") ? "he" : "she");
                }
            }
        }
        for (NameMention mention : persons) {
            rolesByName
                    .computeIfAbsent(fullest(mention), name -> new HashSet<>())
                    .addAll(mention.role());
        }
    }

    /** All names in order of the text. */
    List<NameMention> mentions() {
        return mentions;
    }

    /** The names whose words begin inside a range, in order. */
    List<NameMention> mentionsIn(TextRange range) {
        int from = 0;
        int to = mentions.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (mentions.get(middle).range().start() < range.start()) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        int end = from;
        while (end < mentions.size() && mentions.get(end).range().start() < range.end()) {
            end++;
        }
        return mentions.subList(from, end);
    }

    /** Where a full name first stands; where the mention itself does when it is no full name. */
    int firstOf(NameMention mention) {
        return firstByName.getOrDefault(mention.name(), mention.range().start());
    }

    List<NameMention> persons() {
        return persons;
    }

    /** Names of persons in their fullest form, in order of first mention. */
    List<String> people() {
        return List.copyOf(rolesByName.keySet());
    }

    Set<String> roles(String name) {
        return rolesByName.getOrDefault(name, Set.of());
    }

    /** The longest form the text prints of a person; the printed form itself when a surname fits two persons. */
    String fullest(NameMention mention) {
        if (!mention.person()) {
            return mention.name();
        }
        Set<String> alike = fullBySurname.getOrDefault(mention.lastWord(), Set.of());
        if (alike.isEmpty() || alike.size() == 1 && alike.contains(mention.name())) {
            return mention.name();
        }
        if (alike.size() == 1 && !mention.isFull()) {
            return alike.iterator().next();
        }
        String first = mention.firstWord() + " ";
        List<String> same = alike.stream()
                .filter(full -> !mention.isFull() || full.startsWith(first))
                .toList();
        boolean one = same.stream()
                        .map(full -> full.substring(0, full.indexOf(' ')))
                        .distinct()
                        .count()
                == 1;
        return one
                ? Collections.max(same, Comparator.comparingInt(String::length))
                : sure(mention, same).orElse(mention.name());
    }

    /** Of two with one surname the one of whom "his" or "her" before it can be said, or the only one told of so far. */
    private Optional<String> sure(NameMention mention, List<String> same) {
        String role = possessives.get(mention.range().start());
        List<String> fitting = same.stream()
                .filter(full -> role == null || Genders.allows(role, full, Set.of()))
                .toList();
        if (fitting.size() == 1) {
            return Optional.of(fitting.getFirst());
        }
        List<String> before = fitting.stream()
                .filter(full -> firstByName.getOrDefault(full, Integer.MAX_VALUE)
                        < mention.range().start())
                .toList();
        return before.size() == 1 ? Optional.of(before.getFirst()) : Optional.empty();
    }
}

package org.rapporteur.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The word lists of {@code name-words.txt}, all in lower case. */
final class NameWords {
    private static final String FILE = "name-words.txt";
    private static final Map<String, Set<String>> SECTIONS = read();

    static final Set<String> TITLES = section("title");
    static final Set<String> OFFICES = section("office");
    static final Set<String> OTHER = section("other");
    static final Set<String> NATIONS = section("nation");
    static final Set<String> COMMON = section("common");
    static final Set<String> PARTICLES = section("particle");
    static final Set<String> AGENCIES = section("agency");
    static final Set<String> CITIES = section("city");
    static final Set<String> MALE = section("male");
    static final Set<String> FEMALE = section("female");

    /** What may be joined to a title by a hyphen: "Secretary-General", "president-elect". */
    private static final Set<String> JOINED_TO_TITLE =
            WordSet.of("general", "elect", "designate", "in", "major", "adjutant");

    private static final Map<String, String> IN_FULL = Map.ofEntries(
            Map.entry("gen", "general"),
            Map.entry("col", "colonel"),
            Map.entry("lt", "lieutenant"),
            Map.entry("maj", "major"),
            Map.entry("capt", "captain"),
            Map.entry("adm", "admiral"),
            Map.entry("sgt", "sergeant"),
            Map.entry("cpl", "corporal"),
            Map.entry("brig", "brigadier"),
            Map.entry("cmdr", "commander"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("gov", "governor"),
            Map.entry("amb", "ambassador"),
            Map.entry("prof", "professor"),
            Map.entry("dr", "doctor"));

    private NameWords() {}

    /** A title without abbreviation: "colonel" for "col". */
    static String inFull(String title) {
        return IN_FULL.getOrDefault(title, title);
    }

    /** Whether a word in lower case is a title, also one joined by a hyphen. */
    static boolean isTitle(String word) {
        return TITLES.contains(word) || word.indexOf('-') > 0 && isJoinedTitle(word);
    }

    private static boolean isJoinedTitle(String word) {
        String[] parts = word.split("-");
        return parts.length > 1
                && Stream.of(parts).anyMatch(TITLES::contains)
                && Stream.of(parts).allMatch(part -> TITLES.contains(part) || JOINED_TO_TITLE.contains(part));
    }

    private static Set<String> section(String name) {
        Set<String> words = SECTIONS.get(name);
        if (words == null) {
            throw new IllegalStateException(FILE + " has no section " + name);
        }
        return WordSet.copyOf(words);
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> sections = new HashMap<>();
        try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(sections, line));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return sections;
    }

    private static void add(Map<String, Set<String>> sections, String line) {
        int colon = line.indexOf(':');
        sections.computeIfAbsent(line.substring(0, colon), name -> new HashSet<>())
                .addAll(List.of(line.substring(colon + 1).strip().split("\\s+")));
    }
}

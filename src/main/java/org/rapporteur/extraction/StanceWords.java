package org.rapporteur.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.VerbForms.Form;

/** The word lists of {@code stance-words.txt}: by which words a side demands, offers, refuses, agrees or warns. */
final class StanceWords {
    /**
     * A verb with the words that must or must not follow it.
     *
     * @param following one of these must; empty when anything may
     * @param near one of these within a few words does as well
     * @param barred none of these may
     */
    record Verb(
            Kind kind,
            String plain,
            Set<Form> forms,
            List<List<String>> following,
            List<List<String>> near,
            List<List<String>> barred) {
        private static final int NEAR = 8;
        private static final Set<String> AGAIN =
                Set.of("again", "anew", "instead", "yesterday", "today", "later", "also", "once");
        private static final Set<String> PARTICLES =
                Set.of("for", "to", "on", "upon", "at", "from", "against", "with", "by", "that");
        private static final List<String> END = List.of(".");

        /** Whether the words behind it allow it. */
        boolean fits(SentenceWords words, int at) {
            if (barred.stream().anyMatch(sequence -> follows(words, at + 1, sequence))) {
                return false;
            }
            return following.isEmpty() && near.isEmpty() || isFollowed(words, at) || isNear(words, at);
        }

        /** Whether words that belong to it follow at once: such a verb goes before one that may stand alone. */
        private boolean isFollowed(SentenceWords words, int at) {
            // "Voted on Monday to impose a fine" agrees to nothing that another wants.
            int behind = plain.equals("vote") ? at + 1 : behindAdverb(words, at + 1);
            return following.stream()
                    .anyMatch(sequence -> follows(words, at + 1, sequence)
                            || behind > at + 1
                                    && PARTICLES.contains(sequence.getFirst())
                                    && follows(words, behind, sequence)
                            || isBehind(words, at, sequence));
        }

        /** "Called again for", "objected strongly to", "called on Monday for". */
        private static int behindAdverb(SentenceWords words, int at) {
            if (!words.joined(at)) {
                return at;
            }
            String word = words.lower(at);
            if (word.equals("on") && words.joined(at + 1) && words.lower(at + 1).endsWith("day")) {
                return at + 2;
            }
            return AGAIN.contains(word) || VerbGroup.endsAsAdverb(word) ? at + 1 : at;
        }

        /** "Prepayment, on which it insists". */
        private static boolean isBehind(SentenceWords words, int at, List<String> sequence) {
            if (sequence.size() > 1 || sequence.equals(END)) {
                return false;
            }
            for (int i = at - 1; i > 0 && i > at - NEAR; i--) {
                if (words.lower(i).equals("which") && words.joined(i)) {
                    return words.lower(i - 1).equals(sequence.getFirst());
                }
            }
            return false;
        }

        /** "." stands for nothing: "Tessen objected." */
        private static boolean follows(SentenceWords words, int at, List<String> sequence) {
            return sequence.equals(END) ? !words.joined(at) : words.follows(at, sequence);
        }

        private boolean isNear(SentenceWords words, int at) {
            for (int i = at + 1; !near.isEmpty() && i < at + NEAR && words.joined(i); i++) {
                int place = i;
                if (near.stream().anyMatch(sequence -> words.follows(place, sequence))) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final Set<String> SILENCE = WordSet.of(
            "comment",
            "details",
            "particulars",
            "evidence",
            "figures",
            "names",
            "numbers",
            "dates",
            "reasons",
            "interviews",
            "anonymity");
    private static final String FILE = "stance-words.txt";
    private static final StanceWords SHIPPED = new StanceWords();

    private final Map<String, List<Verb>> verbs = new HashMap<>();
    private final Map<String, List<Verb>> adjectives = new HashMap<>();
    private final Map<String, List<Verb>> verdicts = new HashMap<>();
    private final Map<String, Kind> nouns = new HashMap<>();
    private final Map<String, Kind> made = new HashMap<>();
    private final Map<Kind, Set<String>> makers = new EnumMap<>(Kind.class);
    private final Map<String, Set<String>> sets = new HashMap<>();
    private final Set<String> known;
    private final VerbForms forms;

    private StanceWords() {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        Map<String, List<String>> irregular = new HashMap<>();
        for (String line : lines()) {
            int colon = line.indexOf(':');
            String section = line.substring(0, colon);
            String items = line.substring(colon + 1).strip();
            if (section.equals("forms")) {
                List<String> listed = List.of(items.split(" "));
                irregular.put(listed.getFirst(), listed);
            } else {
                lines.computeIfAbsent(section, s -> new ArrayList<>()).add(items);
            }
        }
        this.forms = new VerbForms(irregular);
        lines.forEach((section, all) -> all.forEach(items -> add(section, items)));
        Set<String> known = new HashSet<>(verbs.keySet());
        known.addAll(adjectives.keySet());
        known.addAll(verdicts.keySet());
        known.addAll(nouns.keySet());
        known.addAll(made.keySet());
        known.addAll(sets.getOrDefault("commit", Set.of()));
        List.copyOf(known).forEach(word -> known.add(word + "s"));
        this.known = WordSet.copyOf(known);
    }

    static StanceWords shipped() {
        return SHIPPED;
    }

    /** Whether a word stands in any of the lists; most words do not. */
    boolean knows(String word) {
        return known.contains(word);
    }

    /** What a word may be as a form of a verb by which somebody takes a stance. */
    List<Verb> verbs(String word) {
        return verbs.getOrDefault(word, List.of());
    }

    /** The verb at a word by which somebody takes a stance; null when it is none. */
    @Nullable
    Verb verb(SentenceWords words, int at) {
        return fitting(verbs(words.lower(at)), words, at);
    }

    /** The same of an adjective. */
    @Nullable
    Verb adjective(SentenceWords words, int at) {
        return fitting(adjectives.getOrDefault(words.lower(at), List.of()), words, at);
    }

    private static @Nullable Verb fitting(List<Verb> candidates, SentenceWords words, int at) {
        Verb fitting = null;
        for (Verb verb : candidates) {
            if (verb.fits(words, at)) {
                if (verb.isFollowed(words, at)) {
                    return verb;
                }
                fitting = fitting == null ? verb : fitting;
            }
        }
        return fitting;
    }

    /** The same of what is said of a matter: "unacceptable". */
    @Nullable
    Verb verdict(SentenceWords words, int at) {
        return fitting(verdicts.getOrDefault(words.lower(at), List.of()), words, at);
    }

    /** Whether what begins at a place, a number or "any" before it, is something that somebody keeps silent about. */
    static boolean isOfSilence(SentenceWords words, int at) {
        return words.joined(at)
                && (SILENCE.contains(words.lower(at))
                        || words.joined(at + 1)
                                && words.lower(at).matches("any|further|more|their|his|her|the|an")
                                && SILENCE.contains(words.lower(at + 1)));
    }

    /** Of which kind a noun is; in the singular or plural. */
    Optional<Kind> noun(String word) {
        return singular(nouns, word);
    }

    /** The same of one that counts only when a verb says that it is made, too. */
    Optional<Kind> made(String word) {
        return noun(word).or(() -> singular(made, word));
    }

    private static Optional<Kind> singular(Map<String, Kind> of, String word) {
        Kind kind = of.get(word);
        return Optional.ofNullable(
                kind != null || !word.endsWith("s") ? kind : of.get(word.substring(0, word.length() - 1)));
    }

    /** Whether a word is a form of a verb with which such a noun is made: "tabled" a proposal. */
    boolean makes(Kind kind, String word) {
        return makers.getOrDefault(kind, Set.of()).contains(word);
    }

    /** Whether a word is a form of a verb of a set: {@code commit}, {@code harm}, {@code benefit}, {@code drops}. */
    boolean is(String set, String word) {
        return sets.getOrDefault(set, Set.of()).contains(word);
    }

    private void add(String section, String items) {
        int dash = section.indexOf('-');
        String first = dash < 0 ? section : section.substring(0, dash);
        String rest = dash < 0 ? "" : section.substring(dash + 1);
        if (first.equals("makes")) {
            makers.computeIfAbsent(kind(rest), k -> new HashSet<>()).addAll(allForms(items));
        } else if (rest.equals("noun")) {
            List.of(items.split(" ")).forEach(noun -> nouns.put(noun, kind(first)));
        } else if (rest.equals("made")) {
            List.of(items.split(" ")).forEach(noun -> made.put(noun, kind(first)));
        } else if (rest.equals("adjective")) {
            framed(kind(first), items, adjectives, false);
        } else if (rest.equals("verdict")) {
            framed(kind(first), items, verdicts, false);
        } else if (isKind(first)) {
            framed(kind(first), items, verbs, true);
        } else {
            sets.computeIfAbsent(section, s -> new HashSet<>()).addAll(allForms(items));
        }
    }

    private Set<String> allForms(String items) {
        Set<String> all = new HashSet<>();
        List.of(items.split(" ")).forEach(plain -> all.addAll(forms.of(plain).keySet()));
        return all;
    }

    private void framed(Kind kind, String items, Map<String, List<Verb>> into, boolean inflected) {
        List<String> lemmas = new ArrayList<>();
        List<List<String>> following = new ArrayList<>();
        List<List<String>> near = new ArrayList<>();
        List<List<String>> barred = new ArrayList<>();
        String part = "";
        for (String item : items.split(" ")) {
            if (item.equals("+") || item.equals("-")) {
                part = item;
            } else if (part.isEmpty()) {
                lemmas.add(item);
            } else if (part.equals("-")) {
                barred.add(sequence(item));
            } else if (item.startsWith("~")) {
                near.add(sequence(item.substring(1)));
            } else {
                following.add(sequence(item));
            }
        }
        for (String lemma : lemmas) {
            Map<String, Set<Form>> all = inflected ? forms.of(lemma) : Map.of(lemma, Set.of());
            all.forEach((word, which) -> into.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(new Verb(kind, lemma, which, following, near, barred)));
        }
    }

    private static List<String> sequence(String item) {
        return item.startsWith("counter") || item.startsWith("non-") ? List.of(item) : List.of(item.split("-"));
    }

    private static boolean isKind(String name) {
        return List.of(Kind.values()).stream()
                .anyMatch(kind -> kind.name().toLowerCase(Locale.ROOT).equals(name));
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static List<String> lines() {
        try (InputStream in = StanceWords.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

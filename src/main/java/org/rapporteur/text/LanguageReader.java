package org.rapporteur.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells when a question is surely not English, by its small words and its script; what may be English is. Names do not count: neither words
 * with a capital nor what stands between two of them ("Plaza de Mayo"). Safe for use by many threads.
 */
public final class LanguageReader {
    private static final String ENGLISH = "English";
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’-]*");

    /** Scripts of which one letter in two makes a question another language's, with what to call it. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.CYRILLIC, "a language in Cyrillic script",
            UnicodeScript.GREEK, "Greek",
            UnicodeScript.ARABIC, "a language in Arabic script",
            UnicodeScript.HEBREW, "Hebrew",
            UnicodeScript.HAN, "Chinese or Japanese",
            UnicodeScript.HIRAGANA, "Japanese",
            UnicodeScript.KATAKANA, "Japanese",
            UnicodeScript.HANGUL, "Korean",
            UnicodeScript.DEVANAGARI, "a language in Devanagari script");

    /** What stands inside of names. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "des", "della", "di", "da", "do", "dos", "du", "la", "le", "les", "los", "las", "el", "al",
            "van", "von", "der", "den", "und", "et", "y", "e", "na", "in");

    private static final Map<String, Map<String, Boolean>> WORDS = words();

    /** For each language its words, with true for those that begin a question. */
    private static Map<String, Map<String, Boolean>> words() {
        Map<String, Map<String, Boolean>> languages = new HashMap<>();
        WordTable.shipped("function-words.txt").forEach((language, list) -> {
            Map<String, Boolean> words = new HashMap<>();
            for (String word : list.split(",")) {
                String bare = word.strip();
                boolean asks = bare.endsWith("?");
                words.put(asks ? bare.substring(0, bare.length() - 1) : bare, asks);
            }
            languages.put(language, words);
        });
        return languages;
    }

    /** What {@code question} is written in, such as "German"; empty when it is English or cannot be told. Only its first 400 characters are read. */
    public Optional<String> foreignLanguage(String question) {
        String start = question.substring(0, Math.min(400, question.length()));
        Optional<String> script = script(start);
        return script.isPresent() ? script : bySmallWords(start);
    }

    private static Optional<String> script(String text) {
        Map<UnicodeScript, Integer> counts = new HashMap<>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> counts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int all = counts.values().stream().mapToInt(count -> count).sum();
        return counts.entrySet().stream()
                .filter(entry -> SCRIPTS.containsKey(entry.getKey()) && 2 * entry.getValue() > all)
                .map(entry -> SCRIPTS.get(entry.getKey()))
                .findFirst();
    }

    private static Optional<String> bySmallWords(String text) {
        List<String> small = small(text);
        Set<String> distinct = new HashSet<>(small);
        Map<String, Boolean> english = WORDS.getOrDefault(ENGLISH, Map.of());
        long englishWords = distinct.stream().filter(english::containsKey).count();
        return WORDS.entrySet().stream()
                .filter(language -> !language.getKey().equals(ENGLISH))
                .map(language -> new Count(language.getKey(), distinct, language.getValue(), english))
                .filter(count -> count.own > englishWords && count.own >= 2 || count.asks && count.own >= englishWords)
                .max(Comparator.comparingLong((Count count) -> count.all).thenComparing(count -> count.language))
                .map(count -> count.language);
    }

    /** How many of a question's words a language has; {@code own} are those that English has not. */
    private static final class Count {
        private final String language;
        private final long all;
        private final long own;
        private final boolean asks;

        Count(String language, Set<String> distinct, Map<String, Boolean> words, Map<String, Boolean> english) {
            this.language = language;
            this.all = distinct.stream().filter(words::containsKey).count();
            this.own = distinct.stream()
                    .filter(word -> words.containsKey(word) && !english.containsKey(word))
                    .count();
            this.asks =
                    distinct.stream().anyMatch(word -> words.getOrDefault(word, false) && !english.containsKey(word));
        }
    }

    /** Words that may be small ones, in lower case: without names, and without what joins two of them. */
    private static List<String> small(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        List<String> small = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            boolean name = i > 0 && isCapital(words.get(i));
            if (!name && !joinsNames(words, i)) {
                small.add(words.get(i).toLowerCase(Locale.ROOT).replace('’', '\''));
            }
        }
        return small;
    }

    /** Stands, with one more at most, between two words with capitals. */
    private static boolean joinsNames(List<String> words, int i) {
        int before = i - 1;
        int after = i + 1;
        if (before >= 0 && PARTICLES.contains(words.get(before))) {
            before--;
        }
        if (after < words.size() && PARTICLES.contains(words.get(after))) {
            after++;
        }
        return PARTICLES.contains(words.get(i))
                && before >= 0
                && after < words.size()
                && isCapital(words.get(before))
                && isCapital(words.get(after));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.charAt(0));
    }
}

package org.rapporteur.text;

import java.lang.Character.UnicodeScript;
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
 * Tells the language of an article that does not say it: by its script, and in Latin script by how many of its words are the small words of a
 * language. Says nothing where it is not sure. Pure.
 */
public final class ArticleLanguage {
    private static final int READ = 4_000;
    private static final int FEWEST_LETTERS = 40;
    private static final int FEWEST_SMALL_WORDS = 5;
    private static final double SMALL_SHARE = 0.12;
    private static final double LEAD = 1.25;
    private static final Pattern WORD = Pattern.compile("[\\p{L}][\\p{L}\\p{M}'’]*");

    private static final Map<String, String> TAGS = Map.ofEntries(
            Map.entry("English", "en"),
            Map.entry("German", "de"),
            Map.entry("French", "fr"),
            Map.entry("Spanish", "es"),
            Map.entry("Italian", "it"),
            Map.entry("Portuguese", "pt"),
            Map.entry("Dutch", "nl"),
            Map.entry("Polish", "pl"),
            Map.entry("Swedish", "sv"),
            Map.entry("Czech", "cs"),
            Map.entry("Turkish", "tr"),
            Map.entry("Indonesian", "id"));

    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.GREEK, "el",
            UnicodeScript.HEBREW, "he",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    private static final Map<String, Set<String>> SMALL_WORDS = smallWords();

    private ArticleLanguage() {}

    private static Map<String, Set<String>> smallWords() {
        Map<String, Set<String>> languages = new HashMap<>();
        WordTable.shipped("function-words.txt").forEach((language, list) -> {
            Set<String> words = new HashSet<>();
            for (String word : list.split(",")) {
                words.add(word.strip().replace("?", ""));
            }
            languages.put(language, words);
        });
        return languages;
    }

    /** A BCP 47 tag, such as {@code de}; only the first {@value #READ} characters are read. */
    public static Optional<String> of(String article) {
        String start = article.substring(0, Math.min(READ, article.length()));
        Map<UnicodeScript, Integer> scripts = new HashMap<>();
        start.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        int letters = scripts.values().stream().mapToInt(count -> count).sum();
        if (letters < FEWEST_LETTERS) {
            return Optional.empty();
        }
        // Japanese is written in three scripts, of which kana are its own.
        int kana = scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) + scripts.getOrDefault(UnicodeScript.KATAKANA, 0);
        if (10 * kana > letters) {
            return Optional.of("ja");
        }
        UnicodeScript script = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
        return switch (script) {
            case LATIN -> bySmallWords(start);
            case CYRILLIC -> cyrillic(start);
            case HAN -> Optional.of("zh");
            case ARABIC -> Optional.of(has(start, "پچژگ") ? "fa" : "ar");
            default -> Optional.ofNullable(SCRIPTS.get(script));
        };
    }

    /** By letters that one language has and the others have not. */
    private static Optional<String> cyrillic(String text) {
        if (has(text, "ўЎ")) {
            return Optional.of("be");
        }
        if (has(text, "қғҚҒ")) {
            return Optional.of("kk");
        }
        if (has(text, "іїєґІЇЄҐ")) {
            return Optional.of("uk");
        }
        if (has(text, "ђћЂЋ")) {
            return Optional.of("sr");
        }
        return has(text, "ыэЫЭ") ? Optional.of("ru") : Optional.of("bg").filter(tag -> has(text, "ъЪ"));
    }

    private static boolean has(String text, String letters) {
        return letters.chars().anyMatch(letter -> text.indexOf(letter) >= 0);
    }

    private static Optional<String> bySmallWords(String text) {
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT).replace('’', '\''));
        while (matcher.find()) {
            words++;
            String word = matcher.group();
            SMALL_WORDS.forEach((language, small) -> {
                if (small.contains(word)) {
                    counts.merge(language, 1, Integer::sum);
                }
            });
        }
        List<Map.Entry<String, Integer>> best = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (best.isEmpty()) {
            return Optional.empty();
        }
        int first = best.getFirst().getValue();
        int second = best.size() > 1 ? best.get(1).getValue() : 0;
        boolean sure = first >= FEWEST_SMALL_WORDS && first >= SMALL_SHARE * words && first >= LEAD * second;
        return sure ? Optional.ofNullable(TAGS.get(best.getFirst().getKey())) : Optional.empty();
    }
}

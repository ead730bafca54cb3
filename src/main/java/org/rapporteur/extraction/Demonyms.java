package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Joins the adjective and the people of a country to its name, where an article prints both: "Kessaran" and "Kessarans" to Kessara. */
final class Demonyms {
    private static final int SHORTEST_COUNTRY = 4;
    /** What ends the adjective or the people of a country. */
    private static final Pattern PEOPLE = Pattern.compile("(?:n|an|ian|ese|ish|i|ic|er|ar)s?$");

    private static final List<String> ENDINGS =
            List.of("n", "an", "ian", "ean", "nian", "ese", "ish", "i", "ic", "er", "ar");
    private static final List<String> VOWELS = List.of("", "a", "e", "ia", "y", "o", "us", "land", "ica");
    private static final Pattern LAST_VOWEL = Pattern.compile("(?:us|ia|land|[aeoy])$");

    private static final int FIRST_LETTERS = 3;

    private final Set<String> printed;
    /** How many printed words begin with some letters. */
    private final Map<String, Integer> beginning = new HashMap<>();

    /** @param printed the capitalised words of the article */
    Demonyms(Set<String> printed) {
        this.printed = printed;
        for (String word : printed) {
            if (word.length() > FIRST_LETTERS) {
                beginning.merge(word.substring(0, FIRST_LETTERS), 1, Integer::sum);
            }
        }
    }

    /** The country whose adjective or people a word is; null when the article names none. */
    @Nullable
    String country(String name) {
        Matcher people = PEOPLE.matcher(name);
        if (name.length() <= SHORTEST_COUNTRY || name.contains(" ") || !people.find()) {
            return null;
        }
        String singular = name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
        for (String ending : ENDINGS) {
            if (singular.endsWith(ending)) {
                String base = base(singular, singular.substring(0, singular.length() - ending.length()));
                if (base != null) {
                    return base;
                }
            }
        }
        return null;
    }

    private @Nullable String base(String singular, String stem) {
        for (String vowel : VOWELS) {
            String base = stem + vowel;
            if (base.length() >= SHORTEST_COUNTRY && !base.equals(singular) && printed.contains(base)) {
                return base;
            }
        }
        return null;
    }

    /** Whether the article prints the adjective or the people of what a name may be the country of. */
    boolean hasPeople(String name) {
        if (name.contains(" ") || name.length() < SHORTEST_COUNTRY) {
            return false;
        }
        String stem = LAST_VOWEL.matcher(name).replaceFirst("");
        boolean alone = stem.length() >= FIRST_LETTERS
                && beginning.getOrDefault(stem.substring(0, FIRST_LETTERS), 0) < 2
                && printed.contains(name);
        if (alone) {
            return false;
        }
        for (String ending : ENDINGS) {
            if (isPrinted(name + ending) || isPrinted(stem + ending) && !stem.equals(name)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPrinted(String people) {
        return printed.contains(people) || printed.contains(people + "s");
    }
}

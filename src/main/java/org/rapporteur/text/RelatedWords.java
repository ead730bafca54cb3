package org.rapporteur.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Everyday words that news uses for the same matter, such as "come into force" and "take effect"; less alike than {@link Aliases}.
 *
 * @param groups each two or more words or runs of words, in lower case and none twice; a word may stand in several groups
 */
public record RelatedWords(List<List<String>> groups) {
    /** @throws IllegalArgumentException naming the group that has fewer than two members, an empty one or one twice */
    public RelatedWords {
        groups = groups.stream().map(List::copyOf).toList();
        for (List<String> group : groups) {
            if (group.size() < 2
                    || group.stream().anyMatch(String::isBlank)
                    || group.stream().distinct().count() < group.size()) {
                throw new IllegalArgumentException("a group needs two or more different words: " + group);
            }
        }
    }

    /** The table that ships with the program. */
    public static RelatedWords shipped() {
        return parse(WordTable.lines("related-words.txt"));
    }

    /**
     * Reads a table of {@code word, word, run of words} lines; {@code #} begins a comment line.
     *
     * @throws IllegalArgumentException as the constructor
     */
    public static RelatedWords parse(List<String> lines) {
        List<List<String>> groups = new ArrayList<>();
        for (String line : lines) {
            if (!line.isBlank() && !line.strip().startsWith("#")) {
                groups.add(Arrays.stream(line.split(",", -1))
                        .map(word -> word.strip().toLowerCase(Locale.ROOT))
                        .toList());
            }
        }
        return new RelatedWords(groups);
    }
}

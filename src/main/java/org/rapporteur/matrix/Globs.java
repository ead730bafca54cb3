package org.rapporteur.matrix;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Patterns of ids, such as {@code @*:example.org}: a star stands for any characters, a question mark for one. Ids are told apart by case.
 *
 * @param patterns one for each; none matches nothing
 */
public record Globs(List<String> patterns) {
    public static final Globs NONE = new Globs(List.of());

    private static final int MOST_CHARS = 255;

    public Globs {
        patterns = List.copyOf(patterns);
    }

    /**
     * Reads a comma list.
     *
     * @throws IllegalArgumentException when one of them holds a space, or is longer than any id
     */
    public static Globs parse(String list) {
        List<String> patterns = Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(pattern -> !pattern.isEmpty())
                .toList();
        for (String pattern : patterns) {
            if (pattern.length() > MOST_CHARS || pattern.matches(".*[\\s\\p{Cntrl}].*")) {
                throw new IllegalArgumentException("no pattern: " + pattern);
            }
        }
        return new Globs(patterns);
    }

    public boolean isEmpty() {
        return patterns.isEmpty();
    }

    boolean match(String id) {
        return id.length() <= MOST_CHARS
                && patterns.stream()
                        .anyMatch(pattern -> regex(pattern).matcher(id).matches());
    }

    private static Pattern regex(String glob) {
        String regex = glob.chars()
                .mapToObj(character -> switch (character) {
                    case '*' -> ".*";
                    case '?' -> ".";
                    default -> Pattern.quote(Character.toString(character));
                })
                .collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL);
    }
}

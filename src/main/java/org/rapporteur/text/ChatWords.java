package org.rapporteur.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The abbreviations of chat written out: "wat abt nato pls" becomes "what about nato". */
public final class ChatWords {
    private static final Map<String, String> TABLE = WordTable.shipped("chat-words.txt");

    private ChatWords() {}

    /** {@code question} with its chat words replaced; words that carry a capital in their middle or a digit are left as they are. */
    public static String writtenOut(String question) {
        return Arrays.stream(question.split("\\s+"))
                .map(ChatWords::replace)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String replace(String word) {
        int end = word.length();
        while (end > 0 && ",.!?;:".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        String replacement = TABLE.get(word.substring(0, end).toLowerCase(Locale.ROOT));
        if (replacement == null || isName(word)) {
            return word;
        }
        return replacement.isEmpty() ? "" : replacement + word.substring(end);
    }

    /** An all-capital word of two letters or more, such as "W" of a name or "UR", is an abbreviation of its own. */
    private static boolean isName(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.ROOT))
                && !word.equals(word.toLowerCase(Locale.ROOT));
    }
}

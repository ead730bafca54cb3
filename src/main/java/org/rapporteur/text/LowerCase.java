package org.rapporteur.text;

import java.util.Locale;

/** Words in lower case, whatever the language of the machine; most words of a text are so already. */
public final class LowerCase {
    private LowerCase() {}

    public static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c < 'a' || c > 'z') {
                return word.toLowerCase(Locale.ROOT);
            }
        }
        return word;
    }
}

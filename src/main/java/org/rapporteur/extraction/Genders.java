package org.rapporteur.extraction;

import java.util.Locale;
import java.util.Set;

/** Whether "he" or "she" may stand for a name, as far as a first name or a form of address tells. */
final class Genders {
    private Genders() {}

    static boolean allows(String pronoun, String name, Set<String> role) {
        String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "he" -> !NameWords.FEMALE.contains(first) && !role.contains("mrs") && !role.contains("ms");
            case "she" -> !NameWords.MALE.contains(first) && !role.contains("mr");
            default -> false;
        };
    }
}

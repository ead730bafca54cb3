package org.rapporteur.extraction;

import java.util.Locale;
import java.util.Set;

/** Whether "he" or "she" may stand for somebody, as far as a first name, a form of address or a role tells. */
final class Genders {
    private static final Set<String> MEN = WordSet.of(
            "mr",
            "sir",
            "lord",
            "king",
            "prince",
            "spokesman",
            "chairman",
            "brother",
            "father",
            "son",
            "husband",
            "congressman",
            "fisherman",
            "salesman",
            "widower",
            "imam",
            "foreman",
            "priest",
            "man");
    private static final Set<String> WOMEN = WordSet.of(
            "mrs",
            "ms",
            "miss",
            "lady",
            "dame",
            "queen",
            "princess",
            "baroness",
            "spokeswoman",
            "chairwoman",
            "sister",
            "mother",
            "daughter",
            "wife",
            "widow",
            "congresswoman",
            "nun",
            "woman");

    private Genders() {}

    /**
     * @param pronoun "he" or "she", in any case
     * @param name the person's, first name first
     * @param role words of the person's titles, in lower case
     */
    static boolean allows(String pronoun, String name, Set<String> role) {
        String first = name.split(" ")[0].toLowerCase(Locale.ROOT);
        return switch (pronoun.toLowerCase(Locale.ROOT)) {
            case "he" ->
                NameWords.MALE.contains(first)
                        || !NameWords.FEMALE.contains(first) && role.stream().noneMatch(WOMEN::contains);
            case "she" ->
                NameWords.FEMALE.contains(first)
                        || !NameWords.MALE.contains(first) && role.stream().noneMatch(MEN::contains);
            default -> false;
        };
    }

    /** Whether somebody without a name may be meant, by what he or she is called: "an aide", but not "a spokesman" by "she". */
    static boolean allowsRole(String pronoun, String role) {
        String[] words = role.toLowerCase(Locale.ROOT)
                .split("\\s(?:for|of|to|in|at|from|with)\\s", 2)[0]
                .split(" ");
        String head = words[words.length - 1];
        Set<String> others = pronoun.equalsIgnoreCase("he") ? WOMEN : MEN;
        return !others.contains(head);
    }
}

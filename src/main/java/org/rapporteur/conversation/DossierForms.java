package org.rapporteur.conversation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The forms in which people type the commands of the dossier. Pure. */
final class DossierForms {
    private static final String SHOW = "(?:(?:show|give|list)(?: (?:me|us))? )?(?:the |all )?";
    private static final String REST = "(?<rest>(?: .+)?)";

    private static final Map<DossierWord, Pattern> FORMS = Map.of(
            DossierWord.TIMELINE, form(SHOW + "(?:timeline|time line|chronology)" + REST),
            DossierWord.SINCE, form("(?:what(?:'s|’s|s| is) new |anything new |news )?since" + REST),
            DossierWord.QUOTES, form(SHOW + "(?:quotes|quotations?|quote)" + REST),
            DossierWord.POSITIONS, form(SHOW + "positions" + REST),
            DossierWord.DEMANDS, form(SHOW + "(?:demands and offers|demands)" + REST));

    private static final Pattern MORE =
            form("(?:show (?:me )?)?(?:more|the rest|next|next page|more lines|more of it|and more|go on)");
    private static final Pattern WHY_LINE =
            form("why(?: (?:line|number|no|nr|#))?[ .#]*(?<line>\\d{1,4})(?:st|nd|rd|th)?");
    private static final Pattern EXPORT = form("(?:export|download)" + REST);

    /** Names alone: "who Lavrov", and one word of any case, which may be a verb. */
    private static final Pattern WHO = Pattern.compile("(?i:who)(?i: is)? (?<rest>\\p{Lu}[\\p{L}.'’-]*(?:"
            + " (?:\\p{Lu}[\\p{L}.'’-]*|al|bin|de|der|la|van|von)){0,4}|\\p{L}{3,})");

    private DossierForms() {}

    private static Pattern form(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /**
     * Reads a message that may as well be a question.
     *
     * @param bare without its ending
     * @param asks whether it ended with a question mark
     */
    static Optional<Decision> typed(String bare, boolean asks) {
        if (MORE.matcher(bare).matches()) {
            return Optional.of(new Decision.More());
        }
        Matcher who = WHO.matcher(bare);
        if (!asks && who.matches() && !bare.toLowerCase(Locale.ROOT).startsWith("who is ")) {
            return Optional.of(new Decision.Who(bare, who.group("rest")));
        }
        Matcher export = EXPORT.matcher(bare);
        if (export.matches()) {
            String what = export.group("rest").strip();
            if (what.isEmpty() || word(firstWord(what)).isPresent()) {
                return Optional.of(new Decision.Export(what));
            }
        }
        return why(bare).or(() -> ofDossier(bare));
    }

    /** Reads a message that says which line of the list it asks about. */
    static Optional<Decision> why(String bare) {
        Matcher line = WHY_LINE.matcher(bare.strip());
        return line.matches() ? Optional.of(new Decision.Why(Integer.parseInt(line.group("line")))) : Optional.empty();
    }

    /** Reads a command that was marked as one. */
    static Optional<Decision> slashed(String name, String rest) {
        return switch (name) {
            case "more" -> Optional.of(new Decision.More());
            case "export" -> Optional.of(new Decision.Export(rest));
            default -> word(name).map(word -> new Decision.OfDossier(word, rest));
        };
    }

    /** The command that a word names, in any case. */
    static Optional<DossierWord> word(String typed) {
        for (DossierWord word : DossierWord.values()) {
            if (word.typed().equalsIgnoreCase(typed)) {
                return Optional.of(word);
            }
        }
        return Optional.empty();
    }

    static String firstWord(String text) {
        return text.strip().split(" ", 2)[0];
    }

    private static Optional<Decision> ofDossier(String bare) {
        for (Map.Entry<DossierWord, Pattern> form : FORMS.entrySet()) {
            Matcher matcher = form.getValue().matcher(bare);
            if (matcher.matches() && !CommandReader.isSentence(matcher.group("rest"))) {
                return Optional.of(new Decision.OfDossier(
                        form.getKey(), matcher.group("rest").strip()));
            }
        }
        return Optional.empty();
    }
}

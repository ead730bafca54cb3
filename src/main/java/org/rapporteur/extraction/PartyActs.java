package org.rapporteur.extraction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by the words behind a name whether it acts as a party does: "Tessen wants", "Tessen's parliament". */
final class PartyActs {
    private static final int REACH = 60;
    private static final int LONGEST_PREPOSITION = 9;
    private static final List<String> PREPOSITIONS = List.of(
            " in ",
            " at ",
            " from ",
            " near ",
            " to ",
            " of ",
            " outside ",
            "\nin ",
            "\nat ",
            " for ",
            " with ",
            " by ");
    /** Behind a country these say that it acts. */
    private static final Pattern STATE_NOUN = Pattern.compile(
            "(?:['\u2019]s?)?\\s(?:(?:\\p{Ll}[\\p{L}\\-]*|Prime|Foreign|Chief|Supreme|National)\\s){0,2}(?:government|parliament|assembly|Assembly|ministry|delegation|negotiators?|mediators?|envoy"
                + "|president|prime\\sminister|minister|officials?|diplomats?|officer|army|embassy|soldiers|troops|ambassador|side|lawmakers|President|Minister|secretary"
                + "|representatives?|police|border|territory|waters|soil|citizens?|prisoners|capital|cabinet|senate|Senate|authorities|rebels|forces|fighters|team)\\b");

    private static final Set<String> BETWEEN = WordSet.of(
            "has", "have", "had", "would", "will", "could", "also", "itself", "then", "later", "not", "again", "still",
            "now");
    private static final Set<String> DOING = WordSet.of(
            "said",
            "says",
            "denied",
            "denies",
            "argued",
            "argues",
            "declared",
            "declares",
            "accused",
            "accuses",
            "regards",
            "recalled",
            "abstained",
            "voted",
            "vowed",
            "vows",
            "pledged",
            "signalled",
            "signaled",
            "announced",
            "announces",
            "replied",
            "answered",
            "protested",
            "protests",
            "complained",
            "retaliated",
            "responded",
            "told",
            "added",
            "stated",
            "maintains",
            "maintained");

    private PartyActs() {}

    /**
     * @param start where the name begins
     * @param end behind it
     */
    static boolean follow(String text, int start, int end) {
        int to = Math.min(text.length(), end + REACH);
        if (end >= to
                || !Character.isWhitespace(text.charAt(end))
                        && text.charAt(end) != '\''
                        && text.charAt(end) != '\u2019') {
            return false;
        }
        Matcher noun = STATE_NOUN.matcher(text).region(end, to);
        return noun.lookingAt() || !isPlace(text, start) && verb(SentenceWords.of(text.substring(end, to)));
    }

    /** "In Dunmarra said": not the town says it. */
    private static boolean isPlace(String text, int start) {
        String before =
                text.substring(Math.max(0, start - LONGEST_PREPOSITION), start).toLowerCase(Locale.ROOT);
        return PREPOSITIONS.stream().anyMatch(before::endsWith);
    }

    private static boolean verb(SentenceWords words) {
        int at = 0;
        while (at < words.size()
                && at < BETWEEN.size()
                && BETWEEN.contains(words.lower(at))
                && (at == 0 || words.joined(at))) {
            at++;
        }
        String verb = words.lower(at);
        boolean stance = StanceWords.shipped().verbs(verb).stream()
                .anyMatch(one -> !one.forms().equals(Set.of(VerbForms.Form.PLAIN)));
        return at < words.size() && (at == 0 || words.joined(at)) && (DOING.contains(verb) || stance);
    }
}

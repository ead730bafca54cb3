package org.rapporteur.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a stance is about: the words behind its verb, up to where another thought begins. */
final class IssuePhrase {
    private static final int MOST_WORDS = 12;
    private static final Pattern END = Pattern.compile(
            "[;:?!\u0001()\u2014]|\\.(?=\\s+\\p{Lu}|\\s*$)|,\\s|\\s(?:while|whereas|because|after|before|in\\sorder|saying|which|who|but|although|though|until|unless|if|when|as\\slong)\\b");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[\\s,]+|(?:to|that|for|on|the|a|an|its|his|her|their|it|any|of|with|would|could|and)\\s|(?:on\\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\s)+",
            Pattern.CASE_INSENSITIVE);

    /** "He made the proposal two days after …": what stands behind the deed is its time alone. */
    private static final Pattern SPAN = Pattern.compile(
            "(?:[\\p{L}\\d-]+\\s){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?)(?:\\s(?:ago|later|earlier))?|again|too|also|yesterday|today|tomorrow",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    /** With which letters the words of {@link #END} begin. */
    private static final String JOINING = "wbaisut";

    private IssuePhrase() {}

    /** Where the first end stands; no letter is one. */
    private static int end(String rest, int from) {
        Matcher end = END.matcher(rest);
        for (int at = from; at < rest.length(); at++) {
            char c = rest.charAt(at);
            boolean joined = c == ' ' && at + 1 < rest.length() && JOINING.indexOf(rest.charAt(at + 1)) < 0;
            if (!joined
                    && !Character.isLetter(c)
                    && end.region(at, rest.length()).lookingAt()) {
                return at;
            }
        }
        return rest.length();
    }

    /** @param words a sentence, quoted words masked or left out */
    static Optional<String> behind(String words, int at) {
        String rest = words.substring(at);
        int from = 0;
        Matcher opening = OPENING.matcher(rest);
        if (opening.find()) {
            from = opening.end();
        }
        int to = end(rest, from);
        String[] phraseWords = BLANKS.split(rest.substring(from, to).strip());
        StringBuilder phrase = new StringBuilder();
        for (int i = 0; i < Math.min(phraseWords.length, MOST_WORDS); i++) {
            phrase.append(i == 0 ? "" : " ").append(phraseWords[i]);
        }
        return phrase.isEmpty() || SPAN.matcher(phrase).matches() ? Optional.empty() : Optional.of(phrase.toString());
    }
}

package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a stance is about: the words behind its verb, up to where another thought begins. */
final class IssuePhrase {
    /** Of what a side wants so many words tell enough. */
    static final int MOST_WORDS = 12;

    /** What it holds to be so is told at more length. */
    static final int MOST_WORDS_OF_VIEW = 20;

    private static final Pattern END = Pattern.compile(
            "[;:?!\u0001()\u2014]|\\.(?=\\s+\\p{Lu}|\\s*$)|,(?:\\s|$)|\\s(?:while|whereas|because|after|before|in\\sorder|saying|which|who|although|though|until|unless|if|when|as\\slong)\\b"
                + "|\\sand\\s(?:hopes?|expects?|believes?|says?|said|is|are|was|were|has|have|had|will|would)\\b"
                    // "Two distinct but cooperative operations" goes on.
                    + "|\\sbut\\b(?!\\s[\\p{Ll}-]+\\s[\\p{Ll}-]+\\s*(?:[.,;]|$))");
    private static final Pattern OPENING = Pattern.compile(
            "^(?:[\\s,]+|(?:to|that|for|on|the|a|an|its|his|her|their|it|any|of|with|would|could|and)\\s|(?:again|anew|instead|yesterday|\\p{Ll}+ly)\\s(?=(?:for|to|on|upon|at|against|with|that)\\s)|(?:on\\s)?(?:mon|tues|wednes|thurs|fri|satur|sun)day\\s)+",
            Pattern.CASE_INSENSITIVE);

    /** "He made the proposal two days after …": what stands behind the deed is its time alone. */
    private static final Pattern SPAN = Pattern.compile(
            "(?:[\\p{L}\\d-]+\\s){0,3}(?:minutes?|hours?|days?|weeks?|months?|years?)(?:\\s(?:ago|later|earlier))?|again|too|also|yesterday|today|tomorrow",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern BLANKS = Pattern.compile("[\\s\u00A0]+");
    /** With which letters the words of {@link #END} begin. */
    private static final String JOINING = "wbaisut";

    private static final Pattern AND_TO = Pattern.compile("\\sand\\sto\\s(?!\\p{Lu})");
    private static final Pattern LOOSE_AND =
            Pattern.compile("(?:^|\\s)(?:and|or|but)(?:\\s(?:has|have|had|then|also))?$");

    private IssuePhrase() {}

    /**
     * One phrase, or several where one deed has several objects that "to" opens: "agreed to go on talking and to honour the limits".
     *
     * @param words a sentence, quoted words masked or left out
     * @param until where another stance begins, and this one's issue ends
     * @param most at most so many words of each phrase
     */
    static List<String> behind(String words, int at, int until, int most) {
        String rest = words.substring(at, Math.max(at, until));
        int from = opened(rest);
        List<String> phrases = new ArrayList<>();
        for (String part : AND_TO.split(rest.substring(from, end(rest, from)))) {
            String phrase = shortened(part.substring(opened(part)), most);
            if (!phrase.isEmpty() && !SPAN.matcher(phrase).matches()) {
                phrases.add(phrase);
            }
        }
        return phrases;
    }

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

    private static int opened(String rest) {
        Matcher opening = OPENING.matcher(rest);
        return opening.find() ? opening.end() : 0;
    }

    private static String shortened(String phrase, int most) {
        return Arrays.stream(BLANKS.split(LOOSE_AND.matcher(phrase.strip()).replaceFirst("")))
                .limit(most)
                .collect(Collectors.joining(" "));
    }
}

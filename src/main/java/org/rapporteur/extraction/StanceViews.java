package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What a side holds to be so, in the article's own words: "fears that the shield will", "insists that it is", "for the stated purpose of". */
final class StanceViews {
    private static final Set<String> FEARING = WordSet.of("fear", "fears", "feared");
    private static final Set<String> HOLDING = WordSet.of(
            "worry", "worries", "worried", "maintain", "maintains", "maintained", "contend", "contends", "contended");
    private static final Set<String> INSISTING = WordSet.of("insist", "insists", "insisted");
    private static final Set<String> CLAUSE = WordSet.of("that", "a", "an", "the", "its", "their", "his", "her");
    /** What is so, or will be, and not what should be. */
    private static final Set<String> FACTS = WordSet.of(
            "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "will", "would", "can", "could",
            "may", "might");

    private static final Set<String> WISHES = WordSet.of("be", "must", "should", "shall", "ought", "need", "needs");
    /** "Insisted that it was late": of what, these words do not tell. */
    private static final Set<String> VAGUE = WordSet.of("it", "he", "she", "they", "this", "there");

    /** What is wanted is told in the same way: "insisted that it would have to". */
    private static final int REACH = 9;

    private static final Pattern PURPOSE = Pattern.compile(
            "(?:\\bwith\\s(?<ally>(?:the\\s)?\\p{Lu}[^,;]{1,40})\\s)?\\b(?:for|with)\\sthe\\s(?<stated>(?:stated|declared|avowed|official)\\s(?:purpose|aim|goal)\\sof)\\s");

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceViews(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** @param printed the same words as printed */
    List<Found> find(String printed) {
        List<Found> found = new ArrayList<>();
        for (int at = 1; at < words.size(); at++) {
            if (isView(at)) {
                add(
                        voices.subjects(
                                words.get(VerbGroup.before(words, at).from()).start()),
                        words.get(at).start(),
                        words.get(at).end(),
                        found);
            }
        }
        Matcher purpose = mayTellPurpose(printed) ? PURPOSE.matcher(printed) : null;
        while (purpose != null && purpose.find()) {
            List<Speaker> holders = new ArrayList<>();
            voices.opening(purpose.start("stated")).ifPresent(holders::add);
            if (purpose.group("ally") != null) {
                voices.named(purpose.start("ally")).ifPresent(holders::add);
            }
            add(holders, purpose.start("stated"), purpose.end("stated"), found);
        }
        return found;
    }

    private static boolean mayTellPurpose(String printed) {
        return printed.contains("the ")
                && (printed.contains("purpose") || printed.contains("aim") || printed.contains("goal"));
    }

    private boolean isView(int at) {
        String word = words.lower(at);
        if (!FEARING.contains(word) && !HOLDING.contains(word) && !INSISTING.contains(word)) {
            return false;
        }
        if (VerbGroup.before(words, at).not() || VAGUE.contains(words.lower(at + 2))) {
            return false;
        }
        if (FEARING.contains(word)) {
            return words.joined(at + 1) && CLAUSE.contains(words.lower(at + 1));
        }
        return HOLDING.contains(word) && words.follows(at + 1, List.of("that"))
                || INSISTING.contains(word) && isFact(words, at);
    }

    /** Whether what is insisted on behind a word is said to be so: "insists that the radar is for defence". */
    static boolean isFact(SentenceWords words, int at) {
        if (!words.follows(at + 1, List.of("that"))) {
            return false;
        }
        for (int i = at + 2; i < Math.min(words.size(), at + 2 + REACH) && words.joined(i); i++) {
            if (WISHES.contains(words.lower(i))) {
                return false;
            }
            if (FACTS.contains(words.lower(i))) {
                return !WISHES.contains(words.lower(i + 1)) && !words.follows(i + 1, List.of("to"));
            }
        }
        return false;
    }

    private static void add(List<Speaker> holders, int from, int to, List<Found> found) {
        holders.stream()
                .filter(holder -> holder.party() != null || holder.role() != null)
                .forEach(holder -> found.add(new Found(Kind.VIEW, holder, from, to)));
    }
}

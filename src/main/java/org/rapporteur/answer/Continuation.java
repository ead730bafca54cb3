package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.rapporteur.retrieval.AnalysedSentence;

/** Sentences that go on about what the one before them speaks of: "She has rented a former school." */
final class Continuation {
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "it", "they", "this", "that", "these", "those", "his", "her", "their", "its");

    /** A thing known already: "The list has four headings." "Both will be paid in cash." */
    private static final Pattern KNOWN_THING =
            Pattern.compile("(?:The|Both|All|Another|Neither|Each|One|Among|Under|Such|Two|But|And|Then) \\p{Ll}");

    /** How much of what the sentence before says is said here too, when a pronoun takes it up. */
    private static final double BY_PRONOUN = 0.9;

    /** The same when a noun takes it up, which may also be another thing. */
    private static final double BY_NOUN = 0.6;

    private Continuation() {}

    /**
     * How each term is met by each sentence together with what it goes on about.
     *
     * @param hits of each sentence, the hit of each term
     */
    static List<List<TermMatcher.Hit>> hits(List<AnalysedSentence> sentences, List<List<TermMatcher.Hit>> hits) {
        List<List<TermMatcher.Hit>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            double carried = i == 0 ? 0 : carried(sentences.get(i).sentence().text());
            all.add(carried == 0 ? hits.get(i) : together(hits.get(i), all.get(i - 1), carried));
        }
        return all;
    }

    private static List<TermMatcher.Hit> together(
            List<TermMatcher.Hit> here, List<TermMatcher.Hit> before, double carried) {
        List<TermMatcher.Hit> best = new ArrayList<>();
        for (int t = 0; t < here.size(); t++) {
            double share = carried * before.get(t).share();
            best.add(share > here.get(t).share() ? new TermMatcher.Hit(share, -1) : here.get(t));
        }
        return best;
    }

    private static double carried(String text) {
        return startsWithPronoun(text) ? BY_PRONOUN : KNOWN_THING.matcher(text).lookingAt() ? BY_NOUN : 0;
    }

    static boolean startsWithPronoun(String text) {
        int end = text.indexOf(' ');
        return end > 0 && PRONOUNS.contains(text.substring(0, end).toLowerCase(Locale.ROOT));
    }
}

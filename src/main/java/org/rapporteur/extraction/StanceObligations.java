package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What somebody tells others to do by "must", "should", "need to" or "it is time": demands without a word for them. */
final class StanceObligations {
    private static final Set<String> OBLIGING = WordSet.of("must", "should", "ought", "shall");
    private static final Set<String> OWING = WordSet.of("has", "have", "need", "needs", "needed");
    private static final Set<String> AHEAD = WordSet.of("would", "will", "may", "might", "could", "did", "does", "do");
    private static final Set<String> BE = WordSet.of("is", "are", "was", "were", "be", "been", "urgently", "badly");
    private static final Set<String> SUPPOSING =
            WordSet.of("if", "whether", "unless", "until", "which", "when", "where", "how", "what", "who", "why", "as");
    private static final Set<String> OWN = WordSet.of("i", "we", "he", "she", "they", "it", "one", "you");
    private static final Set<String> DETERMINERS =
            WordSet.of("a", "an", "the", "its", "more", "his", "our", "better", "guarantees", "assurances", "at");
    private static final int REACH = 8;

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceObligations(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** What the word at a place obliges others to; empty when it does not. */
    List<Found> at(int at) {
        String word = words.lower(at);
        if (word.equals("time") && words.follows(at + 1, List.of("for")) && isIt(at - 1)) {
            return found(teller(at), at, at);
        }
        if (word.equals("up") && isUpTo(at)) {
            return found(teller(at), at, at);
        }
        if (OBLIGING.contains(word)) {
            if (isRefusing(at)) {
                return Found.of(Kind.REFUSAL, Found.one(teller(at)), words, at, at + 1);
            }
            return isSupposed(at) || isAsked(at) || isKnown(at) ? List.of() : obliged(at);
        }
        if (!OWING.contains(word) || isSupposed(at)) {
            return List.of();
        }
        if (word.startsWith("need")) {
            return needed(at);
        }
        if (!words.follows(at + 1, List.of("to"))) {
            return List.of();
        }
        boolean would = words.lower(at - 1).equals("would");
        return would ? returned(at) : AHEAD.contains(words.lower(at - 1)) ? List.of() : obliged(at);
    }

    /** "It is up to them to take the first step". */
    private boolean isUpTo(int at) {
        boolean to = words.lower(at - 1).matches("is|was") && words.follows(at + 1, List.of("to"));
        boolean others = to && words.joined(at + 2) && !words.lower(at + 2).matches("us|me|him|her|the|each|it");
        for (int i = at + 3; others && i <= at + REACH && words.joined(i); i++) {
            if (words.lower(i).equals("to")) {
                return true;
            }
        }
        return false;
    }

    /** "It is time for", "it is high time". */
    private boolean isIt(int before) {
        int be = words.lower(before).equals("high") ? before - 1 : before;
        return words.lower(be).matches("is|was") && words.lower(be - 1).matches("it|now");
    }

    /** "Its country needed a guaranteed flow" wants it for itself, "they need to open the books" of others. */
    private List<Found> needed(int at) {
        Optional<Speaker> teller = teller(at);
        if (teller.isEmpty() || AHEAD.contains(words.lower(at - 1)) || BE.contains(words.lower(at - 1))) {
            return List.of();
        }
        if (words.follows(at + 1, List.of("to"))) {
            return obliged(at);
        }
        if (words.lower(at - 2).equals("what")) {
            return found(teller, at, at);
        }
        boolean own = isOwn(teller.get(), voices.subjects(words.get(at).start()));
        return own && words.joined(at + 1) && DETERMINERS.contains(words.lower(at + 1))
                ? found(teller, at, at)
                : List.of();
    }

    private List<Found> obliged(int at) {
        int place = words.get(at).start();
        Optional<Speaker> teller = teller(at);
        if (voices.isQuoted() && !isOfOthers(at - 1)) {
            return List.of();
        }
        boolean told = OWN.contains(words.lower(at - 1)) && !words.lower(at - 1).matches("they|you|it");
        if (teller.isEmpty() || told || !words.joined(at + 1)) {
            return List.of();
        }
        return isOwn(teller.get(), voices.subjects(place)) ? List.of() : found(teller, at, at);
    }

    /** "They", "you" or a name: "the pumps must eat" asks nothing of anybody. */
    private boolean isOfOthers(int before) {
        return words.lower(before)
                        .matches("they|you|both|side|sides|government|governments|countries|states|troops|army")
                || before >= 0 && voices.isName(words.get(before).start());
    }

    /** "In return, he said, Tessen would have to": only what is told of another side. */
    private List<Found> returned(int at) {
        List<Speaker> obliged = voices.subjects(words.get(at - 1).start());
        boolean side =
                obliged.stream().anyMatch(one -> one.party() != null && one.name() == null && one.role() == null);
        return side ? obliged(at) : isDone(at) ? found(teller(at), at, at) : List.of();
    }

    /** "The treaty would have to be signed by Tessen, she said". */
    private boolean isDone(int at) {
        return words.follows(at + 1, List.of("to", "be")) && words.lower(at + 3).endsWith("ed") && !isKnown(at + 1);
    }

    private static boolean isOwn(Speaker teller, List<Speaker> obliged) {
        return obliged.stream()
                .anyMatch(one -> one.party() != null && one.party().equals(teller.party()));
    }

    /** "Why should we accept that?" */
    private boolean isRefusing(int at) {
        return voices.isQuoted()
                && words.lower(at - 1).equals("why")
                && words.lower(at + 1).matches("we|i")
                && words.joined(at + 2);
    }

    private boolean isAsked(int at) {
        return words.lower(at - 1).matches("why|how|what|where|when") || at == 0;
    }

    /** "It should be noted", "must have known". */
    private boolean isKnown(int at) {
        int verb = words.lower(at + 1).equals("not") ? at + 2 : at + 1;
        return words.lower(verb).equals("have")
                || words.lower(verb).equals("be")
                        && words.lower(verb + 1).matches("noted|remembered|said|stressed|clear|careful|ready")
                || words.lower(verb).matches("understand|know|remember|realise|realize");
    }

    private boolean isSupposed(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH) && words.joined(i + 1); i--) {
            if (SUPPOSING.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private Optional<Speaker> teller(int at) {
        return voices.teller(words.get(at).start());
    }

    private List<Found> found(Optional<Speaker> holder, int from, int to) {
        return Found.of(Kind.DEMAND, Found.one(holder), words, from, to);
    }
}

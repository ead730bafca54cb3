package org.rapporteur.extraction;

import java.util.List;
import java.util.Set;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What is said not to come: "will not", "cannot", "will sign no". */
final class FutureRefusals {
    private static final Set<String> IDLE = WordSet.of("sit", "stand", "remain", "stay", "watch", "wait");
    private static final Set<String> IDLY = WordSet.of("still", "idle", "idly", "by", "silent", "passive");
    private static final Set<String> NO_PART = WordSet.of("dealings", "part", "truck", "talks", "contact");
    /** What a side will not have done to it. */
    private static final Set<String> PUSHED = WordSet.of(
            "drawn",
            "dragged",
            "pushed",
            "bullied",
            "blackmailed",
            "intimidated",
            "pressured",
            "rushed",
            "cowed",
            "swayed",
            "deterred",
            "dictated",
            "lectured",
            "moved",
            "provoked");

    private static final Set<String> LETTING = WordSet.of(
            "let",
            "allowed",
            "admitted",
            "permitted",
            "given",
            "paid",
            "released",
            "lifted",
            "received",
            "granted",
            "handed",
            "returned",
            "changed",
            "limited",
            "withdrawn",
            "accepted",
            "tolerated",
            "reopened");
    private static final Set<String> LETTING_GO =
            WordSet.of("drop", "lift", "withdraw", "abandon", "renounce", "waive");

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();

    FutureRefusals(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** Whether it is denied at all. */
    static boolean isDenied(FutureVerb future) {
        return future.not() || future.none();
    }

    List<Found> of(FutureVerb future) {
        int at = future.at();
        int verb = future.verb();
        if (future.not() && IDLE.contains(words.lower(verb)) && words.joined(verb + 1) && isIdly(verb)) {
            return found(Kind.WARNING, subjects(at), at, verb);
        }
        if (future.not() && future.passive()) {
            return passive(future);
        }
        return isWilled(future) ? found(Kind.REFUSAL, subjects(at), at, verb) : nothingOf(at, verb);
    }

    private boolean isIdly(int verb) {
        boolean watch = words.lower(verb).equals("watch") || words.lower(verb).equals("wait");
        return watch ? words.lower(verb + 1).equals("idly") : IDLY.contains(words.lower(verb + 1));
    }

    /** "Would not be let in" is told by whoever keeps it shut; "we will not be blackmailed". */
    private List<Found> passive(FutureVerb future) {
        int at = future.at();
        if (LETTING.contains(future.deed())) {
            List<Speaker> teller = Found.one(voices.teller(words.get(at).start()));
            return found(Kind.REFUSAL, teller, at, future.verb() + 1);
        }
        if (PUSHED.contains(future.deed())) {
            return found(Kind.REFUSAL, subjects(at), at, future.verb());
        }
        boolean driven = voices.isQuoted() && future.deed().endsWith("ed") && !future.isPerhaps(words);
        return driven ? found(Kind.REFUSAL, subjects(at), at, future.verb()) : List.of();
    }

    private boolean isWilled(FutureVerb future) {
        String plain = words.lower(future.verb());
        if (future.isPerhaps(words) || isOfDetails(future.verb())) {
            return false;
        }
        if (future.isAbility(words)) {
            boolean agreeing = plain.equals("agree") && subjects(future.at()).size() > 1;
            return lexicon.is("unable", plain) && !agreeing;
        }
        if (future.none()) {
            return lexicon.is("withheld", plain)
                    || plain.equals("have") && NO_PART.contains(words.lower(future.verb() + 2));
        }
        boolean hearOf = plain.equals("hear") && words.follows(future.verb() + 1, List.of("of"));
        return !lexicon.is("unwilled", plain) || hearOf || LETTING_GO.contains(plain);
    }

    /** "Would not give details" keeps silent. */
    private boolean isOfDetails(int verb) {
        return StanceWords.isOfSilence(words, verb + 1);
    }

    /** "There will be no fee": who says it will not have one. */
    private List<Found> nothingOf(int at, int verb) {
        boolean there = words.lower(at - 1).equals("there")
                && words.lower(verb).equals("be")
                && words.lower(verb + 1).equals("no");
        return there ? found(Kind.REFUSAL, Found.one(voices.teller(words.get(at).start())), at, verb + 1) : List.of();
    }

    private List<Speaker> subjects(int at) {
        return voices.subjects(words.get(at).start());
    }

    private List<Found> found(Kind kind, List<Speaker> holders, int from, int to) {
        return Found.of(kind, holders, words, from, to);
    }
}

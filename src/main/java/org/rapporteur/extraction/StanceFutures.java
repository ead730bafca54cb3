package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What is said to come by "will" and "would": promises, threats and refusals without a word for them. */
final class StanceFutures {
    private static final Set<String> FORCED = WordSet.of("forced", "obliged", "compelled");
    private static final Set<String> CHOICE = WordSet.of("choice", "option", "alternative");
    private static final Set<String> PRONOUNS = WordSet.of("i", "we", "he", "she", "it", "they");
    /** What will be had when it comes to that. */
    private static final Set<String> FOLLOWING =
            WordSet.of("consequences", "repercussions", "reprisals", "retaliation");

    private static final Set<String> TOLD =
            WordSet.of("said", "says", "added", "warned", "announced", "argued", "explained");

    private static final Set<String> BRINGING = WordSet.of("be", "have", "face", "bring", "bear");
    private static final Set<String> NAUGHT = WordSet.of("no", "none", "nothing", "nobody");
    private static final Set<String> NAUGHT_QUOTED = Set.of("no", "nothing");

    private static final Set<String> RECONSIDERED =
            Set.of("reconsider", "rethink", "review", "re-examine", "reexamine", "reassess", "revisit");

    private static final int NEAR = 5;

    private final StanceVoices voices;
    private final SentenceWords words;
    private final FutureRefusals refusals;
    private final FutureClauses clauses;
    private final StanceWords lexicon = StanceWords.shipped();

    StanceFutures(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
        this.refusals = new FutureRefusals(voices);
        this.clauses = new FutureClauses(words);
    }

    /** What the helping verb at a word says; empty when it is none. */
    List<Found> at(int at) {
        FutureVerb future = FutureVerb.at(words, at);
        if (future == null || clauses.isSupposed(at) || clauses.isToldOfANoun(at)) {
            return List.of();
        }
        int verb = future.verb();
        if (!words.joined(verb)) {
            return isBare(future) ? found(Kind.REFUSAL, subjects(at), at, at + 1) : List.of();
        }
        if (words.lower(verb).equals("sooner") || words.lower(verb).equals("rather")) {
            return rather(at, verb);
        }
        if (isForced(verb)) {
            return found(Kind.WARNING, teller(at).isEmpty() ? List.of() : subjects(at), at, verb);
        }
        if (isFollowedUp(future)) {
            return found(Kind.WARNING, Found.one(teller(at)), at, verb + 1);
        }
        return FutureRefusals.isDenied(future) ? refusals.of(future) : promised(future);
    }

    /** "Would sooner fill the harbour than share it", "would rather send its own". */
    private List<Found> rather(int at, int verb) {
        if (PRONOUNS.contains(words.lower(verb + 1))) {
            return List.of();
        }
        boolean not = words.lower(verb + 1).equals("not") || words.lower(verb).equals("sooner");
        for (int i = verb + 1; i < words.size() && words.get(i).gap() != SentenceWords.Gap.MARK; i++) {
            not |= words.lower(i).equals("than");
        }
        return found(not ? Kind.REFUSAL : Kind.DEMAND, subjects(at), at, verb);
    }

    /** "Would answer by deploying missiles". */
    private boolean isAnswered(FutureVerb future) {
        return words.lower(future.verb()).matches("answer|reply|react|counter")
                && words.follows(future.verb() + 1, List.of("by"))
                && lexicon.is("harm", words.lower(future.verb() + 2));
    }

    /** "Would be glad to brief them". */
    private boolean isGlad(FutureVerb future) {
        return words.lower(future.verb()).equals("be")
                && lexicon.is("glad", words.lower(future.verb() + 1))
                && words.follows(future.verb() + 2, List.of("to"));
    }

    /** "Would have to reconsider its part in the treaty". */
    private boolean isReconsidered(FutureVerb future) {
        return words.lower(future.verb()).equals("have")
                && words.follows(future.verb() + 1, List.of("to"))
                && RECONSIDERED.contains(words.lower(future.verb() + 2));
    }

    /** "There will be consequences", "this would have consequences". */
    private boolean isFollowedUp(FutureVerb future) {
        if (future.not() || !BRINGING.contains(words.lower(future.verb()))) {
            return false;
        }
        int noun = future.verb() + 1;
        return words.joined(noun)
                && (FOLLOWING.contains(words.lower(noun))
                        || words.joined(noun + 1) && FOLLOWING.contains(words.lower(noun + 1)));
    }

    private List<Found> promised(FutureVerb future) {
        int at = future.at();
        int verb = future.verb();
        Optional<Speaker> teller = teller(at);
        if (future.isAbility(words) || future.isPerhaps(words)) {
            return possible(future, teller);
        }
        if (isGlad(future)) {
            return found(Kind.OFFER, subjects(at), at, verb + 1);
        }
        if (isReconsidered(future)) {
            return found(Kind.WARNING, teller.isEmpty() ? List.of() : subjects(at), at, verb + 2);
        }
        Kind kind = clauses.isUnless() && !future.passive() || isAnswered(future) ? Kind.WARNING : kind(future.deed());
        if (kind == null && voices.isQuoted() && clauses.isReturned(future)) {
            return found(Kind.OFFER, subjects(at), at, verb);
        }
        boolean toCourt = words.lower(verb).equals("go") && words.follows(verb + 1, List.of("to", "court"));
        if (toCourt && kind == null || isRegret(future)) {
            return found(Kind.WARNING, toCourt ? subjects(at) : Found.one(teller), at, verb);
        }
        if (kind == null && isAskedAway(future)) {
            return found(Kind.WARNING, Found.one(teller), at, verb + 1);
        }
        if (kind == null && isNothing(at) && clauses.isUntil(verb)) {
            return found(Kind.REFUSAL, Found.one(teller), at, verb);
        }
        if (isNothing(at) && !voices.isNobody(words.get(at).start()) && (kind != null || voices.isQuoted())) {
            return found(Kind.REFUSAL, Found.one(teller.filter(one -> isStance(one, at))), at, verb);
        }
        boolean given = future.passive() && lexicon.is("granted", future.deed());
        boolean free = future.passive() && !given
                ? !clauses.isConditional()
                : teller.isEmpty() && !clauses.isConditional() && !clauses.isReported();
        if (kind == null || free || clauses.isOnlyIf(verb)) {
            return List.of();
        }
        List<Speaker> holders = future.passive() ? Found.one(teller) : subjects(at);
        return future.passive() ? found(kind, holders, at, verb) : withSecond(kind, holders, at, verb);
    }

    /** "Would admit the team and pull out its guns": two deeds. */
    private List<Found> withSecond(Kind kind, List<Speaker> holders, int at, int verb) {
        List<Found> all = new ArrayList<>(found(kind, holders, at, verb));
        for (int i = verb + 1; i < words.size() && words.get(i).gap() != SentenceWords.Gap.MARK; i++) {
            boolean plain = !words.lower(i).endsWith("ed") && !words.lower(i).endsWith("s");
            if (words.lower(i - 1).equals("and") && plain && kind(words.lower(i)) == kind && words.joined(i + 1)) {
                int start = words.get(i).start();
                int end = words.get(i).end();
                holders.forEach(holder -> all.add(new Found(kind, holder, start, end, true)));
                return all;
            }
        }
        return all;
    }

    /** "Observers will be asked to leave". */
    private boolean isAskedAway(FutureVerb future) {
        return future.passive()
                && future.deed().matches("asked|told|ordered|forced|made")
                && words.lower(future.verb() + 2).equals("to")
                && words.lower(future.verb() + 3).matches("leave|go|withdraw|quit");
    }

    /** "They will regret it", "you will pay for this". */
    private boolean isRegret(FutureVerb future) {
        return voices.isQuoted()
                && words.lower(future.verb()).matches("regret|rue|pay")
                && (words.lower(future.at() - 1).matches("they|you")
                        || words.lower(0).equals("whoever"));
    }

    /** "Could imagine a joint site"; "might stop paying", said by the one who might. */
    private List<Found> possible(FutureVerb future, Optional<Speaker> teller) {
        if (teller.isEmpty() || future.passive()) {
            return List.of();
        }
        List<Speaker> holders = subjects(future.at());
        String deed = future.deed();
        boolean harm = lexicon.is("harm", deed) && !lexicon.is("benefit", deed);
        boolean own = holders.size() == 1
                && holders.getFirst().party() != null
                && holders.getFirst().party().equals(teller.get().party());
        if (harm && own) {
            return found(Kind.WARNING, holders, future.at(), future.verb());
        }
        boolean none = words.lower(future.verb() + 1).equals("no") || future.none();
        return lexicon.is("possible", deed) && !none
                ? found(Kind.OFFER, holders, future.at(), future.verb())
                : List.of();
    }

    private @Nullable Kind kind(String verb) {
        if (lexicon.is("keeps", verb)) {
            return Kind.AGREEMENT;
        }
        if (lexicon.is("harm", verb)) {
            return lexicon.is("benefit", verb) ? Kind.OFFER : Kind.WARNING;
        }
        return lexicon.is("benefit", verb) ? Kind.OFFER : null;
    }

    /** "Others may pay; we will not." */
    private boolean isBare(FutureVerb future) {
        return future.not()
                && future.verb() == future.at() + 2
                && words.lower(future.at() + 1).equals("not")
                && words.lower(future.at()).matches("will|would|can|could");
    }

    /** "There is no way that it would pass" of somebody without a side is a forecast. */
    private boolean isStance(Speaker teller, int at) {
        return !words.lower(at).equals("would") || teller.party() != null || !isNoWay(at);
    }

    private boolean isNoWay(int at) {
        for (int i = at - 1; i >= Math.max(1, at - NEAR); i--) {
            if (words.lower(i).matches("way|chance|prospect")
                    && words.lower(i - 1).equals("no")) {
                return true;
            }
        }
        return false;
    }

    /** "No outside state would", "not one cubic metre will". */
    private boolean isNothing(int at) {
        Set<String> naught = voices.isQuoted() ? NAUGHT_QUOTED : NAUGHT;
        for (int i = at - 1; i >= Math.max(0, at - NEAR) && words.joined(i + 1); i--) {
            boolean not =
                    words.lower(i).equals("not") && Set.of("one", "a", "an").contains(words.lower(i + 1));
            if (not || naught.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Would have no choice but", "would be forced to". */
    private boolean isForced(int verb) {
        String next = words.lower(verb + 1);
        return words.lower(verb).equals("be") && FORCED.contains(next) && words.follows(verb + 2, List.of("to"))
                || words.lower(verb).equals("have") && next.equals("no") && CHOICE.contains(words.lower(verb + 2));
    }

    private Optional<Speaker> teller(int at) {
        return voices.teller(words.get(at).start());
    }

    /** In "the money, she said, would pay" it is the money that pays. */
    private List<Speaker> subjects(int at) {
        int verb = at;
        if (words.get(at).gap() == SentenceWords.Gap.COMMA && TOLD.contains(words.lower(at - 1))) {
            verb = at - 1;
            while (words.joined(verb)) {
                verb--;
            }
        }
        return voices.subjects(words.get(Math.max(verb, 0)).start());
    }

    private List<Found> found(Kind kind, List<Speaker> holders, int from, int to) {
        return Found.of(kind, holders, words, from, to);
    }
}

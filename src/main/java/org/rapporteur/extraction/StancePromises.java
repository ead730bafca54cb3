package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;

/** What is said to come by "will" and "would", and what must or should be: promises, threats, refusals and demands without a word for them. */
final class StancePromises {
    private static final Set<String> AHEAD = Set.of(
            "will",
            "would",
            "shall",
            "won't",
            "wouldn't",
            "shan't",
            "can",
            "could",
            "cannot",
            "can't",
            "couldn't",
            "may",
            "might");
    private static final Set<String> POSSIBLE = Set.of("can", "could", "may", "might");
    /** What one gives none of because one does not want to. */
    private static final Set<String> GIVEN = Set.of(
            "accept",
            "sign",
            "allow",
            "tolerate",
            "honour",
            "honor",
            "give",
            "pay",
            "recognise",
            "recognize",
            "make",
            "permit",
            "offer",
            "grant",
            "enter",
            "release",
            "hand",
            "admit",
            "cede",
            "yield",
            "send",
            "buy",
            "sell",
            "drop",
            "lift",
            "withdraw",
            "negotiate",
            "discuss",
            "hold",
            "let",
            "consider",
            "support",
            "approve",
            "ratify",
            "take",
            "provide",
            "supply",
            "lend",
            "show");

    private static final Set<String> TALKED = Set.of("talk", "discuss", "negotiate", "debate");
    private static final Set<String> SAID = Set.of("was", "is", "remains");
    private static final Set<String> ANSWERS = Set.of("answer", "reply", "response");
    /** What is done to please another, when it is said that it will be. */
    private static final Set<String> GRANTED = Set.of(
            "admitted",
            "released",
            "freed",
            "allowed",
            "lifted",
            "received",
            "returned",
            "exchanged",
            "handed",
            "withdrawn",
            "paid",
            "published",
            "compensated");

    private static final Set<String> FORCED = Set.of("forced", "obliged", "compelled");
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");
    private static final Set<String> OWING = Set.of("has", "have", "had");
    /** At any other word there is nothing to look for. */
    private static final Set<String> OPENINGS = Stream.of(AHEAD, OBLIGING, OWING, Set.of("no", "nothing"))
            .flatMap(Set::stream)
            .collect(Collectors.collectingAndThen(Collectors.toSet(), WordSet::copyOf));

    private static final Set<String> ABLE = Set.of("can", "could", "cannot", "can't", "couldn't");
    private static final Set<String> SKIPPED = Set.of(
            "not",
            "never",
            "also",
            "only",
            "no",
            "longer",
            "then",
            "still",
            "now",
            "again",
            "therefore",
            "instead",
            "immediately",
            "once",
            "itself",
            "first",
            "either",
            "ever");
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "return", "exchange", "otherwise");
    /** Said of what is not wanted as often as of what is not so. */
    private static final Set<String> NO_REFUSAL = Set.of(
            "be",
            "have",
            "say",
            "know",
            "need",
            "mind",
            "last",
            "happen",
            "work",
            "change",
            "comment",
            "apply",
            "expect",
            "name",
            "tell",
            "confirm",
            "object",
            "want",
            "stand",
            "begin",
            "remember",
            "hope",
            "see",
            "affect",
            "weaken",
            "help",
            "become",
            "solve",
            "mean",
            "hurt",
            "harm",
            "threaten",
            "disappear",
            "survive",
            "forget",
            "arrive",
            "cover",
            "pass",
            "cause",
            "seem",
            "suffice",
            "elaborate",
            "speculate",
            "die",
            "think",
            "believe",
            "understand",
            "hear",
            "require",
            "depend",
            "include");
    /** What one cannot do because one does not want to. */
    private static final Set<String> CANNOT = Set.of(
            "accept",
            "agree",
            "sign",
            "approve",
            "allow",
            "support",
            "back",
            "endorse",
            "tolerate",
            "permit",
            "consent",
            "join",
            "commit",
            "promise",
            "recognise",
            "recognize",
            "ignore",
            "let",
            "vote",
            "ratify",
            "compromise",
            "yield",
            "negotiate",
            "imagine",
            "envisage",
            "contemplate");

    private static final Set<String> NAUGHT = Set.of("no", "none", "nothing", "nobody");
    private static final Set<String> NAUGHT_QUOTED = Set.of("no", "nothing");
    private static final Set<String> SUPPOSING =
            Set.of("if", "whether", "unless", "until", "which", "when", "where", "how");
    private static final Set<String> WITHHELD =
            Set.of("let", "allowed", "admitted", "permitted", "given", "paid", "released", "lifted", "received");
    private static final Set<String> PRONOUNS = Set.of("i", "we", "he", "she", "they", "it");
    private static final int NEAR = 5;

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();

    StancePromises(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** What the helping verb at a word says; empty when there is none. */
    List<StanceRules.Found> at(int at) {
        String word = words.lower(at);
        if (!OPENINGS.contains(word)) {
            return List.of();
        }
        if (AHEAD.contains(word)) {
            return ahead(at);
        }
        if (word.equals("nothing") && words.lower(at + 1).equals("to") && TALKED.contains(words.lower(at + 2))) {
            return of(Kind.REFUSAL, teller(at), at, at + 2);
        }
        if (word.equals("no")
                && SAID.contains(words.lower(at - 1))
                && ANSWERS.contains(words.lower(at - 2))
                && at > 2) {
            return of(
                    Kind.REFUSAL,
                    voices.owner(words.get(at - 3).start()).map(List::of).orElse(List.of()),
                    at,
                    at);
        }
        if (OBLIGING.contains(word) || OWING.contains(word) && words.follows(at + 1, List.of("to"))) {
            return obliged(at);
        }
        return List.of();
    }

    private List<Speaker> teller(int at) {
        return voices.teller(words.get(at).start()).map(List::of).orElse(List.of());
    }

    private List<StanceRules.Found> ahead(int at) {
        int verb = at + 1;
        boolean not = words.lower(at).endsWith("n't") || words.lower(at).equals("cannot");
        while (words.joined(verb)
                && (SKIPPED.contains(words.lower(verb)) || words.lower(verb).endsWith("ly"))) {
            not |= Set.of("not", "never", "no").contains(words.lower(verb));
            verb++;
        }
        if (isSupposed(at)) {
            return List.of();
        }
        if (!words.joined(verb)) {
            return isBare(at, verb)
                    ? of(Kind.REFUSAL, voices.subjects(words.get(at).start()), at, at + 1)
                    : List.of();
        }
        String plain = words.lower(verb);
        int place = words.get(at).start();
        if (plain.equals("sooner")) {
            return of(Kind.REFUSAL, voices.subjects(place), at, verb);
        }
        if (not && isIdle(verb)) {
            return of(Kind.WARNING, voices.subjects(place), at, verb);
        }
        if (not && plain.equals("be") && isWithheld(verb + 1)) {
            return of(Kind.REFUSAL, teller(at), at, verb + 1);
        }
        boolean driven = not
                && plain.equals("be")
                && voices.isQuoted()
                && words.lower(verb + 1).endsWith("ed");
        if (driven) {
            return of(Kind.REFUSAL, voices.subjects(place), at, verb);
        }
        boolean none = words.joined(verb + 1)
                && Set.of("no", "neither", "nothing").contains(words.lower(verb + 1))
                && !Set.of("longer", "doubt", "more", "less").contains(words.lower(verb + 2));
        if (!isForced(verb) && (not || none)) {
            return refused(at, plain, none) || plain.equals("hear") && words.follows(verb + 1, List.of("of"))
                    ? of(Kind.REFUSAL, voices.subjects(place), at, verb)
                    : nothingOf(at, verb);
        }
        Optional<Speaker> teller = voices.teller(place);
        if (POSSIBLE.contains(words.lower(at))) {
            boolean offered = teller.isPresent() && lexicon.is("possible", plain);
            return offered ? of(Kind.OFFER, voices.subjects(place), at, verb) : List.of();
        }
        boolean passive = plain.equals("be") && words.joined(verb + 1) && !isForced(verb);
        Kind kind =
                isForced(verb) || isUnless() && !passive ? Kind.WARNING : kind(passive ? words.lower(verb + 1) : plain);
        if (kind == null && plain.equals("go") && words.follows(verb + 1, List.of("to", "court"))) {
            return of(Kind.WARNING, voices.subjects(place), at, verb);
        }
        if (isNothing(at) && !voices.isNobody(place) && (kind != null || voices.isQuoted())) {
            return of(Kind.REFUSAL, teller(at), at, verb);
        }
        boolean given = passive && GRANTED.contains(words.lower(verb + 1));
        boolean free = passive && !given ? !isConditional() : teller.isEmpty() && !isConditional();
        if (kind == null || free || isOnlyIf(verb)) {
            return List.of();
        }
        return of(kind, passive ? teller(at) : voices.subjects(place), at, verb);
    }

    /** "Others may pay; we will not." */
    private boolean isBare(int at, int verb) {
        return verb == at + 2
                && words.lower(at + 1).equals("not")
                && words.lower(at).matches("will|would|can|could");
    }

    /** "Would not stand idly by". */
    private boolean isIdle(int verb) {
        return Set.of("sit", "stand", "remain", "stay").contains(words.lower(verb))
                && words.joined(verb + 1)
                && Set.of("still", "idle", "idly", "by", "silent", "passive").contains(words.lower(verb + 1));
    }

    /** "Would not be let in". */
    private boolean isWithheld(int verb) {
        return words.joined(verb) && WITHHELD.contains(words.lower(verb));
    }

    /** "Would return only if": a demand, which is found by itself. */
    private boolean isOnlyIf(int verb) {
        for (int i = verb + 1; i < words.size() && words.joined(i); i++) {
            if (words.lower(i).equals("only")) {
                return true;
            }
        }
        return false;
    }

    private boolean refused(int at, String plain, boolean none) {
        if (ABLE.contains(words.lower(at))) {
            return CANNOT.contains(plain);
        }
        if (words.lower(at).matches("may|might")) {
            return false;
        }
        if (none) {
            return GIVEN.contains(plain)
                    || plain.equals("have")
                            && Set.of("dealings", "part", "truck", "talks", "contact")
                                    .contains(words.lower(at + 3));
        }
        return !NO_REFUSAL.contains(plain);
    }

    /** "There will be no fee": who says it will not have one. */
    private List<StanceRules.Found> nothingOf(int at, int verb) {
        boolean there = words.lower(at - 1).equals("there")
                && words.lower(verb).equals("be")
                && words.lower(verb + 1).equals("no");
        return there
                ? of(
                        Kind.REFUSAL,
                        voices.teller(words.get(at).start()).map(List::of).orElse(List.of()),
                        at,
                        verb + 1)
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
                || words.lower(verb).equals("have")
                        && next.equals("no")
                        && Set.of("choice", "option", "alternative").contains(words.lower(verb + 2));
    }

    /** "Unless the duty is lifted", "if the duty is not lifted". */
    private boolean isUnless() {
        int supposed = -1;
        for (int i = 0; i < words.size(); i++) {
            String word = words.lower(i);
            if (word.equals("unless") || word.equals("otherwise")) {
                return true;
            }
            supposed = word.equals("if") ? i : words.joined(i) ? supposed : -1;
            boolean failing = word.equals("not") || word.startsWith("fail") || word.startsWith("refus");
            if (supposed >= 0 && failing) {
                return true;
            }
        }
        return false;
    }

    private boolean isConditional() {
        for (int i = 0; i < words.size(); i++) {
            if (CONDITIONS.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSupposed(int at) {
        for (int i = at - 1; i >= Math.max(0, at - 8) && words.joined(i + 1); i--) {
            if (SUPPOSING.contains(words.lower(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Said that the police must leave": what somebody tells others to do. */
    private List<StanceRules.Found> obliged(int at) {
        if (isSupposed(at) || voices.isQuoted() && !words.lower(at).equals("must")) {
            return List.of();
        }
        int place = words.get(at).start();
        Optional<Speaker> teller = voices.teller(place);
        List<Speaker> obliged = voices.subjects(place);
        boolean own = obliged.stream()
                .anyMatch(one -> teller.isPresent()
                        && one.party() != null
                        && one.party().equals(teller.get().party()));
        boolean told = PRONOUNS.contains(words.lower(at - 1));
        return own || told ? List.of() : of(Kind.DEMAND, teller.map(List::of).orElse(List.of()), at, at);
    }

    private List<StanceRules.Found> of(Kind kind, List<Speaker> holders, int from, int to) {
        return holders.stream()
                .map(holder -> new StanceRules.Found(
                        kind,
                        holder,
                        words.get(from).start(),
                        words.get(Math.min(to, words.size() - 1)).end()))
                .toList();
    }
}

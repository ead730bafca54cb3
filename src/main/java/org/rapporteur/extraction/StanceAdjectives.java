package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;
import org.rapporteur.extraction.StanceWords.Verb;

/** "Is ready to", "remained opposed to", "called the plan unacceptable". */
final class StanceAdjectives {
    private static final Set<String> REMAINING =
            WordSet.of("remain", "remains", "remained", "stands", "stood", "seems", "seemed", "stayed");
    private static final Set<String> REFLEXIVE = WordSet.of("itself", "himself", "herself", "themselves");
    private static final Set<String> JUDGING = WordSet.of(
            "called",
            "calls",
            "calling",
            "described",
            "describes",
            "considered",
            "considers",
            "regards",
            "regarded",
            "found",
            "finds",
            "termed",
            "deemed",
            "declared",
            "branded",
            "pronounced");
    private static final Set<String> DECLARING =
            Set.of("declared", "declares", "declaring", "pronounced", "pronounces", "showed", "shows");
    private static final int REACH = 7;
    private static final int NAME_REACH = 5;

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();

    StanceAdjectives(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** Whether a word such as "opposed" stands behind "remained" and is no verb there. */
    boolean isHeld(int at) {
        return lexicon.adjective(words, at) != null && isRemaining(VerbGroup.before(words, at));
    }

    /** What the adjective at a word says; empty when there is none. */
    List<Found> at(int at) {
        Verb verdict = lexicon.verdict(words, at);
        Verb adjective = verdict == null ? lexicon.adjective(words, at) : verdict;
        if (adjective == null) {
            return List.of();
        }
        VerbGroup group = VerbGroup.before(words, at);
        if (group.be() || isRemaining(group) || verdict != null && isA(at)) {
            Kind kind = group.not() && !adjective.plain().equals("not")
                    ? opposite(adjective.kind())
                    : meant(adjective.kind(), at);
            List<Speaker> holders =
                    verdict == null ? voices.subjects(words.get(opening(group)).start()) : thinking(at);
            return kind == null ? List.of() : Found.of(kind, holders, words, at, at);
        }
        if (verdict == null) {
            return Found.of(meant(adjective.kind(), at), declared(group.from()), words, at, at);
        }
        return Found.of(adjective.kind(), judge(at), words, at, at);
    }

    /** "Declared Tessen ready to": Tessen; somebody whom he speaks of as his own side. */
    private List<Speaker> declared(int adjective) {
        for (int at = adjective - 1; at > Math.max(0, adjective - NAME_REACH) && words.joined(at + 1); at--) {
            if (DECLARING.contains(words.lower(at))) {
                return at + 1 == adjective
                        ? List.of()
                        : Found.one(voices.named(words.get(at + 1).start()));
            }
        }
        return List.of();
    }

    /** Where the words of the verb begin: in "had long remained opposed" at "had". */
    private int opening(VerbGroup group) {
        int verb = group.from() - 1;
        return group.be() || verb < 0
                ? group.from()
                : VerbGroup.before(words, verb).from();
    }

    /** "Remained opposed", "declared itself ready". */
    private boolean isRemaining(VerbGroup group) {
        int verb = group.from() - 1;
        return words.joined(group.from())
                && (REMAINING.contains(words.lower(verb))
                        || DECLARING.contains(words.lower(verb)) && REFLEXIVE.contains(words.lower(group.from())));
    }

    /** "Was a non-starter". */
    private boolean isA(int at) {
        return words.lower(at - 1).equals("a")
                && VerbGroup.before(words, at - 1).be();
    }

    /** "Unacceptable to Tessen": Tessen; else whoever tells it. */
    private List<Speaker> thinking(int at) {
        boolean to = words.joined(at + 2) && words.lower(at + 1).matches("to|for");
        Optional<Speaker> named = to ? voices.named(words.get(at + 2).start()) : Optional.empty();
        return named.isPresent() ? Found.one(named) : teller(at);
    }

    private List<Speaker> teller(int at) {
        Optional<Speaker> teller = voices.teller(words.get(at).start());
        return teller.map(List::of).orElse(List.of());
    }

    /** Who calls something so. */
    private List<Speaker> judge(int at) {
        for (int i = at - 1; i >= Math.max(0, at - REACH) && words.joined(i + 1); i--) {
            if (JUDGING.contains(words.lower(i))) {
                return voices.subjects(words.get(i).start());
            }
        }
        return List.of();
    }

    private Kind meant(Kind kind, int at) {
        String modal = VerbGroup.before(words, at).modal();
        if (kind == Kind.AGREEMENT
                && modal != null
                && modal.matches("will|would")
                && words.follows(at + 1, List.of("to"))) {
            return Kind.OFFER;
        }
        boolean harm =
                kind == Kind.OFFER && words.lower(at + 1).equals("to") && lexicon.is("harm", words.lower(at + 2));
        return harm ? Kind.WARNING : kind;
    }

    private static @Nullable Kind opposite(Kind kind) {
        return switch (kind) {
            case OFFER, AGREEMENT -> Kind.REFUSAL;
            case REFUSAL, DEMAND, WARNING, VIEW -> null;
        };
    }
}

package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceWords.Verb;

/** "Is ready to", "remained opposed to", "called the plan unacceptable". */
final class StanceAdjectives {
    private static final Set<String> REMAINING = Set.of(
            "remain",
            "remains",
            "remained",
            "stands",
            "stood",
            "seems",
            "seemed",
            "stayed",
            "itself",
            "himself",
            "herself");
    private static final Set<String> JUDGING = Set.of(
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
    private static final int REACH = 7;

    private final StanceVoices voices;
    private final SentenceWords words;
    private final StanceWords lexicon = StanceWords.shipped();

    StanceAdjectives(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /** What the adjective at a word says; empty when there is none. */
    List<StanceRules.Found> at(int at) {
        Verb adjective = lexicon.adjective(words, at);
        if (adjective == null) {
            return List.of();
        }
        VerbGroup group = VerbGroup.before(words, at);
        boolean judging = adjective.following().isEmpty() && !adjective.plain().equals("against");
        if (group.be() || REMAINING.contains(words.lower(group.from() - 1))) {
            Kind kind = group.not() ? opposite(adjective.kind()) : meant(adjective.kind(), at);
            List<Speaker> holders = judging
                    ? teller(at)
                    : voices.subjects(words.get(group.from()).start());
            return of(kind, holders, at);
        }
        return judging ? of(adjective.kind(), judge(at), at) : List.of();
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

    private List<StanceRules.Found> of(@Nullable Kind kind, List<Speaker> holders, int at) {
        return kind == null
                ? List.of()
                : holders.stream()
                        .map(holder -> new StanceRules.Found(
                                kind,
                                holder,
                                words.get(at).start(),
                                words.get(at).end()))
                        .toList();
    }
}

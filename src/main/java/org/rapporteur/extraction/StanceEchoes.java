package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapporteur.extraction.SentenceWords.Gap;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;
import org.rapporteur.extraction.StanceWords.Verb;

/** Stances that lean on one just told: "but not the fund", "Kessara was not", "and Lind for Kessara". */
final class StanceEchoes {
    private static final Set<String> EXCEPTING = WordSet.of("but", "though", "although");
    /** "But not before": no exception. */
    private static final Set<String> NOT_EXCEPTED = WordSet.of(
            "before",
            "until",
            "yet",
            "always",
            "only",
            "so",
            "enough",
            "necessarily",
            "because",
            "if",
            "when",
            "long",
            "said",
            "without",
            "by",
            "been",
            "be",
            "at",
            "in",
            "out");

    private static final Set<String> HELPING =
            WordSet.of("was", "is", "were", "are", "did", "does", "do", "has", "have", "had");
    private static final Set<String> SIGNING = Set.of("sign", "initial");

    private static final int WITH_REACH = 6;

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceEchoes(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    /**
     * What the word at a place refuses of what was given before it.
     *
     * @param found the stances so far
     */
    List<Found> at(int at, List<Found> found) {
        String word = words.lower(at);
        boolean not = word.equals("not");
        if (found.isEmpty() || !not && !word.equals("neither") || !gives(found.getLast())) {
            return List.of();
        }
        if (not && !words.joined(at + 1) && words.joined(at)) {
            return unlike(at - 1, found.getLast());
        }
        boolean part = !not || words.joined(at + 1) && !NOT_EXCEPTED.contains(words.lower(at + 1));
        return part && EXCEPTING.contains(words.lower(at - 1))
                ? Found.of(Kind.REFUSAL, List.of(found.getLast().holder()), words, at, at)
                : List.of();
    }

    private List<Found> signedWith(int at) {
        for (int i = at + 2; i <= at + WITH_REACH && words.joined(i) && i + 1 < words.size(); i++) {
            if (words.lower(i).matches("to|for|that|of|in|by")) {
                break;
            }
            if (words.lower(i).equals("with")) {
                List<Speaker> others = voices.allNamed(words.get(i + 1).start());
                return Found.of(Kind.AGREEMENT, others, words, at, at);
            }
        }
        return List.of();
    }

    private static boolean gives(Found given) {
        return given.kind() == Kind.AGREEMENT || given.kind() == Kind.OFFER;
    }

    /** "Tessen was willing; Kessara was not." */
    private List<Found> unlike(int helping, Found given) {
        if (!HELPING.contains(words.lower(helping))) {
            return List.of();
        }
        List<Speaker> others = voices.subjects(words.get(helping).start()).stream()
                .filter(other -> !other.equals(given.holder()))
                .toList();
        return Found.of(Kind.REFUSAL, others, words, helping, helping);
    }

    /** "Signed for Tessen and Lind for Kessara", "signed a pact with Kessara": the others. */
    List<Found> signedFor(Verb verb, int at) {
        List<Found> others = new ArrayList<>(SIGNING.contains(verb.plain()) ? signedWith(at) : List.of());
        if (SIGNING.contains(verb.plain()) && words.follows(at + 1, List.of("for"))) {
            for (int i = at + 2; i + 1 < words.size() && words.get(i).gap() != Gap.MARK; i++) {
                if (words.lower(i).equals("for")) {
                    others.addAll(Found.of(
                            Kind.AGREEMENT, voices.allNamed(words.get(i + 1).start()), words, i, i));
                }
            }
        }
        return others;
    }
}

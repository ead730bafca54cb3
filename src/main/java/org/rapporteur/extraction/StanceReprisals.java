package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.extraction.Stance.Kind;
import org.rapporteur.extraction.StanceRules.Found;

/** What a side says its answer may be: "That response could include a larger force, Tessen has said." */
final class StanceReprisals {
    private static final Set<String> ANSWERS =
            WordSet.of("response", "retaliation", "reprisals", "countermeasures", "reaction", "answer");
    private static final Set<String> POSSIBLE = WordSet.of("could", "may", "might", "would");
    private static final Set<String> BEING = WordSet.of("include", "involve", "mean");

    private final StanceVoices voices;
    private final SentenceWords words;

    StanceReprisals(StanceVoices voices) {
        this.voices = voices;
        this.words = voices.words();
    }

    List<Found> find() {
        List<Found> found = new ArrayList<>();
        for (int at = 0; at + 2 < words.size(); at++) {
            boolean told = ANSWERS.contains(words.lower(at))
                    && words.joined(at + 1)
                    && POSSIBLE.contains(words.lower(at + 1))
                    && BEING.contains(words.lower(at + 2));
            Optional<Speaker> teller = told ? voices.teller(words.get(at + 1).start()) : Optional.empty();
            if (teller.isPresent()) {
                found.add(new Found(
                        Kind.WARNING,
                        teller.get(),
                        words.get(at + 1).start(),
                        words.get(at + 2).end()));
            }
        }
        return found;
    }
}

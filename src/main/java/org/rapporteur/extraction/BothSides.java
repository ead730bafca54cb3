package org.rapporteur.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapporteur.extraction.Speaker.Resolution;

/** Says whom "both sides", "the two governments" and "they" mean at a place of an article. */
final class BothSides {
    private static final Pattern PAIR = Pattern.compile(
            "(?i)^(?:they|both|neither|the\\s(?:two|pair)$|both\\s(?:sides|countries|governments|parties|delegations|capitals|teams|armies|leaders|presidents|premiers|ministers|parliaments|states|nations|camps|rivals|foreign\\sministers|prime\\sministers)|neither\\s(?:side|country|government|party|delegation|capital|team|army|leader|state|camp)|delegates|(?:the\\s)?(?:two\\s)(?:armies|teams|camps|rivals|foes|factions|peoples|chambers|premiers|men|women)|the\\s(?:two\\s)?(?:sides|parties|countries|delegations|neighbours|leaders|presidents|ministers|foreign\\sministers|prime\\sministers|governments|capitals|states|nations|negotiators)\\b).*");
    private static final Pattern BETWEEN = Pattern.compile(
            "\\b(?:Nations|Chamber|Court|Tribunal|Commission|Group|Council|Committee|Mission|Agency|Board|Authority)\\b");

    /** Those of whom an article tells most often are the two sides, though another may stand beside one of them. */
    private static final int MOST = 3;

    private final ArticleReading reading;
    private final SpeakerFinder speakers;
    private final Map<String, Boolean> mediators = new HashMap<>();

    BothSides(ArticleReading reading, SpeakerFinder speakers) {
        this.reading = reading;
        this.speakers = speakers;
    }

    /** Whether words stand for several sides. */
    static boolean areMeant(NounPhrase phrase) {
        return PAIR.matcher(phrase.words()).matches();
    }

    /** The sides meant; empty when they cannot be told. */
    List<Speaker> of(NounPhrase phrase, int sentence) {
        Optional<Speaker> several = several(phrase, sentence);
        if (several.isPresent()) {
            return List.of(several.get());
        }
        return pair(sentence).stream()
                .map(party -> new Speaker(null, null, party, Resolution.PRONOUN))
                .toList();
    }

    /** "They" behind "The judges drew a line" are the judges. */
    private Optional<Speaker> several(NounPhrase they, int sentence) {
        if (!they.words().equalsIgnoreCase("they") || sentence == 0) {
            return Optional.empty();
        }
        return reading.view(sentence - 1)
                .opening()
                .filter(phrase -> phrase.kind() == NounPhrase.Kind.AGENT)
                .filter(phrase -> !areMeant(phrase))
                .map(phrase -> speakers.of(phrase, sentence - 1));
    }

    /** The two sides of an article: those of the sentence before, or those it names most. */
    private List<String> pair(int sentence) {
        List<String> most =
                reading.parties().byWeight().stream().filter(this::isPartner).toList();
        List<String> together = reading.parties().pair();
        if (together.size() == 2 && weighty(most).containsAll(together)) {
            return together;
        }
        for (int i = sentence - 1; i >= Math.max(0, sentence - 2); i--) {
            List<String> named = parties(i);
            if (named.size() == 2 && weighty(most).containsAll(named)) {
                return named;
            }
        }
        return most.size() < 2 ? List.of() : most.subList(0, 2);
    }

    private static List<String> weighty(List<String> partners) {
        return partners.subList(0, Math.min(MOST, partners.size()));
    }

    /** Neither who only mediates nor a court or commission between the two. */
    private boolean isPartner(String party) {
        return !reading.people().mediates(party)
                && !isCalledMediator(party)
                && !BETWEEN.matcher(party).find();
    }

    /** "The Tessen mediator", "mediated by Tessen". */
    private boolean isCalledMediator(String party) {
        Boolean known = mediators.get(party);
        if (known == null) {
            String text = reading.article().text();
            known = Stream.of(
                                    " mediator",
                                    "'s mediator",
                                    "\u2019s mediator",
                                    " mediation",
                                    "'s mediation",
                                    ", which mediate",
                                    ", the mediator")
                            .anyMatch(words -> text.contains(party + words))
                    || Stream.of("mediated by ", "mediator from ", "mediation by ", "mediator, ")
                            .anyMatch(words -> text.contains(words + party));
            mediators.put(party, known);
        }
        return known;
    }

    private List<String> parties(int sentence) {
        return reading.parties().in(reading.view(sentence).sentence().range()).stream()
                .map(PartyNames.Found::party)
                .distinct()
                .toList();
    }
}

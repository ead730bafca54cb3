package org.rapporteur.extraction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Speaker.Resolution;
import org.rapporteur.extraction.SpeechVerbs.Spoken;

/** Says whose words a letter, a statement or somebody's office gives: "the letter says", "a ministry statement called it". */
final class Papers {
    private static final String PAPER =
            "(?:letter|statement|communiqu[e\u00E9]|note|message|declaration|e-?mail|telegram|telegramme|dispatch|appeal|leaflet|manifesto|memorandum)";
    private static final Pattern PRINTED = Pattern.compile("\\b" + PAPER + "\\b");
    /** A paper, or the office of somebody, up to the verb. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?:^|[\u0001,;:]\\s*|\\b(?:and|but|while|that)\\s)\\s*(?<words>(?:(?<definite>[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|[Aa]n?|(?<owner>\\p{Lu}[\\p{L}.\\-"
                + " ]{1,30}['\u2019]s?))\\s(?:[\\p{L}\\-]+\\s){0,4}?(?:"
                    + PAPER
                    + "|office|(?:press|foreign)\\soffice))(?:,\\s[^,;\u0001]{2,60},)?\\s(?:(?:also|then|later|itself)\\s)?$");

    private static final int SENTENCES_BACK = 3;

    private final ArticleReading reading;

    Papers(ArticleReading reading) {
        this.reading = reading;
    }

    /** Who wrote what a verb of speech has for its subject; empty when that is no paper. */
    Optional<Speaker> writer(Spoken spoken, int sentence) {
        SentenceView view = reading.view(sentence);
        NounPhrase subject = spoken.subject();
        if (subject != null && subject.words().equalsIgnoreCase("it")) {
            return sentence > 0 && prints(sentence - 1) ? person(sentence - 1) : Optional.empty();
        }
        if (subject != null
                && (subject.kind() == NounPhrase.Kind.PERSON || subject.kind() == NounPhrase.Kind.PRONOUN)) {
            return Optional.empty();
        }
        Matcher paper = SUBJECT.matcher(view.words().substring(0, spoken.range().start()));
        if (!paper.find()) {
            return Optional.empty();
        }
        String owner = paper.group("owner");
        if (owner == null && paper.group("definite") != null) {
            Optional<Speaker> before = personBefore(sentence);
            if (before.isPresent()) {
                return before;
            }
        }
        return party(view, sentence, paper.start("words"), paper.end("words"))
                .map(party -> new Speaker(null, null, party, Resolution.UNNAMED));
    }

    private boolean prints(int sentence) {
        return PRINTED.matcher(reading.view(sentence).words()).find();
    }

    private Optional<Speaker> personBefore(int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            if (prints(i)) {
                return person(i);
            }
        }
        return Optional.empty();
    }

    /** Whoever speaks or acts in a sentence that tells of a paper. */
    private Optional<Speaker> person(int sentence) {
        return reading.view(sentence).speech().clauses().stream()
                .map(reading.speech().clauses()::get)
                .filter(speaker -> speaker != null)
                .map(speaker -> reading.speakers().named(speaker.name(), Resolution.PRONOUN))
                .filter(speaker -> speaker.name() != null)
                .findFirst()
                .or(() -> reading.subject(sentence).filter(speaker -> speaker.name() != null))
                .map(speaker -> speaker.as(Resolution.PRONOUN));
    }

    /** Of whom the words before the paper tell, or else the sentence before. */
    private Optional<String> party(SentenceView view, int sentence, int from, int to) {
        for (NameMention name : view.names()) {
            if (name.person() && name.range().start() >= from && name.range().end() <= to) {
                return reading.people().party(reading.speech().register().fullest(name.shift(view.start())));
            }
        }
        return reading.parties().in(view.inText(from, to)).stream()
                .findFirst()
                .map(PartyNames.Found::party)
                .or(() -> sentence == 0
                        ? Optional.empty()
                        : reading.subject(sentence - 1).map(Speaker::party));
    }
}

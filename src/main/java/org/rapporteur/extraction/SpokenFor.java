package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.Speaker.Resolution;

/** Tells the side of those who are named by their state and calling alone, and of the pronouns that stand for a side in quoted words. */
final class SpokenFor {
    private static final int SENTENCES_BACK = 3;

    /** "Russian defense, foreign affairs and economic experts": a list the subject of a clause is not read out of otherwise. */
    private static final Pattern GROUP = Pattern.compile(
            "(?:^|,\\s|\\sand\\s)(?:(?:[Aa]\\sgroup|[Ss]everal|[Ss]ome|[Tt]wo|[Tt]hree|[Dd]ozens)\\s(?:of\\s)?)?(?<role>(?<state>\\p{Lu}\\p{L}+)\\s(?:[\\p{Ll}-]+(?:,|,?\\sand)?\\s){0,8}?(?:experts|scientists|scholars|officers|generals|officials|lawmakers|diplomats|negotiators))\\s(?:(?:has|have|had|also|then|later)\\s)*");

    private static final Pattern GOVERNMENT =
            Pattern.compile("(?<head>\\p{Lu}\\p{L}+)\\s(?:administration|government|cabinet)");

    private final ArticleReading reading;

    SpokenFor(ArticleReading reading) {
        this.reading = reading;
    }

    /** Those who do what the verb at a place of a sentence says, named by their state and calling; empty when there are none right before it. */
    Optional<Speaker> group(int sentence, int place) {
        SentenceView view = reading.view(sentence);
        Matcher group = GROUP.matcher(view.words()).region(0, place);
        while (group.find()) {
            if (group.end() == place) {
                return speaker(group, view);
            }
        }
        return Optional.empty();
    }

    /** The group in whose name an expert says "we": the one that a sentence shortly before speaks of. */
    Optional<Speaker> groupBefore(int sentence) {
        for (int i = sentence - 1; i >= Math.max(0, sentence - SENTENCES_BACK); i--) {
            Matcher group = GROUP.matcher(reading.view(i).words());
            if (group.find()) {
                return speaker(group, reading.view(i));
            }
        }
        return Optional.empty();
    }

    private Optional<Speaker> speaker(Matcher group, SentenceView view) {
        TextRange state = view.inText(group.start("state"), group.end("state"));
        return reading.parties().in(state).stream()
                .findFirst()
                .map(found -> new Speaker(null, group.group("role"), found.party(), Resolution.UNNAMED));
    }

    /** Whom "it" means that opens quoted words: the one side but the speaker's that was named last, when no third one stands beside it. */
    Optional<Speaker> otherSide(Speaker speaker, int sentence, int place) {
        for (int i = sentence; i >= Math.max(0, sentence - 1); i--) {
            SentenceView view = reading.view(i);
            TextRange before = new TextRange(
                    view.start(),
                    i == sentence ? place : view.sentence().range().end());
            List<String> others = reading.parties().in(before).stream()
                    .map(PartyNames.Found::party)
                    .filter(party -> !party.equals(speaker.party()))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                return others.size() > 1 || speaker.party() == null
                        ? Optional.empty()
                        : Optional.of(new Speaker(null, null, others.getFirst(), Resolution.PRONOUN));
            }
        }
        return Optional.empty();
    }

    /** "The Holm government" is Holm's, of whom other articles may tell the state. */
    Speaker withHead(Speaker holder) {
        Matcher government = holder.name() == null && holder.party() == null && holder.role() != null
                ? GOVERNMENT.matcher(holder.role())
                : null;
        return government != null && government.matches()
                ? new Speaker(government.group("head"), null, null, Resolution.OFFICE)
                : holder;
    }
}

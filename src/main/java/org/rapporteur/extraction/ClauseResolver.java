package org.rapporteur.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;

/** Puts a name to each clause of speech, going through the article once from its beginning. */
final class ClauseResolver {
    /**
     * Somebody who speaks.
     *
     * @param name in fullest form
     * @param where the mention that tells it
     */
    record NamedSpeaker(String name, TextRange where) {}

    /** "The aide" is nobody of whom the article has told something greater. */
    private static final Pattern SERVING = Pattern.compile("(?i)\\b(?:aide|advis[eo]r|assistant)$");

    private final String text;
    private final List<Speech> speeches;
    private final NameRegister register;
    private final Offices offices;
    private final Map<SpeechClause, NamedSpeaker> resolved = new HashMap<>();
    private @Nullable NamedSpeaker last;
    private int lastSentence;
    /** Who has spoken, if it was one person only. */
    private @Nullable NamedSpeaker only;

    private int times;

    ClauseResolver(String text, List<Speech> speeches, NameRegister register) {
        this.text = text;
        this.speeches = speeches;
        this.register = register;
        this.offices = new Offices(register);
    }

    /** The speakers of those clauses that can be told. */
    Map<SpeechClause, NamedSpeaker> resolve() {
        for (int i = 0; i < speeches.size(); i++) {
            for (SpeechClause clause : speeches.get(i).clauses()) {
                NamedSpeaker speaker = speaker(clause, i);
                if (speaker != null) {
                    resolved.put(clause, speaker);
                    note(speaker);
                }
                last = speaker;
                lastSentence = i;
            }
        }
        return resolved;
    }

    private @Nullable NamedSpeaker speaker(SpeechClause clause, int sentence) {
        return switch (clause.subject()) {
            case SpeechClause.Named named ->
                new NamedSpeaker(
                        register.fullest(named.mention()), named.mention().range());
            case SpeechClause.Pronoun pronoun -> ofPronoun(pronoun.word(), sentence);
            case SpeechClause.Office office -> ofOffice(office.words(), sentence);
            case SpeechClause.Unknown unknown -> null;
        };
    }

    private @Nullable NamedSpeaker ofPronoun(String pronoun, int sentence) {
        NamedSpeaker near = nearest(sentence);
        if (near == null || !isPerson(near)) {
            NamedSpeaker subject = subjectBefore(pronoun, sentence);
            return subject != null || near != null ? subject : onlySpeaker(pronoun);
        }
        boolean fits = Genders.allows(pronoun, near.name(), register.roles(near.name()));
        return fits && !isOfOwnSubject(pronoun, near, sentence) && !isInterrupted(near, sentence) ? near : null;
    }

    /** The speaker before, of the same paragraph or the one before it. */
    private @Nullable NamedSpeaker nearest(int sentence) {
        int paragraph = speeches.get(sentence).paragraph();
        return last != null && speeches.get(lastSentence).paragraph() >= paragraph - 1 ? last : null;
    }

    /** In an interview it is who is interviewed. */
    private @Nullable NamedSpeaker onlySpeaker(String pronoun) {
        NamedSpeaker sole = only;
        return sole != null
                        && times > 1
                        && isPerson(sole)
                        && Genders.allows(pronoun, sole.name(), register.roles(sole.name()))
                ? sole
                : null;
    }

    /** Notes whether one person alone has spoken so far. */
    private void note(NamedSpeaker speaker) {
        boolean same = times == 0 || only != null && only.name().equals(speaker.name());
        only = same ? speaker : null;
        times++;
    }

    private boolean isPerson(NamedSpeaker speaker) {
        return register.people().contains(speaker.name());
    }

    /** "President Holm put forward a plan: it was cheap, he said". */
    private boolean isOfOwnSubject(String pronoun, NamedSpeaker near, int sentence) {
        Speech speech = speeches.get(sentence);
        if (!speech.beginsWithOther(near.name(), register)) {
            return false;
        }
        NameMention first = speech.names().getFirst();
        String name = register.fullest(first);
        return Genders.allows(pronoun, name, register.roles(name))
                && text.substring(first.range().end(), speech.range().end()).contains(": ");
    }

    /** Whether a sentence since then has begun with somebody else. */
    private boolean isInterrupted(NamedSpeaker near, int sentence) {
        return speeches.subList(Math.min(lastSentence + 1, sentence), sentence).stream()
                .anyMatch(speech -> speech.beginsWithOther(near.name(), register));
    }

    private @Nullable NamedSpeaker subjectBefore(String pronoun, int sentence) {
        int paragraph = speeches.get(sentence).paragraph();
        List<String> preceding = new ArrayList<>();
        for (int i = Math.max(0, sentence - 2); i < sentence; i++) {
            if (speeches.get(i).paragraph() == paragraph) {
                preceding.add(speeches.get(i).range().of(text));
            }
        }
        String capital = Character.toUpperCase(pronoun.charAt(0)) + pronoun.substring(1);
        return new Antecedents(preceding)
                .ofPronoun(capital)
                .flatMap(name ->
                        mentionBefore(name, speeches.get(sentence).range().start()))
                .orElse(null);
    }

    private @Nullable NamedSpeaker ofOffice(String office, int sentence) {
        NamedSpeaker near = nearest(sentence);
        if (near != null && isPerson(near)) {
            Offices.Fit fit = offices.fit(near.name(), office);
            boolean possible = fit == Offices.Fit.POSSIBLE
                    && !SERVING.matcher(office).find()
                    && !offices.belongsToAnother(near.name(), office);
            if (fit == Offices.Fit.NAMED || (possible && !isInterrupted(near, sentence))) {
                return near;
            }
        }
        return offices.only(office)
                .flatMap(name ->
                        mentionBefore(name, speeches.get(sentence).range().start()))
                .orElse(null);
    }

    private Optional<NamedSpeaker> mentionBefore(String name, int at) {
        return register.persons().stream()
                .filter(mention -> mention.range().end() <= at)
                .filter(mention -> {
                    String full = register.fullest(mention);
                    return full.equals(name) || full.endsWith(" " + name);
                })
                .reduce((one, later) -> later)
                .map(mention -> new NamedSpeaker(register.fullest(mention), mention.range()));
    }
}

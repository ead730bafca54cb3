package org.rapporteur.extraction;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.article.TextRange;
import org.rapporteur.extraction.NounPhrase.Kind;

/** Tells which actor's name or description begins at a place of a sentence. */
final class NounPhrases {
    /** What acts beside persons and countries: "the government", "both sides". */
    static final String ACTORS = "(?:" + String.join("|", NameWords.OFFICES)
            + "|government|parliament|assembly|delegation|ministry|side|union|lawyer|neighbour|country|party"
            + "|opposition|group|council|bloc|mediator|source|spokesmen|army|cabinet|commission|capital|team|organisation"
            + "|association|court|engineer|doctor|editor|rebel|movement|front|embassy|administration|alliance|company"
            + "|board|firm|deputy|deputies|counterpart|observer|embassies|monitor|inspector|island|republic"
            + "|delegate|chair|envoys|parties|countries|sides|ministries|coalition|representative|rival|partner|leadership|secretariat|presidency|premiership|farmer|fishermen|fisherman|shipowner|trawlermen|worker|campaigner|judges|panel|chamber|bank|bureau|fleet|regime|junta|congress|senate|duma|kremlin|families|lobby|supporters|militia|guerrilla|fighters|police|secretary|aides|premier|people|authorities|authority|league|mission|member|fighter|owner|operator)s?";

    private static final String NO_MODIFIER =
            "(?!(?:of|in|on|at|to|and|that|for|with|by|from|as|but|or|which|who|said|says|was|were|had|has|have|is|are|would|will|could|can"
                    + "|he|she|it|they|we|what|this|these|those|the|a|an|his|her|its|their|when|while|after|before|because|since|than|not|told|tells|found|gave|met|left|made|sent"
                    + "|took|saw|held|let|put|set|led|about|against|over|into|if|where|whose)\\b|(?!(?:armed|allied|retired|so-called|united|unnamed|combined|appointed|elected|exiled)\\b)\\p{Ll}{2,}ed\\b)";
    private static final Pattern ACTOR = Pattern.compile(
            "(?:(?:the|a|an|its|his|her|their|both|neither|either|some|two|three|several|most|many|one\\sof\\s(?:the|them|its|his|her))\\s)?"
                    + "(?:" + NO_MODIFIER + "[\\p{L}\\p{M}.'\u2019\\-]{1,24}\\s){0,5}?" + ACTORS
                    + "\\b(?:\\s" + ACTORS + "\\b)*(?!['\u2019])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PRONOUN =
            Pattern.compile("(?:he|she|it|they|both|neither|one\\sof\\sthem)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ADVERB = Pattern.compile("(?:(?:then|later|also|only|even|still|yet|however,|now)\\s){1,2}");
    private static final Pattern TO_NAME = Pattern.compile(
            "(?:(?:the|its|his|her|their|a|an)\\s)?(?:" + NO_MODIFIER + "\\p{Ll}[\\p{L}\\-]{1,20}\\s){0,4}|");
    private static final Pattern POSSESSIVE = Pattern.compile("['\u2019]s?\\b");
    private static final Pattern OF_SOMEBODY =
            Pattern.compile("\\s(?:for|of|from|in|at|to)\\s(?:the\\s)?(?:\\p{Lu}[\\p{L}.'\u2019\\-]*\\s?){1,4}");

    private final String sentence;
    private final List<NameMention> names;

    /**
     * @param masked a sentence with {@link SpeechClauses#QUOTED} for each quoted character
     * @param names its names outside of quotations, their ranges counted from the start of the sentence
     */
    NounPhrases(String masked, List<NameMention> names) {
        this.sentence = masked;
        this.names = names;
    }

    /** The actor that begins there, behind an adverb at most. */
    Optional<NounPhrase> at(int place) {
        int from = place;
        Matcher adverb = ADVERB.matcher(sentence).region(place, sentence.length());
        if (adverb.lookingAt()) {
            from = adverb.end();
        }
        Matcher pronoun = PRONOUN.matcher(sentence).region(from, sentence.length());
        NounPhrase actor = actor(from);
        if (pronoun.lookingAt() && (actor == null || !pronoun.group().equalsIgnoreCase("both"))) {
            return Optional.of(new NounPhrase(
                    new TextRange(from, pronoun.end()), Kind.PRONOUN, pronoun.group(), null));
        }
        NameMention name = nameAt(from);
        if (name != null && name.person() && !isPossessive(name)) {
            return Optional.of(named(from, name));
        }
        if (actor != null) {
            return Optional.of(withApposition(actor));
        }
        return name == null || name.person() ? Optional.empty() : Optional.of(named(from, name));
    }

    private NounPhrase named(int from, NameMention name) {
        TextRange range = new TextRange(from, name.range().end());
        return new NounPhrase(range, name.person() ? Kind.PERSON : Kind.NAME, range.of(sentence), name);
    }

    private boolean isPossessive(NameMention name) {
        return POSSESSIVE
                .matcher(sentence)
                .region(name.range().end(), sentence.length())
                .lookingAt();
    }

    private @Nullable NameMention nameAt(int from) {
        for (NameMention name : names) {
            if (name.whole().start() >= from) {
                boolean near = TO_NAME.matcher(sentence.substring(from, name.whole().start())).matches();
                return near ? name : null;
            }
        }
        return null;
    }

    private @Nullable NounPhrase actor(int from) {
        Matcher actor = ACTOR.matcher(sentence).region(from, sentence.length());
        if (!actor.lookingAt()) {
            return null;
        }
        int end = actor.end();
        Matcher of = OF_SOMEBODY.matcher(sentence).region(end, sentence.length());
        if (of.lookingAt()) {
            end = of.group().endsWith(" ") ? of.end() - 1 : of.end();
        }
        TextRange range = new TextRange(from, end);
        return new NounPhrase(range, Kind.AGENT, range.of(sentence), null);
    }

    /** "Her Kessaran counterpart, Tomas Reyk," is the person. */
    private NounPhrase withApposition(NounPhrase actor) {
        for (NameMention name : names) {
            int gap = name.whole().start() - actor.end();
            if (gap == 2 && name.person() && sentence.startsWith(", ", actor.end())) {
                TextRange range = new TextRange(actor.start(), name.range().end());
                return new NounPhrase(range, Kind.PERSON, range.of(sentence), name);
            }
        }
        return actor;
    }
}

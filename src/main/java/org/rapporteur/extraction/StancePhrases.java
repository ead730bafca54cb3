package org.rapporteur.extraction;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;

/** The words by which sentences say that a side demands, offers, refuses, agrees or warns. */
final class StancePhrases {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final String SOMETHING = "(?:the|a|an|its|his|her|their|any|this|that)\\s";
    private static final Map<Kind, Pattern> PHRASES = new EnumMap<>(Kind.class);

    static {
        put(
                Kind.DEMAND,
                "demand(?:s|ed|ing)\\s(?!was|were)",
                "insist(?:s|ed|ing)\\s(?:on|that)\\b",
                "wants?\\b",
                "wanted\\b",
                "ask(?:s|ed)\\s(?!not\\b|whether\\b|about\\b|if\\b|how\\b|why\\b|what\\b|who\\b|in\\b|reporters\\b|journalists\\b|him\\b|her\\b|by\\b|when\\b|on\\s(?:the|his|her)\\b)",
                "ask(?:ing)?\\sfor\\b",
                "favou?r(?:s|ed)\\b",
                "repeat(?:s|ed)\\sthat\\b",
                "call(?:s|ed|ing)\\s(?:for|on)\\b",
                "urg(?:es|ed|ing)\\b",
                "press(?:es|ed|ing)\\sfor\\b",
                "requires\\b",
                "seeks\\b",
                "sought\\b",
                "need(?:s|ed)\\sa\\b",
                "repeat(?:s|ed|ing)\\s(?:the|its|his|her|their)\\s(?:claim|demand|call|request)\\b",
                "appeal(?:s|ed)\\s(?:to|for)\\b");
        put(
                Kind.OFFER,
                "offer(?:s|ed|ing)\\b(?!\\shis\\sresignation)",
                "propos(?:es|ed|ing)\\b",
                "put(?:s|ting)?\\sforward\\b",
                "put\\s(?:a|an|its|his|her|their)\\s\\p{L}+\\son\\sthe\\stable\\b",
                "suggest(?:s|ed)\\b",
                "(?:is|was|were|are|be)\\s(?:ready|willing|prepared)\\sto\\b",
                "invit(?:es|ed)\\b",
                "(?:might|could|may)\\s(?:talk|discuss)\\b",
                "would\\ssettle\\sfor\\b",
                "promis(?:es|ed|ing)\\b",
                "could\\simagine\\b",
                "no\\slonger\\sexclude[sd]?\\b",
                "replied\\swith\\s",
                "would\\slift\\b",
                "present(?:s|ed)\\s(?:a|an|its|his|her|their)\\s(?:new\\s)?(?:plan|proposal|draft|paper|offer)\\b",
                "raised\\sits\\soffer\\b");
        put(
                Kind.REFUSAL,
                "reject(?:s|ed|ing)\\b(?!\\s(?:the|this|that|any)\\s(?:charge|accusation|allegation|report|suggestion))",
                "refus(?:es|ed|ing)\\b(?!\\sto\\s(?:name|say|comment|speak|be|answer|tell|confirm|discuss|identify|give\\s(?:his|her)\\sname))",
                "repeat(?:s|ed)\\s(?:its|his|her|their)\\srefusal\\b",
                "(?:would|will|could|can)\\saccept\\sno\\b",
                "rul(?:es|ed|ing)\\sout\\b",
                "dismiss(?:es|ed|ing)\\b",
                "oppos(?:es|ed|ing)\\b",
                "resist(?:s|ed)\\b",
                "(?:would|will|could|can)\\s(?:not|never|no\\slonger)\\s(?:accept|negotiate|sign|agree|go|take|allow|give|return|meet|talk|let|pay|withdraw|recogni[sz]e|ratify|back|vote|move|be\\sdrawn|yield|cede|trade|discuss)\\b",
                "turn(?:s|ed)\\sdown\\b",
                "sent\\s(?:the|this|its)\\soffer\\sback\\b",
                "neither\\s(?:side|country|government|party|of\\sthem)\\b(?=[^,.;]{0,24}\\s(?:accept|agree|sign|give))");
        put(
                Kind.AGREEMENT,
                "(?<!they\\s)agree(?:s|d)\\b(?!\\slist)",
                "did\\sagree\\b",
                "(?:would|will)\\srespect\\b",
                "g(?:ave|ives)\\s(?:the\\splan\\s|it\\s)?a\\s(?:cautious\\s)?welcome\\b",
                "called\\s[^.;,]{2,40}\\sacceptable\\b",
                "accept(?:s|ed)\\b",
                "signed\\b",
                "initial(?:l)?ed\\b",
                "ratif(?:ied|ies)\\b",
                "approv(?:es|ed)\\b",
                "consent(?:s|ed)\\b",
                "g(?:ave|iven?)\\s(?:way|up)\\b",
                "dropped\\s" + SOMETHING + "(?:demand|claim|objection|call|insistence)",
                "could\\slive\\swith\\b",
                "undertook\\b",
                "pledged\\b");
        put(
                Kind.WARNING,
                "warn(?:s|ed|ing)\\b",
                "threaten(?:s|ed|ing)\\b(?!\\sto\\sresign)",
                "(?:plans|intends)\\s(?=[^.;]*\\sunless\\b)");
    }

    private static final Map<Kind, Pattern> NOUNS = new EnumMap<>(Kind.class);

    static {
        String of = "\\s(?:for|to|that|of|on|in)\\b";
        NOUNS.put(Kind.DEMAND, noun("(?:demand|claim|insistence|wish|call|request)" + "(?=" + of + ")"));
        NOUNS.put(Kind.OFFER, noun("(?:offer|proposal)" + "(?=\\s(?:to|of)\\b)"));
        NOUNS.put(Kind.REFUSAL, noun("refusal" + "(?=\\sto\\b)"));
        NOUNS.put(Kind.WARNING, noun("threat" + "(?=\\s(?:to|of)\\b)"));
    }

    /** A condition: whoever speaks or acts in the sentence demands it. */
    static final Pattern CONDITION = Pattern.compile(
            "\\b(?:(?:but\\s)?only\\sif|on\\s(?:the\\s)?condition\\sthat)\\b|(?<=(?:said|could|would|excluded)\\b[^.;]{1,120}),\\sprovided\\sthat\\b");

    /** The plan is good enough to go on with. */
    static final Pattern BASIS = Pattern.compile("\\b(?:was|is|as)\\s(?:at\\sleast\\s)?a\\s(?:good\\s)?basis\\sfor\\b");

    private static Pattern noun(String noun) {
        return Pattern.compile("(?:(?<own>\\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir))|(?<name>\\p{Lu}[\\p{L}.\\- ]{1,30})['\u2019]s?)\\s(?:\\p{Ll}+\\s)?" + noun);
    }

    /** "Tessen's wish to", "its threat of"; groups {@code own} and {@code name} say whose. */
    static Pattern nouns(Kind kind) {
        return NOUNS.getOrDefault(kind, NOTHING);
    }

    private StancePhrases() {}

    static Pattern of(Kind kind) {
        return PHRASES.getOrDefault(kind, NOTHING);
    }

    private static void put(Kind kind, String... phrases) {
        PHRASES.put(kind, Pattern.compile("\\b(?:" + String.join("|", phrases) + ")"));
    }
}

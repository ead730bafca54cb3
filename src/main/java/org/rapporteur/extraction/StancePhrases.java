package org.rapporteur.extraction;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.extraction.Stance.Kind;

/** The words by which sentences say that a side demands, offers, refuses, agrees or warns. */
final class StancePhrases {
    private static final String SOMETHING = "(?:the|a|an|its|his|her|their|any|this|that)\\s";
    private static final Map<Kind, Pattern> PHRASES = new EnumMap<>(Kind.class);

    static {
        put(
                Kind.DEMAND,
                "demand(?:s|ed|ing)\\s(?!was|were)",
                "insist(?:s|ed|ing)\\s(?:on|that)\\b",
                "wants?\\b",
                "wanted\\b",
                "ask(?:s|ed)\\s(?!not\\b|whether\\b|about\\b|if\\b|how\\b|why\\b|what\\b|who\\b|in\\b)",
                "asking\\sfor\\b",
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
                "offer(?:s|ed|ing)\\b",
                "propos(?:es|ed|ing)\\b",
                "put(?:s|ting)?\\sforward\\b",
                "put\\s(?:a|an|its|his|her|their)\\s\\p{L}+\\son\\sthe\\stable\\b",
                "suggest(?:s|ed)\\b",
                "(?:is|was|were|are|be)\\s(?:ready|willing|prepared)\\sto\\b",
                "invit(?:es|ed)\\b",
                "(?:might|could|may)\\s(?:talk|discuss)\\b",
                "would\\ssettle\\sfor\\b",
                "promis(?:es|ed)\\b",
                "present(?:s|ed)\\s(?:a|an|its|his|her|their)\\s(?:new\\s)?(?:plan|proposal|draft|paper|offer)\\b",
                "raised\\sits\\soffer\\b");
        put(
                Kind.REFUSAL,
                "reject(?:s|ed|ing)\\b",
                "refus(?:es|ed|ing)\\b",
                "rul(?:es|ed|ing)\\sout\\b",
                "dismiss(?:es|ed|ing)\\b",
                "oppos(?:es|ed|ing)\\b",
                "resist(?:s|ed)\\b",
                "(?:would|will|could|can)\\s(?:not|never|no\\slonger)\\s(?:accept|negotiate|sign|agree|go|take|allow|give|return|meet|talk|let|pay|withdraw|recogni[sz]e|ratify|back|vote|move|be\\sdrawn|yield|cede|trade|discuss)\\b",
                "turn(?:s|ed)\\sdown\\b",
                "sent\\s(?:the|this|its)\\soffer\\sback\\b",
                "vot(?:ed|es|e)\\sagainst\\b");
        put(
                Kind.AGREEMENT,
                "agree(?:s|d)\\b(?!\\slist)",
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
                "threaten(?:s|ed|ing)\\b");
    }

    private StancePhrases() {}

    static Pattern of(Kind kind) {
        return PHRASES.getOrDefault(kind, Pattern.compile("(?!)"));
    }

    private static void put(Kind kind, String... phrases) {
        PHRASES.put(kind, Pattern.compile("\\b(?:" + String.join("|", phrases) + ")"));
    }
}

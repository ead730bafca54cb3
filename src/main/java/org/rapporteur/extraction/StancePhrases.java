package org.rapporteur.extraction;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.extraction.Stance.Kind;

/** The words by which sentences say that a side demands, offers, refuses, agrees or warns. */
final class StancePhrases {
    private static final Pattern NEVER = Pattern.compile("(?!)");
    private static final String SOMETHING = "(?:the|a|an|its|his|her|their|any|this|that)\\s";
    private static final Map<Kind, PhraseTable> PHRASES = new EnumMap<>(Kind.class);
    /** The same as said of several: "both want", "Russia and the United States insist". */
    private static final Map<Kind, PhraseTable> PLURALS = new EnumMap<>(Map.of(
            Kind.DEMAND,
                    new PhraseTable(List.of(
                            "demand\\b",
                            "insist\\b",
                            "ask\\sfor\\b",
                            "call\\sfor\\b",
                            "urge\\b",
                            "seek\\b",
                            "require\\b",
                            "prefer\\b",
                            "claim\\b",
                            "press\\sfor\\b")),
            Kind.OFFER, new PhraseTable(List.of("offer\\b", "propose\\b", "suggest\\b", "promise\\b", "invite\\b")),
            Kind.REFUSAL,
                    new PhraseTable(List.of(
                            "refuse\\b", "reject\\b", "oppose\\b", "object\\sto\\b", "resist\\b", "rule\\sout\\b")),
            Kind.AGREEMENT, new PhraseTable(List.of("accept\\b", "agree\\b", "endorse\\b", "approve\\b")),
            Kind.WARNING, new PhraseTable(List.of("warn\\b", "threaten\\b"))));

    static {
        put(
                Kind.DEMAND,
                "demand(?:s|ed|ing)\\s(?!was|were)",
                "insist(?:s|ed|ing)\\s(?:on|that|it|he|she|they)\\b",
                "(?:is|are|was|were)\\s(?:insisting|demanding|seeking|asking|pressing|pushing)\\b",
                "wants?\\b(?!\\sto\\sbe\\snamed)",
                "wanted\\b",
                "ask(?:s|ed)\\s(?!not\\b|whether\\b|about\\b|if\\b|how\\b|why\\b|what\\b|who\\b|in\\b|reporters\\b|journalists\\b|him\\b|her\\b|by\\b|when\\b|on\\s(?:the|his|her)\\b)",
                "ask(?:ing)?\\sfor\\b",
                "call(?:s|ed|ing)\\s(?:for|on|upon)\\b",
                "urg(?:es|ed|ing)\\b",
                "press(?:es|ed|ing)\\sfor\\b",
                "push(?:es|ed|ing)\\sfor\\b",
                "lobb(?:ies|ied|ying)\\sfor\\b",
                "h(?:eld|olds)\\sout\\sfor\\b",
                "requires\\b",
                "required\\sthat\\b",
                "seeks\\b(?!\\sto\\sbe)",
                "sought\\b",
                "need(?:s|ed)\\sa\\b",
                "st(?:uck|icks|ood|ands)\\s(?:to|by)\\s(?:its|his|her|their)\\s(?:demand|claim|figure|position)",
                "(?:repeat|renew|reiterat|rais|lower|reduc)(?:s|es|ed|ing)\\s(?:the|its|his|her|their)\\s(?:claim|demand|call|request)s?\\b",
                "(?:made|makes|set|sets|laid\\sdown)\\s(?:it\\s)?(?:a|the|as\\sa|two|three|four)\\sconditions?\\b",
                "ma(?:de|kes|king)\\s[^.;,]{2,40}\\sconditional\\b",
                "(?:set|sets)\\s(?:a|the)\\sdeadline\\b",
                "(?:issued|delivered|gave)\\s[^.;,]{0,30}\\sultimatum\\b",
                "summon(?:s|ed)\\b",
                "favou?r(?:s|ed)\\b",
                "h(?:eld|olds)\\sto\\s(?:its|his|her|their)\\b",
                "ma(?:de|kes)\\s[^.;,]{2,60}\\sdepend\\son\\b",
                "la(?:ys?|id)\\sclaim\\sto\\b",
                "claims\\s(?!that\\b|it\\b|he\\b|she\\b|they\\b|to\\s)",
                "appeal(?:s|ed)\\s(?:to|for)\\b",
                "told\\s(?:\\p{Lu}\\p{L}+|them|both\\s\\p{L}+|the\\s\\p{L}+)\\sto\\s",
                "would\\s(?:like|prefer)\\b",
                "prefers\\b",
                "wishes\\sto\\b",
                "lodg(?:es|ed)\\s(?:a|an|its)\\s(?:formal\\s)?(?:claim|complaint|protest|request)\\b",
                "(?:ties|tied|links|linked)\\s[^.;,]{2,50}\\sto\\b",
                "(?:puts|put|set|sets)\\sthe\\s(?:fee|price|figure|sum|claim)\\sat\\b",
                "expects\\s\\p{Lu}\\p{L}+\\sto\\b",
                "would\\shave\\s\\p{Lu}\\p{L}+\\s");
        put(
                Kind.OFFER,
                "offer(?:s|ed|ing)\\b(?!\\shis\\sresignation)",
                "propos(?:es|ed|ing)\\b",
                "put(?:s|ting)?\\sforward\\b",
                "put(?:s|ting)?\\s(?:a|an|its|his|her|their)\\s\\p{L}+\\son\\sthe\\stable\\b",
                "(?:tabled|submitted|drafted|drew\\sup|circulated|unveiled|presented|presents|handed\\sover|came\\sup\\swith)\\s(?:a|an|its|his|her|their)\\s(?:\\p{L}+\\s){0,2}(?:plan|proposal|draft|paper|offer|compromise|formula|text|scheme)\\b",
                "suggest(?:s|ed|ing)\\b",
                "(?:is|was|were|are|be)\\s(?:ready|willing|prepared)\\sto\\b",
                "(?:is|was|were|are)\\sopen\\sto\\b",
                "invit(?:es|ed|ing)\\b",
                "(?:might|could|may)\\s(?:talk|discuss|consider|imagine|accept|agree|offer|pay|open|let|allow|share|lend)\\b(?!\\sno\\b)",
                "would\\s(?:settle\\sfor|consider|be\\s(?:ready|willing|prepared)\\sto)\\b",
                "would\\s(?:lift|pay|lend|free|release|withdraw|open|allow|let|share|reopen|resume|drop|give|grant|stop|halt|sign|join|host|provide|supply|guarantee)\\b(?=[^.;]*\\b(?:if|in\\sreturn|in\\sexchange|once|provided)\\b)",
                "promis(?:es|ed|ing)\\b",
                "(?:made|makes|brought|attached|repeated)\\s(?:a|an|the|his|her|its|their)\\s(?:\\p{L}+\\s)?(?:counter-offer|offer|proposal|promise)\\b",
                "no\\slonger\\sexclude[sd]?\\b",
                "replied\\swith\\s",
                "(?:raised|improved|increased|renewed|repeated)\\sits\\soffer\\b",
                "h(?:eld|olds)\\sout\\s(?:the\\sprospect|an\\soffer)\\b",
                "volunteer(?:s|ed)\\sto\\b",
                "st(?:ands|ood)\\sready\\b",
                "(?:raised|improved)\\s(?:its|his|her|their)\\s(?:offer|bid)\\b",
                "float(?:s|ed)\\s(?:the|an?)\\s(?:\\p{L}+\\s)?(?:idea|plan|proposal)\\b",
                "(?:outlined|sketched|handed|laid\\sout|laid\\sdown)\\s[^.;,]{0,40}\\b(?:plan|proposal|draft|compromise|offer)\\b",
                "(?:hinted|signalled|signaled|indicated)\\sthat\\s(?:it|he|she|they)\\s(?:could|might|would)\\b");
        put(
                Kind.REFUSAL,
                "reject(?:s|ed|ing)\\b(?!\\s(?:the|this|that|any|such)\\s(?:charge|accusation|allegation|report|suggestion))",
                "refus(?:es|ed|ing)\\b(?!\\sto\\s(?:name|say|comment|speak|be|answer|tell|confirm|identify|give\\s(?:his|her)\\sname))",
                "repeat(?:s|ed)\\s(?:its|his|her|their)\\srefusal\\b",
                "(?:would|will|could|can)\\saccept\\sno\\b",
                "rul(?:es|ed|ing)\\sout\\b",
                "dismiss(?:es|ed|ing)\\b(?!\\s(?:his|her|the\\sminister))",
                "oppos(?:es|ed|ing)\\b",
                "object(?:s|ed|ing)\\sto\\b",
                "resist(?:s|ed|ing)\\b",
                "veto(?:es|ed|ing)\\b",
                "block(?:s|ed)\\s(?:the|a|any)\\s(?:\\p{L}+\\s)?(?:plan|proposal|vote|resolution|passage|clause|accord|text|statement|agreement|deal|draft)",
                "balk(?:s|ed)\\sat\\b",
                "boycott(?:s|ed|ing)\\b",
                "exclud(?:es|ed|ing)\\sany\\b",
                "(?:would|will|shall|could|can)\\s(?:not|never|no\\slonger)\\s(?!be\\b|have\\b|say\\b|know\\b|need\\b|mind\\b|last\\b|happen\\b|work\\b|change\\b|comment\\b|apply\\b|expect\\b|only\\b|name\\b|rule\\b|tell\\b|confirm\\b|exclude\\b|object\\b|want\\b|stand\\sin\\b|begin\\b|remember\\b|hope\\b)",
                "(?:is|was|are|were)\\snot\\s(?:ready|willing|prepared)\\sto\\b",
                "turn(?:s|ed|ing)\\sdown\\b",
                "sa(?:id|ys)\\sno\\sto\\b",
                "declin(?:es|ed)\\s(?!to\\s(?:say|comment|be|name|give|speak|answer|discuss|confirm|tell|identify|elaborate))",
                "s(?:aw|ees)\\sno\\s(?:reason|need|point|room)\\b",
                "(?:has|had|have)\\sno\\sintention\\b",
                "brush(?:es|ed)\\s(?:aside|off)\\b",
                "called\\s[^.;,]{2,50}\\s(?:unacceptable|impossible)\\b",
                "(?:is|was|are|were)\\sagainst\\b",
                "(?:spoke|came|speaks|comes)\\sout\\sagainst\\b",
                "(?:pulled|pulls|backed|backs)\\sout\\sof\\b",
                "bars\\b",
                "forbids\\b",
                "st(?:opped|ops)\\sshort\\sof\\s(?:accept|agree|endors|promis)\\p{L}+",
                "said\\s(?:that\\s)?there\\s(?:could|would|can|will)\\sbe\\sno\\b",
                "sent\\s(?:the|this|its)\\soffer\\sback\\b",
                "walk(?:s|ed)\\sout\\sover\\b",
                "neither\\s(?:side|country|government|party|of\\sthem)\\b(?=[^,.;]{0,24}\\s(?:accept|agree|sign|give))");
        put(
                Kind.AGREEMENT,
                "agree(?:s|d)\\b(?!\\slist)",
                "did\\sagree\\b",
                "accept(?:s|ed|ing)\\b",
                "sign(?:ed|s)\\b(?!\\soff)",
                "(?:have|has|had)\\ssigned\\b",
                "initial(?:l)?ed\\b",
                "ratif(?:ied|ies)\\b",
                "approv(?:es|ed)\\b",
                "adopt(?:s|ed)\\b",
                "endors(?:es|ed)\\b",
                "consent(?:s|ed)\\b",
                "g(?:ave|ives)\\s(?:its|his|her|their)\\s(?:consent|approval|assent|agreement|blessing)\\b",
                "back(?:s|ed)\\sthe\\s(?:\\p{L}+\\s)?(?:decision|plan|proposal|compromise|text|accord|treaty|deal)\\b",
                "conced(?:es|ed)\\s(?:the|a|an|that\\sit\\swould)\\b",
                "g(?:ave|ives?|iven)\\s(?:way|up|in)\\b",
                "yield(?:s|ed)\\s(?:to|on)\\b",
                "bow(?:s|ed)\\sto\\b",
                "back(?:s|ed)\\sdown\\b",
                "(?:dropped|withdrew|abandoned|softened)\\s" + SOMETHING
                        + "(?:\\p{L}+\\s)?(?:demand|claim|objection|call|insistence|opposition|condition|fee|threat)",
                "(?:could|can|would)\\slive\\swith\\b",
                "settled\\s(?:on|for)\\b",
                "undertook\\b",
                "undertakes\\b",
                "commit(?:s|ted)\\s(?:itself|themselves|himself|herself)\\b",
                "pledg(?:es|ed)\\b",
                "reach(?:es|ed)\\s(?:a|an|the)\\s(?:\\p{L}+\\s)?(?:agreement|deal|understanding|compromise|accord|settlement)",
                "(?:struck|concluded|closed|made)\\s(?:a|an|the)\\s(?:\\p{L}+\\s)?(?:deal|agreement|bargain|accord|pact|treaty|compromise)",
                "(?:would|will)\\srespect\\b",
                "relent(?:s|ed)\\b",
                "acced(?:es|ed)\\sto\\b",
                "c(?:ame|omes)\\sround\\sto\\b",
                "(?:take|took)\\sup\\sthe\\soffer\\b",
                "no\\slonger\\s(?:objects|objected|opposes|opposed|insists|insisted|demands|demanded)\\b",
                "voted\\s(?:by\\s)?[^.;,]{0,30}\\s(?:for|to\\sapprove|in\\sfavou?r)\\b",
                "voted\\s(?:for|to\\sapprove|in\\sfavou?r)\\b",
                "g(?:ave|ives)\\s(?:the\\splan\\s|it\\s)?a\\s(?:cautious\\s)?welcome\\b",
                "called\\s[^.;,]{2,40}\\sacceptable\\b");
        put(
                Kind.WARNING,
                "warn(?:s|ed|ing)\\b",
                "threaten(?:s|ed|ing)\\b(?!\\sto\\sresign)",
                "(?:plans|intends|would|will)\\s(?=[^.;]*\\s(?:unless|otherwise)\\b)",
                "would\\s(?:leave|quit|walk|close|cut|expel|suspend|retaliate|respond|impose|block|sue|strike|arrest|seize|shut|resign)\\b(?=[^.;]*\\b(?:if|unless)\\b)",
                "would\\s(?:have\\sno\\schoice|be\\sforced)\\b",
                "(?:gave|serve[sd]?)\\snotice\\b",
                "would\\s(?:\\p{L}+\\s){1,8}if\\s[^.;,]{2,40}\\s(?:not|failed|refused)\\b");
    }

    /** What a quoted speaker says of his own side. */
    private static final Map<Kind, Pattern> OWN_WORDS = new EnumMap<>(Kind.class);

    static {
        String we =
                "\\b(?:[Ww]e|I|[Mm]y\\s(?:country|government|side|delegation|people)|[Oo]ur\\s(?:country|government|side|delegation|people))\\s(?:also\\s|still\\s|only\\s)?";
        OWN_WORDS.put(
                Kind.DEMAND,
                Pattern.compile(
                        we
                                + "(?:want|demand|insist|ask|require|claim|call\\sfor|expect\\s(?:them|him|her|\\p{Lu}\\p{L}+)\\sto|must\\shave|need)s?\\b"));
        OWN_WORDS.put(
                Kind.OFFER,
                Pattern.compile(
                        we
                                + "(?:offer|propose|suggest|invite|(?:are|am|is)\\s(?:ready|willing|prepared)\\sto|would\\sbe\\s(?:ready|willing|prepared)\\sto|(?:can|could)\\s(?:offer|imagine|pay|discuss|talk))s?\\b"));
        OWN_WORDS.put(
                Kind.REFUSAL,
                Pattern.compile(
                        we
                                + "(?:(?:will|shall|would|can|could)\\s(?:not|never)\\s(?!be\\b|know\\b|say\\b|see\\b|forget\\b|wait\\b|tell\\b|comment\\b|speak\\b|judge\\b|stand\\b)|cannot\\s(?:accept|agree|sign|give|allow|live)|won['\u2019]t\\s(?:accept|agree|sign|give|go|pay|let)|(?:do|did)\\snot\\s(?:accept|recogni[sz]e|want|agree)|refuse|reject|oppose)"));
        OWN_WORDS.put(
                Kind.AGREEMENT,
                Pattern.compile(
                        we
                                + "(?:accept|agree|have\\s(?:agreed|accepted|signed)|can\\slive\\swith|will\\s(?:sign|accept|respect|honou?r))\\b"));
        OWN_WORDS.put(
                Kind.WARNING,
                Pattern.compile(we + "(?:warn\\b|(?:will|shall)\\s(?=[^.;]*\\b(?:unless|otherwise)\\b))"));
    }

    /** The words by which a quoted speaker himself demands, offers and so on. */
    static Pattern ownWords(Kind kind) {
        return OWN_WORDS.getOrDefault(kind, NEVER);
    }

    private static final Map<Kind, PhraseTable> NOUNS = new EnumMap<>(Kind.class);

    static {
        String of = "\\s(?:for|to|that|of|on|in)\\b";
        NOUNS.put(Kind.DEMAND, new PhraseTable(List.of("(?:demand|claim|insistence|wish|call|request)(?=" + of + ")")));
        NOUNS.put(Kind.OFFER, new PhraseTable(List.of("(?:offer|proposal)(?=\\s(?:to|of)\\b)")));
        NOUNS.put(Kind.REFUSAL, new PhraseTable(List.of("(?:refusal|objection|opposition)(?=\\sto\\b)")));
        NOUNS.put(Kind.WARNING, new PhraseTable(List.of("threat(?=\\s(?:to|of)\\b)")));
    }

    /** What stands before such a noun: groups {@code own} and {@code name} say whose it is. */
    static final Pattern OWNER =
            Pattern.compile("(?:\\b(?<own>[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)|(?<name>\\p{Lu}[\\p{L}.\\-"
                    + " ]{1,30})['\u2019]s?)\\s(?:\\p{Ll}{1,20}\\s)?$");

    /** A condition: whoever speaks or acts in the sentence demands it. */
    static final Pattern CONDITION =
            Pattern.compile("\\b(?:(?:but\\s)?only\\sif|on\\s(?:the\\s)?condition\\sthat)\\b|,\\sprovided\\sthat\\b");
    /** Before "provided that" these make it a demand. */
    static final Pattern CONCESSION = Pattern.compile("\\b(?:said|could|would|excluded)\\b");

    /** The plan is good enough to go on with. */
    static final Pattern BASIS = Pattern.compile("\\b(?:was|is|as)\\s(?:at\\sleast\\s)?a\\s(?:good\\s)?basis\\sfor\\b");

    private static Pattern noun(String noun) {
        return Pattern.compile("(?:(?<own>\\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir))|(?<name>\\p{Lu}[\\p{L}.\\-"
                + " ]{1,30})['\u2019]s?)\\s(?:\\p{Ll}+\\s)?"
                + noun);
    }

    /** Nouns for what is somebody's: "Tessen's wish to", "its threat of". */
    static @Nullable Matcher nounAt(Kind kind, String words, int place) {
        PhraseTable table = NOUNS.get(kind);
        return table == null ? null : table.at(words, place);
    }

    private StancePhrases() {}

    /** The phrase of a kind that begins at a place of a sentence; null when none does. */
    static @Nullable Matcher at(Kind kind, String words, int place) {
        PhraseTable table = PHRASES.get(kind);
        return table == null ? null : table.at(words, place);
    }

    /** The same for what is said of several. */
    static @Nullable Matcher pluralAt(Kind kind, String words, int place) {
        PhraseTable table = PLURALS.get(kind);
        return table == null ? null : table.at(words, place);
    }

    private static void put(Kind kind, String... phrases) {
        PHRASES.put(kind, new PhraseTable(List.of(phrases)));
    }
}

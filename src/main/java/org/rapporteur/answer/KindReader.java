package org.rapporteur.answer;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells the kind of a question by its first words; the first rule that fits counts. */
final class KindReader {
    private record Rule(Pattern form, QuestionKind kind) {}

    private static final List<Rule> RULES = List.of(
            rule(
                    "^(?:and |but |so |then )?(?!(?:do|did) (?:you|we|they|anyone|anybody)"
                        + " (?:know|say|remember|recall)\\b|can you\\b|could you\\b|is it"
                        + " known)(?:did|do|does|is|are|was|were|has|have|had|will|would|can|could|should|may|might)(?:n't)?"
                        + " ",
                    QuestionKind.YES_NO),
            rule(
                    "\\bhow (?:many|much|old|long|far|tall|big|large|high|fast|deep|wide|heavy|often|late|soon)\\b",
                    QuestionKind.NUMBER),
            rule(
                    "\\b(?:what|which) (?:is |was |are |were )?(?:the )?(?:exact |total |average"
                        + " )?(?:number|percentage|percent|amount|cost|price|size|population|range|length|limit|limits|ceiling|total|budget|height|weight|speed|distance|rate|tally|vote|sum|turnout|tariff|quota|figure|toll|death"
                        + " toll|share|proportion|fee|fine|ransom|penalty|majority|margin|score|capacity|depth|volume|duration|salary|income|headcount|catch|(?:[\\w-]+"
                        + " )?(?:size|limit|quota|flow|fee|price|share|toll))\\b(?! of (?:people|person|deal|treaty))",
                    QuestionKind.NUMBER),
            rule("\\b(?:what|which) (?:\\w+ )?(?:day|date|year|month|week|time|decade|century)\\b", QuestionKind.DATE),
            rule("\\bwhat (?:is|was|are|were) the (?:exact )?(?:date|year|day)s?\\b", QuestionKind.DATE),
            rule(
                    "^(?:and |but |so |then )?(?:since |until )?when\\b|\\bwhen"
                            + " (?:did|was|were|is|are|will|does|do|had|has|would)\\b",
                    QuestionKind.DATE),
            rule(
                    "\\b(?:exact words|verbatim|quote|quotes|quotation|word for word|in (?:his|her|their) own"
                            + " words)\\b",
                    QuestionKind.WORDS),
            rule(
                    "\\bwhat (?:did|does|has|had|do|have) [^?]{1,60}?"
                        + " (?:say|said|tell|told|state|stated|call|called|declare|comment|reply|announce|claim)\\b",
                    QuestionKind.WORDS),
            rule(
                    "\\b(?:what|how) (?:did|does|do|has|have|is|are|was|were) [^?]{1,60}?"
                        + " (?:want|wants|demand|demanded|ask"
                        + " for|insist|think|feel|object|oppose|position|stance|view|believe|propose|seek|fear|react|respond|require|view|offer|offered)\\b",
                    QuestionKind.POSITION),
            rule(
                    "\\b(?:position|stance|view|attitude|demands?|objections?|reaction|response)\\b",
                    QuestionKind.POSITION),
            rule(
                    "^(?:and |but |so )?why\\b|\\bwhy"
                            + " (?:did|was|were|is|are|does|do|has|had|would|not)\\b|\\b(?:what|which) (?:is |was |were"
                            + " |are )?(?:the )?(?:reason|reasons|cause|purpose|motive)\\b|\\bhow come\\b|\\bwhat"
                            + " for\\b|\\bwhat (?:caused|led|made)\\b",
                    QuestionKind.REASON),
            rule(
                    "^(?:and |but |so )?(?:who|whos)(?: is| are| was| were|'s)"
                            + " (?!(?:the|a|an|in|it|at|to|behind|for|on|there|who|that)\\b)[^?]{2,40}\\??$",
                    QuestionKind.DEFINITION),
            rule("\\b(?:who|whom|whose)\\b", QuestionKind.PERSON),
            rule(
                    "\\b(?:what|which) (?:\\w+"
                        + " ){0,2}(?:person|people|man|woman|minister|ministers|president|official|officials|leader|leaders|general|ambassador|senator|diplomat|spokesman|politician|negotiator|secretary|company|companies|organi[sz]ation|agency|newspaper|team|author|actor|singer|band|group|side|party|parties)\\b",
                    QuestionKind.PERSON),
            rule(
                    "^(?:and |but |so )?where\\b|\\bwhere (?:did|was|were|is|are|does|do|has|had|will|would|can)\\b",
                    QuestionKind.PLACE),
            rule(
                    "\\b(?:what|which) (?:\\w+"
                        + " )?(?:city|country|countries|state|town|place|venue|location|village|island|region|capital|continent|county|site|sites|building|harbou?r|port|hotel|room|street|base|airport|bridge|hall|river|sea|suburb|district|province)\\b",
                    QuestionKind.PLACE),
            rule(
                    "^(?:and )?(?:what|whats|what's) (?:is|are|was|were|does) (?:a |an |the )?[^?]{2,40}?"
                            + " (?:mean|stand for)\\b",
                    QuestionKind.DEFINITION),
            rule(
                    "^(?:and )?(?:define|explain)\\b|^(?:what|what's) (?:is|are|'s) (?:a |an |the )?(?:[\\w.'-]+"
                            + " ?){1,4}\\??$",
                    QuestionKind.DEFINITION),
            rule("^(?:and )?how (?:did|do|does|was|were|is|are|can|will|would|could)\\b", QuestionKind.MEANS));

    private KindReader() {}

    private static Rule rule(String form, QuestionKind kind) {
        return new Rule(Pattern.compile(form), kind);
    }

    /** The kind of {@code question}; only its first 400 characters are read. */
    static QuestionKind kind(String question) {
        String start = question.substring(0, Math.min(400, question.length()))
                .toLowerCase(Locale.ROOT)
                .strip();
        if (Money.isAskedFor(start)) {
            return QuestionKind.MONEY;
        }
        for (Rule rule : RULES) {
            if (rule.form().matcher(start).find()) {
                return rule.kind();
            }
        }
        return QuestionKind.OTHER;
    }
}

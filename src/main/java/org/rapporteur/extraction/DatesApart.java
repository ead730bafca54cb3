package org.rapporteur.extraction;

import java.util.regex.Pattern;
import org.rapporteur.text.DateMention;
import org.rapporteur.text.WordPattern;

/** Says which dates tell of no happening: those of documents, sums, rules that recur and states. */
final class DatesApart {
    private static final WordPattern SINCE = WordPattern.of("(?i)\\bsince\\s(?:the\\s)?$");
    private static final WordPattern SUM_BEFORE = WordPattern.of(
            "(?i)\\b(?:prices?|contracts?|figures|accounts?|budgets?|bills?|deliver(?:y|ies|ed)|quotas?|debts?|arrears|fees?|sums?|turnover|data|forecasts?|targets?)\\s(?:for|(?<=deliver(?:y|ies|ed)\\s)in)\\s(?:the\\syears?\\s)?$");
    private static final Pattern SUM_BEHIND = Pattern.compile(
            "^['\u2019]s\\s(?:account|round|price|budget|prices|figures|bill|total|quota|level|levels|harvest)\\b");
    private static final WordPattern REPORTED_ON = WordPattern.of(
            "\\b(?:published|reported|reports|carried|relayed|copied|covered|printed|posted)\\b[^,;:]{0,50}\\son\\s$");
    private static final WordPattern DOCUMENT_BEFORE = WordPattern.of(
            "(?i)\\b(?:pact|plan|treaty|accord|agreement|protocol|law|terms|convention|resolution|constitution|declaration|prices|levels?|map|census"
                + "|report|story|account|sheet|text|editorial|releases?|press\\sconference|briefing|transcript|brief|article|statement|is|communique|record|letter|dispatch|interview)\\sof\\s(?:the\\s)?$|\\bdated\\s$");
    private static final Pattern DOCUMENT_BEHIND = Pattern.compile(
            "^\\s(?:(?!(?:the|an?|its|his|her|their|this|that|no|both)\\s)\\p{L}+\\s)?(?:pact|treaty|accord|agreement|protocol|law|convention|resolution|constitution|census|prices|levels|deal|map|plan|letter|report|story|editorial|transcript|memo|note)\\b",
            Pattern.CASE_INSENSITIVE);
    /** "(ITAR-Tass II, Nov. 19)" says where something was read, not when it happened. */
    private static final Pattern CREDIT_BEFORE = Pattern.compile("\\([^()]{2,50},\\s$");

    private static final Pattern CREDIT_BEHIND = Pattern.compile("\\s?\\)");
    /** "Last year's 4 billion crowns" are counted, not done. */
    private static final WordPattern COUNTED = WordPattern.of(
            "\\b(?:came\\sto|amount(?:s|ed)\\sto|total(?:s|led|ed)|cost|costs|expects?|earned|reached|stood\\sat|worth|exports?|imports?|exported|imported|produced|sold)\\b"
                + "[^,;:]{0,20}\\b(?:million|billion|trillion|percent|per\\scent|tonnes|tons|barrels|[\\d.,]{2,})\\b[^,;:]{0,30}$");

    private static final WordPattern RECURRING = WordPattern.of(
            "(?i)\\b(?:usually|normally|generally|always|each\\syear|every\\s(?:year|spring|summer|autumn|winter)|yearly|annual|season|a\\syear|ripens?)\\b[^,;]*$");
    /** How things stood on a day. */
    private static final WordPattern STATE = WordPattern.of(
            "\\b(?:in\\sforce|stood|full|(?:was|were|been)\\s(?:\\p{L}+\\s){0,3}(?:minister|president|premier|chairman|chairwoman|chief|leader|ambassador|head))\\s(?:in|on|at)\\s(?:the\\s)?$");
    /** "Led the team until 2009". */
    private static final WordPattern ENDED = WordPattern.of(
            "\\b(?:was|were|led|headed|ran|served|held|worked|had\\sbeen|who|lived|taught)\\b(?:(?!\\b(?:due|will|would|to|not|postponed|put|delayed|adjourned|suspended)\\b)[^,;:])*\\s(?:until|till)\\s(?:the\\s)?$");
    /** "One report gives 16 March": where sources differ. */
    private static final WordPattern GIVEN =
            WordPattern.of("\\b(?:gives?|puts?\\s(?:it|the\\s\\p{L}+)\\s(?:on|at|in))\\s$");

    private static final WordPattern WRITTEN = WordPattern.of(
            "\\b(?:remarks|review|transcript|article|copy|blog|story|video|page|version|review)\\b[^.;]{0,70}\\son\\s$");
    private static final WordPattern PUBLISHED =
            WordPattern.of("\\b(?:published|posted|copied|reprinted|translated)\\b");
    private static final WordPattern AFTER = WordPattern.of("\\bafter\\s(?:the\\s)?$");
    private static final Pattern THAN = Pattern.compile("^\\sthan\\b");
    private static final Pattern YEAR_OF = Pattern.compile("^,\\sa\\syear\\sof\\b");

    private static final WordPattern OF_SPEECH =
            WordPattern.of("(?i)\\b(?:today|tonight|tomorrow|yesterday|now|this|past)\\b");
    private static final int REACH = 60;

    private DatesApart() {}

    /** Whether a date is named without anything happening on it. */
    static boolean tellNothing(DateMention mention, String before, String words) {
        String behind = behind(mention, words);
        boolean day = mention.precision() == DateMention.Precision.DAY;
        return isCredit(mention, before, words)
                || SINCE.isIn(before)
                || isTitle(mention.range().of(words), before)
                || namesADocument(before, behind)
                || STATE.isIn(before)
                || ENDED.isIn(before)
                || GIVEN.isIn(before)
                || PUBLISHED.isIn(before) && WRITTEN.isIn(before)
                || !day && (AFTER.isIn(before) || RECURRING.isIn(before))
                || THAN.matcher(behind).find()
                || YEAR_OF.matcher(behind).find()
                || before.endsWith("(") && behind.startsWith(")");
    }

    /** "The price for 2007", "next year's account", "gas delivered in 2003": a period that something is counted by. */
    static boolean isOfASum(DateMention mention, String before, String words) {
        return switch (mention.precision()) {
            case YEAR, RANGE, MONTH ->
                SUM_BEFORE.isIn(before)
                        || COUNTED.isIn(before)
                        || SUM_BEHIND.matcher(behind(mention, words)).find();
            default -> false;
        };
    }

    private static String behind(DateMention mention, String words) {
        int end = mention.range().end();
        return words.substring(end, Math.min(words.length(), end + REACH));
    }

    /** "Today we are neighbours": in somebody's mouth such words tell no date. */
    static boolean isOfSpeech(String printed) {
        return OF_SPEECH.isIn(printed);
    }

    /** "Reported on": somebody wrote on that day. */
    static boolean isWrittenThen(String before) {
        return REPORTED_ON.isIn(before);
    }

    /** "(ITAR-Tass II, Nov. 19)". */
    private static boolean isCredit(DateMention mention, String before, String words) {
        return CREDIT_BEHIND
                        .matcher(words)
                        .region(mention.range().end(), words.length())
                        .lookingAt()
                && CREDIT_BEFORE.matcher(before).find();
    }

    /** The daily "Kelmin Today". */
    private static boolean isTitle(String printed, String before) {
        return printed.equals("Today") && before.endsWith(" ") && !before.endsWith(". ");
    }

    private static boolean namesADocument(String before, String behind) {
        boolean of = before.endsWith("of ") || before.endsWith("of the ") || before.endsWith("dated ");
        return of && DOCUMENT_BEFORE.isIn(before)
                || DOCUMENT_BEHIND.matcher(behind).find();
    }
}

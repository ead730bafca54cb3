package org.rapporteur.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapporteur.article.TextRange;

/** Whether words speak of going along or of holding back. The one list of such words. */
final class Polarity {
    private static final Pattern HOLDING_BACK = Pattern.compile(
            "\\b(?:refus(?:es?|ed|als?|ing)|declin(?:es?|ed|ing)|reject(?:s|ed|ing|ion)?|turn(?:s|ed|ing)?"
                + " down|withdr[ae]w(?:s|n|ing)?|withdrawal|cancel(?:s|led|ed|ling)?|cancellation|call(?:s|ed|ing)?"
                + " off|oppos(?:es?|ed|ing|ition)|block(?:s|ed|ing)?|veto(?:es|ed)?|never|fail(?:s|ed|ure)?"
                + " to|unable|without"
                + " (?:signing|agreeing|reaching)|(?:did|does|do|would|will|could|has|have|had|is|are|was|were|need)"
                + " not|n['\u2019]t\\b|no (?:agreement|deal|accord|signature|such|final|decision)|not"
                + " (?:yet|been|sign|agree|join|put)|quit|br(?:eaks?|oke|oken|eaking) off|walk(?:s|ed|ing)?"
                + " out|abandon(?:s|ed|ing)?|drop(?:s|ped|ping)?)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern GOING_ALONG = Pattern.compile(
            "\\b(?:agree(?:s|d|ing|ment)?|accept(?:s|ed|ing|ance)?|sign(?:s|ed|ing)?|approv(?:es?|ed|al)|ratif(?:y|ies|ied)|join(?:s|ed|ing)?|undertook|endors(?:es?|ed)|consent(?:s|ed)?|welcom(?:es?|ed)|support(?:s|ed)?|adopt(?:s|ed)?|allow(?:s|ed)?|backed)\\b",
            Pattern.CASE_INSENSITIVE);

    private Polarity() {}

    /** Whether one of two texts only goes along and the other only holds back. */
    static boolean areOpposite(String question, String sentence) {
        int asked = of(question);
        return asked != 0 && of(sentence) == -asked;
    }

    /** Whether a text holds back at all. */
    static boolean holdsBack(String text) {
        return HOLDING_BACK.matcher(text).find();
    }

    /** Where a text holds back, in its order. */
    static List<TextRange> holdingBack(String text) {
        List<TextRange> ranges = new ArrayList<>();
        Matcher matcher = HOLDING_BACK.matcher(text);
        while (matcher.find()) {
            ranges.add(new TextRange(matcher.start(), matcher.end()));
        }
        return ranges;
    }

    /** 1 for going along, -1 for holding back, 0 for neither or both. */
    private static int of(String text) {
        boolean back = HOLDING_BACK.matcher(text).find();
        boolean along = GOING_ALONG.matcher(text).find();
        // "Did not sign" holds back although it says sign; in a sentence of two clauses nobody can tell.
        if (back && along) {
            return text.length() < 80 ? -1 : 0;
        }
        return back ? -1 : along ? 1 : 0;
    }
}

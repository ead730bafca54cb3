package org.rapporteur.answer;

import java.util.List;
import java.util.regex.Pattern;

/** Tells sentences that speak of the reporting itself: who carried it, how many did, what it rests on. */
final class Hearsay {
    private static final Pattern OF_REPORTS = Pattern.compile(
            "\\b(?:rests? (?:on|with)|goes back to|stands? alone|(?:a|that|one|this) single (?:news"
                + " )?(?:report|source|outlet|account|newspaper|agency)|(?:one|only|no) (?:news agency|other"
                + " outlet|outlet|newspaper|agency)|(?:both|all|these|the)"
                + " (?:details|reports|sources|accounts|outlets)\\b.{0,40}\\b(?:conflict|disagree|differ|agree|come)|also"
                + " named|named in (?:accounts?|the coverage|reports?)|in the coverage|coverage of the|according to"
                + " the headline|sources? (?:used|conflict|disagree|differ)|(?:carried|relayed|covered) the"
                + " (?:remarks?|report|statement|story|news|account)|comes? from (?:a|an|one)"
                + " (?:report|article|news|single)|reported (?:the|on the|that|these|this)"
                + " (?:offer|same|detail|figure|remark|news|outcome|it)|is (?:documented|confirmed) by)\\b|^Only"
                + " .{1,40}\\b(?:carried|reported|described|gave|mentioned)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKED = Pattern.compile(
            "\\b(?:report(?:s|ed|ing)?|sources?|outlets?|newspapers?|agency|agencies|headlines?|coverage|articles?|accounts?|media|press|carried|published|confirmed|documented|who"
                + " says|according)\\b",
            Pattern.CASE_INSENSITIVE);

    private Hearsay() {}

    /** A quick look first: the pattern is slow, and few sentences have one of its words. */
    private static final List<String> WORDS = List.of(
            "report",
            "source",
            "outlet",
            "account",
            "agency",
            "rest",
            "named",
            "coverage",
            "headline",
            "carried",
            "relayed",
            "covered",
            "alone",
            "comes from",
            "come from",
            "goes back",
            "details",
            "documented",
            "confirmed",
            "newspaper",
            "Only");

    static boolean isOfReports(String sentence) {
        return WORDS.stream().anyMatch(sentence::contains)
                && OF_REPORTS.matcher(sentence).find();
    }

    static boolean asksForReports(String question) {
        return ASKED.matcher(question).find();
    }
}

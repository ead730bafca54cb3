package org.rapporteur.extraction;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.rapporteur.article.ArticleId;

/**
 * All that one article says about who said what, what happened when and who wants what; each list in order of the text.
 *
 * @param article where it all stands
 * @param quotations words between quotation marks
 * @param reported what somebody said in the article's words
 * @param happenings what the article dates
 * @param stances demands, offers, refusals, agreements, warnings and views
 * @param called what the article calls persons
 * @param affiliations for whom each person speaks, by full name, where the article tells
 */
public record ArticleRecord(
        ArticleId article,
        List<Quotation> quotations,
        List<ReportedSpeech> reported,
        List<Happening> happenings,
        List<Stance> stances,
        List<Called> called,
        Map<String, String> affiliations) {
    /** Who governs speaks for the state, not for such a body. */
    private static final Pattern DOMESTIC =
            Pattern.compile("\\b(?:Party|League|Movement|Front|Union|List|Alliance|Reform)\\b");

    public ArticleRecord {
        quotations = List.copyOf(quotations);
        reported = List.copyOf(reported);
        happenings = List.copyOf(happenings);
        stances = List.copyOf(stances);
        called = List.copyOf(called);
        affiliations = Map.copyOf(affiliations);
    }

    /**
     * The same with parties filled in where this article does not tell a person's, or only its dateline suggests one.
     *
     * @param known the party of a person by full name, as other articles of the folder tell it
     */
    public ArticleRecord withParties(Function<String, Optional<String>> known) {
        return new ArticleRecord(
                article,
                quotations.stream()
                        .map(one -> one.withSpeaker(filled(one.speaker(), known)))
                        .toList(),
                reported.stream()
                        .map(one -> one.withSpeaker(filled(one.speaker(), known)))
                        .toList(),
                happenings,
                stances.stream()
                        .map(one -> one.holder().speaksForHimself() ? one : one.withHolder(filled(one.holder(), known)))
                        .toList(),
                called,
                affiliations);
    }

    private Speaker filled(Speaker speaker, Function<String, Optional<String>> known) {
        String name = speaker.name();
        if (name == null || speaker.party() != null && affiliations.containsKey(name)) {
            return speaker;
        }
        Speaker bare = new Speaker(name, speaker.role(), null, speaker.resolution());
        return known.apply(name)
                .filter(party ->
                        speaker.party() == null || !DOMESTIC.matcher(party).find())
                .map(bare::withParty)
                .orElse(speaker);
    }
}

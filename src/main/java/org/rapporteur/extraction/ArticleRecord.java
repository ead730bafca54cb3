package org.rapporteur.extraction;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    public ArticleRecord {
        quotations = List.copyOf(quotations);
        reported = List.copyOf(reported);
        happenings = List.copyOf(happenings);
        stances = List.copyOf(stances);
        called = List.copyOf(called);
        affiliations = Map.copyOf(affiliations);
    }

    /** What the article tells and suggests of the parties of persons. */
    public Affiliations.Telling telling(@Nullable LocalDate day) {
        return Affiliations.Telling.of(
                day,
                affiliations,
                Stream.of(
                                quotations.stream().map(Quotation::speaker),
                                reported.stream().map(ReportedSpeech::speaker),
                                stances.stream().map(Stance::holder))
                        .flatMap(speakers -> speakers));
    }
}

package org.rapporteur.web;

import java.util.List;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.GapHeadings;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Wording;
import org.rapporteur.web.ReplyView.ExampleView;

/** An honest gap as the template shows it. */
record GapView(
        String heading,
        String message,
        String saidLead,
        List<AnswerView.StatementView> said,
        String searched,
        List<SourceView> nearest,
        boolean hasNearest,
        List<ExampleView> examples,
        boolean hasExamples,
        WhyView why) {
    /** @param examples what can be asked instead; may be empty */
    static GapView of(AnswerResult.Gap gap, List<String> examples, WebCore core) {
        return new GapView(
                GapHeadings.of(gap.reason()),
                gap.message(),
                Wording.SAID_INSTEAD,
                gap.said().stream()
                        .map(statement ->
                                AnswerView.statement(statement, gap.nearest().get(statement.citation() - 1), core))
                        .toList(),
                PlainDates.counted(gap.articlesSearched(), "article") + " searched · newest held: "
                        + PlainDates.day(gap.newestHeld()),
                gap.nearest().stream().map(SourceView::of).toList(),
                !gap.nearest().isEmpty(),
                ExampleView.of(examples),
                !examples.isEmpty(),
                WhyView.of(gap.explanation()));
    }
}

package org.rapporteur.web;

import java.util.List;
import org.rapporteur.answer.AnswerResult;
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
                heading(gap.reason()),
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

    private static String heading(AnswerResult.GapReason reason) {
        return switch (reason) {
            case NO_QUESTION -> "Nothing to look for";
            case EMPTY_FOLDER -> "The folder is empty";
            case OFF_TOPIC -> "Not a subject of this folder";
            case NOT_STATED -> "The articles do not say";
            case NO_RECORD -> "No record of that";
            case OUT_OF_DATES -> "Outside the dates held";
            case NO_SUCH_DATE -> "No such date";
            case OTHER_LANGUAGE -> "Another language than the articles’";
            case SEVERAL_MEANT -> "More than one of that name";
        };
    }
}

package org.rapporteur.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapporteur.answer.Explanation;
import org.rapporteur.article.FileOutcome;
import org.rapporteur.article.RefreshReport;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;

/** How things stand: the folder, what reading it did, how an answer came about, what can be asked. Safe for use by many threads. */
final class StateText {
    /** Here it gives more than elsewhere. */
    private static final String MORE = "more";

    private static final int FILES = 6;
    private static final int SENTENCE = 300;

    private final SourceText sources;

    StateText(SourceText sources) {
        this.sources = sources;
    }

    static MessageText of(FolderStatus folder) {
        RefreshReport last = folder.lastRefresh();
        List<Line> facts = new ArrayList<>(List.of(
                fact("Articles", PlainDates.number(folder.articles())),
                fact("Published", ReplyWords.published(folder)),
                fact("Passages", ReplyWords.passages(folder)),
                fact(
                        "Folder read",
                        last == null
                                ? ReplyWords.NOT_READ_YET
                                : PlainDates.moment(last.started().plus(last.took())))));
        folder.surfaces().forEach(surface -> facts.add(new Line().plain(cut(surface))));
        MessageText text = new MessageText().bullets(facts);
        if (folder.refreshing()) {
            text.body(new Line().plain(ReplyWords.BEING_READ));
        }
        return last == null ? text : report(text, "Last reading", last);
    }

    static MessageText of(RefreshReport report) {
        return report(new MessageText(), "Folder read", report);
    }

    private static MessageText report(MessageText text, String heading, RefreshReport report) {
        List<Line> lines = new ArrayList<>();
        ReplyWords.notes(report).forEach(note -> lines.add(new Line().plain(cut(note))));
        List<FileOutcome> files = ReplyWords.noteworthy(report);
        files.stream()
                .limit(FILES)
                .forEach(file -> lines.add(new Line().code(cut(file.path())).plain(cut(ReplyWords.said(file)))));
        if (files.size() > FILES) {
            lines.add(new Line().faint(ReplyWords.moreLines(files.size() - FILES)));
        }
        return text.body(new Line().bold(heading).plain(ReplyWords.done(report)))
                .bullets(lines);
    }

    static MessageText of(Reply.Help help, String prefix) {
        List<Line> commands = new ArrayList<>(help.commands().stream()
                .filter(command -> !command.usage().equals(MORE))
                .map(StateText::command)
                .toList());
        commands.add(new Line().code(MORE).plain(" " + MatrixWording.MORE_GIVES));
        MessageText text =
                new MessageText().body(new Line().bold(ReplyWords.COMMANDS)).bullets(commands);
        AnswerText.examples(text, help.examples());
        return text.foot(new Line().faint(MatrixWording.howToAsk(prefix)));
    }

    private static Line command(Reply.CommandHelp command) {
        Line line = new Line().code(cut(command.usage())).plain(" " + cut(command.gives()));
        return command.example().equals(command.usage())
                ? line
                : line.plain(", such as ").italic(cut(command.example()));
    }

    MessageText of(Reply.Why why) {
        Explanation explanation = why.explanation();
        MessageText text = new MessageText()
                .body(new Line()
                        .plain("How the reply to “")
                        .bold(cut(why.question()))
                        .plain("” came about"))
                .bullets(explanation.understood().stream()
                        .map(line -> new Line().plain(cut(line)))
                        .toList())
                .body(new Line().plain("Decided by: " + cut(explanation.decision())));
        explanation.candidates().forEach(candidate -> candidate(text, candidate));
        return text;
    }

    private void candidate(MessageText text, Explanation.Candidate candidate) {
        String score = String.format(Locale.ROOT, "%.2f ", candidate.score());
        text.body(new Line()
                        .bold(score + (candidate.used() ? "used" : "not used"))
                        .plain(" · ")
                        .append(SourceText.line(sources.names().place(candidate.path(), candidate.passageNumber())))
                        .plain(cut(" · " + String.join(" · ", candidate.signals()))))
                .quote(new Line().plain(cut(candidate.text())));
    }

    private static Line fact(String name, String value) {
        return new Line().bold(name).plain(": " + value);
    }

    private static String cut(String text) {
        return ShownText.cut(ShownText.of(text), SENTENCE);
    }
}

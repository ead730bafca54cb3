package org.rapporteur.matrix;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.conversation.GapHeadings;
import org.rapporteur.conversation.LongForm;
import org.rapporteur.conversation.LongForm.Piece;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.conversation.Wording;

/** What a question came to: an answer in the articles' words with its sources, or an honest gap. Safe for use by many threads. */
final class AnswerText {
    /** Characters of a span; an article may hold a sentence of any length. */
    private static final int SPAN = 1_500;

    private static final int NOTE = 500;
    private static final int PASSAGE = 2_500;
    private static final int EXAMPLES = 3;

    private final SourceText sources;

    AnswerText(SourceText sources) {
        this.sources = sources;
    }

    MessageText of(Reply.ToQuestion reply) {
        MessageText text = new MessageText();
        if (reply.reading() != null) {
            text.body(new Line().italic(ShownText.cut(reply.reading(), NOTE)));
        }
        return switch (reply.result()) {
            case AnswerResult.Answered answered -> answered(text, answered, reply.folderRefreshed());
            case AnswerResult.Gap gap -> gap(text, gap, reply);
        };
    }

    private MessageText answered(MessageText text, AnswerResult.Answered answered, @Nullable Instant refreshed) {
        List<Line> statements =
                answered.statements().stream().map(AnswerText::statement).toList();
        switch (answered.layout()) {
            case LIST -> text.bullets(statements);
            case PROSE -> statements.forEach(text::body);
        }
        answered.notes().forEach(note -> text.body(new Line().italic(ShownText.cut(note, NOTE))));
        return text.foot(sources.numbered(ReplyWords.SOURCES, answered.citations()))
                .foot(asOf(
                        ReplyWords.newestCited(answered),
                        refreshed,
                        ReplyWords.hasWordsOfOurs(answered) ? MatrixWording.OURS_IN_ITALICS : null,
                        MatrixWording.MORE_HINT));
    }

    private MessageText gap(MessageText text, AnswerResult.Gap gap, Reply.ToQuestion reply) {
        text.body(new Line().bold(GapHeadings.of(gap.reason())), new Line().plain(ShownText.cut(gap.message(), SPAN)));
        gap.said()
                .forEach(statement ->
                        text.body(new Line().plain(Wording.SAID_INSTEAD + " ").append(statement(statement))));
        examples(text, reply.examples());
        if (!gap.nearest().isEmpty()) {
            text.foot(sources.numbered(ReplyWords.NEAREST, gap.nearest()));
        }
        return text.foot(asOf(ReplyWords.searched(gap), reply.folderRefreshed()));
    }

    /** The long form: each source with the whole passage, in which what was taken from it is bold. */
    MessageText passages(AnswerResult.Answered answered) {
        MessageText text = new MessageText().body(new Line().bold(ReplyWords.PASSAGES));
        int count = answered.citations().size();
        for (Citation citation : answered.citations()) {
            text.body(new Line()
                    .plain("[" + citation.n() + "] ")
                    .append(SourceText.line(sources.names().of(citation, count))));
            LongForm.passages(answered, citation).forEach(pieces -> text.quote(passage(pieces)));
        }
        return text;
    }

    /** What can be asked, as a list with its heading; nothing without examples. */
    static void examples(MessageText text, List<String> examples) {
        if (!examples.isEmpty()) {
            text.body(new Line().bold(ReplyWords.TRY))
                    .bullets(examples.stream()
                            .limit(EXAMPLES)
                            .map(example -> new Line().plain(ShownText.cut(example, NOTE)))
                            .toList());
        }
    }

    private static Line statement(Statement statement) {
        Line line = new Line();
        for (Span span : statement.spans()) {
            String words = ShownText.cut(span.text(), SPAN);
            switch (span.kind()) {
                case VERBATIM -> line.plain(words);
                case KEY -> line.bold(words);
                case OURS -> line.italic(words);
            }
        }
        return line.plain(" [" + statement.citation() + "]");
    }

    private static Line passage(List<Piece> pieces) {
        Line line = new Line();
        int room = PASSAGE;
        for (Piece piece : pieces) {
            String words = room < 2 ? "" : ShownText.cut(piece.text(), room);
            if (piece.taken()) {
                line.bold(words);
            } else {
                line.plain(words);
            }
            room -= piece.text().length();
        }
        return line;
    }

    private static Line asOf(String held, @Nullable Instant refreshed, @Nullable String... others) {
        String read = refreshed == null ? null : "folder read " + PlainDates.moment(refreshed);
        return new Line()
                .faint(Stream.concat(Stream.of(held), Stream.concat(Stream.ofNullable(read), Stream.of(others)))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")));
    }
}

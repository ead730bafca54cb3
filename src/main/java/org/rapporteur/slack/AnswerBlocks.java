package org.rapporteur.slack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.answer.Citation;
import org.rapporteur.answer.Span;
import org.rapporteur.answer.Statement;
import org.rapporteur.conversation.LongForm;
import org.rapporteur.conversation.LongForm.Piece;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;

/** An answer: statements in the articles' words, numbered sources, how new they are. Safe for use by many threads. */
final class AnswerBlocks {
    private static final int STATEMENT = 3_000;
    private static final int PASSAGE = 2_500;

    /** Room for the sources as JSON. */
    private static final int SOURCES = 8_500;

    private final SourceLines sources;

    AnswerBlocks(SourceLines sources) {
        this.sources = sources;
    }

    /** Without its buttons. */
    BlockStack of(AnswerResult.Answered answered, Reply.ToQuestion reply) {
        BlockStack stack = new BlockStack();
        answered.statements().forEach(statement -> stack.body(RichText.lines(statement(statement))));
        answered.notes().forEach(note -> stack.body(RichText.lines(new RichLine(1_000).italic(note))));
        return stack.foot(
                        new RichText().paragraph(sources(answered.citations())).block())
                .foot(SlackBlocks.context(asOf(answered, reply.folderRefreshed())));
    }

    /** The long form: each source with the whole passage, the sentence that was taken from it in bold. */
    BlockStack passages(AnswerResult.Answered answered) {
        BlockStack stack = new BlockStack().body(SlackBlocks.section("*" + ReplyWords.PASSAGES + "*"));
        int count = answered.citations().size();
        for (Citation citation : answered.citations()) {
            RichLine name = sources.numbered(List.of(citation), STATEMENT).stream()
                    .findFirst()
                    .orElseGet(() -> sources.near(citation, count));
            RichText source = new RichText().paragraph(name);
            LongForm.passages(answered, citation).forEach(pieces -> source.quote(passage(pieces)));
            stack.body(source.block());
        }
        return stack;
    }

    private static RichLine statement(Statement statement) {
        RichLine line = new RichLine(STATEMENT);
        for (Span span : statement.spans()) {
            switch (span.kind()) {
                case VERBATIM -> line.plain(span.text());
                case KEY -> line.bold(span.text());
                case OURS -> line.italic(span.text());
            }
        }
        return line.mark(" [" + statement.citation() + "]");
    }

    private List<RichLine> sources(List<Citation> citations) {
        List<RichLine> lines = new ArrayList<>(List.of(new RichLine().bold(ReplyWords.SOURCES)));
        List<RichLine> shown = sources.numbered(citations, SOURCES);
        lines.addAll(shown);
        int more = citations.size() - shown.size();
        if (more > 0) {
            lines.add(new RichLine().italic(ReplyWords.moreSources(more)));
        }
        return lines;
    }

    private static RichLine passage(List<Piece> pieces) {
        RichLine line = new RichLine(PASSAGE);
        for (Piece piece : pieces) {
            if (piece.taken()) {
                line.bold(piece.text());
            } else {
                line.plain(piece.text());
            }
        }
        return line;
    }

    private static String asOf(AnswerResult.Answered answered, @Nullable Instant refreshed) {
        String line = ReplyWords.newestCited(answered) + refreshed(refreshed);
        return ReplyWords.hasWordsOfOurs(answered) ? line + " · " + SlackWording.OURS_IN_ITALICS : line;
    }

    /** When the folder was read last, to be put behind something else; in Slack's markup. */
    static String refreshed(@Nullable Instant when) {
        return when == null ? "" : " · folder read " + Mrkdwn.moment(when);
    }
}

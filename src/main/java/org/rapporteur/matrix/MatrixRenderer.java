package org.rapporteur.matrix;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;
import org.rapporteur.matrix.MatrixMessage.Type;

/**
 * Every reply as a message: plain text and HTML, of a size that homeservers take. What articles and people wrote becomes markup in {@link Html}
 * alone. Safe for use by many threads.
 */
final class MatrixRenderer {
    private static final int LINE = 2_000;

    private final String prefix;
    private final AnswerText answers;
    private final ListText lists;
    private final StateText states;

    /**
     * Remembers how to render.
     *
     * @param page the address of the web page as others reach it; null when they cannot
     * @param prefix by which we are called, for help
     */
    MatrixRenderer(@Nullable URI page, String prefix) {
        SourceText sources = new SourceText(page);
        this.prefix = prefix;
        this.answers = new AnswerText(sources);
        this.lists = new ListText(sources);
        this.states = new StateText(sources);
    }

    MatrixMessage render(Reply reply) {
        return switch (reply) {
            case Reply.ToQuestion question -> answers.of(question).message(Type.TEXT);
            case Reply.Latest latest -> lists.of(latest).message(Type.TEXT);
            case Reply.Sources held -> lists.of(held, false).message(Type.TEXT);
            case Reply.OfDossier dossier -> lists.of(dossier.listing()).message(Type.TEXT);
            case Reply.File file -> line(file.text());
            case Reply.Why why -> states.of(why).message(Type.NOTICE);
            case Reply.Status status -> StateText.of(status.folder()).message(Type.NOTICE);
            case Reply.Help help -> StateText.of(help, prefix).message(Type.NOTICE);
            case Reply.Gaps known -> ListText.of(known).message(Type.NOTICE);
            case Reply.Refreshed refreshed -> StateText.of(refreshed.report()).message(Type.NOTICE);
            case Reply.Notice notice -> line(notice.text());
            case Reply.Failed failed -> line(failed.text());
        };
    }

    /** The long form of a reply, for the command "more". */
    MatrixMessage more(Reply reply) {
        return switch (reply) {
            case Reply.ToQuestion(var question, var reading, AnswerResult.Answered answered, var read, var examples) ->
                answers.passages(answered).message(Type.TEXT);
            case Reply.ToQuestion asked ->
                states.of(new Reply.Why(asked.question(), asked.result().explanation()))
                        .message(Type.NOTICE);
            case Reply.Sources held -> lists.of(held, true).message(Type.TEXT);
            case Reply.OfDossier lines -> line(ReplyWords.NO_MORE_LINES);
            default -> line(ReplyWords.NOTHING_TO_SHOW);
        };
    }

    /** A line of ours, or a few, which are no answer. */
    MatrixMessage line(String lines) {
        MessageText text = new MessageText();
        text.body(lines.lines()
                .map(line -> new Line().plain(ShownText.cut(line, LINE)))
                .toArray(Line[]::new));
        return text.message(Type.NOTICE);
    }

    /** News that nobody asked for just now. */
    MatrixMessage news(Listing news) {
        return lists.of(news).message(Type.NOTICE);
    }

    /** Who we are, as we say it when we come into a room. */
    MatrixMessage introduction(boolean direct, List<String> examples) {
        MessageText text = new MessageText()
                .body(new Line().plain(direct ? MatrixWording.HELLO_DIRECT : MatrixWording.hello(prefix)));
        AnswerText.examples(text, examples);
        return text.message(Type.NOTICE);
    }
}

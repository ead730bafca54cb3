package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.answer.AnswerResult;
import org.rapporteur.conversation.Listing;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;

/**
 * Every reply as a message. What articles and people wrote stands in rich text, which Slack does not read for markup. Safe for use by many
 * threads.
 */
final class SlackRenderer {
    private final AnswerBlocks answers;
    private final GapBlocks gaps;
    private final ListBlocks lists;
    private final WhyBlocks reasons;

    /** @param page the address of the web page as others reach it; null when they cannot */
    SlackRenderer(@Nullable URI page) {
        SourceLines sources = new SourceLines(page);
        this.answers = new AnswerBlocks(sources);
        this.gaps = new GapBlocks(sources);
        this.lists = new ListBlocks(sources);
        this.reasons = new WhyBlocks(sources);
    }

    ListBlocks lists() {
        return lists;
    }

    /** The reply with the buttons that belong to it. */
    SlackMessage render(Reply reply, ReplyFrame frame) {
        return switch (reply) {
            case Reply.ToQuestion question -> toQuestion(question, frame);
            case Reply.Latest latest -> withButtons(lists.of(latest), ReplyButtons.ofList(frame, false));
            case Reply.Sources held ->
                withButtons(lists.of(held, false), ReplyButtons.ofList(frame, ListBlocks.isLonger(held)));
            case Reply.OfDossier dossier -> page(dossier.listing(), frame);
            case Reply.File file ->
                SlackMessage.plain(
                        frame.audience() == ReplyFrame.Audience.ASKER
                                ? file.text() + " " + SlackWording.FILE_COMES_DIRECTLY
                                : file.text());
            case Reply.Why why -> reasons.of(why).message();
            case Reply.Status status -> StatusBlocks.of(status.folder()).message();
            case Reply.Help help -> HelpBlocks.of(help).message();
            case Reply.Gaps known -> ListBlocks.of(known).message();
            case Reply.Refreshed refreshed ->
                StatusBlocks.of(refreshed.report()).message();
            case Reply.Notice notice -> SlackMessage.plain(notice.text());
            case Reply.Failed failed -> SlackMessage.plain(failed.text());
        };
    }

    /** News that nobody asked for just now. */
    SlackMessage news(Listing news, ReplyFrame frame) {
        return page(news, frame);
    }

    private SlackMessage page(Listing listing, ReplyFrame frame) {
        return withButtons(lists.of(listing), ReplyButtons.ofPage(frame, listing.more()));
    }

    /** The long form of a reply, for the button "More". */
    SlackMessage more(Reply reply) {
        return switch (reply) {
            case Reply.ToQuestion(var question, var reading, AnswerResult.Answered answered, var read, var examples) ->
                answers.passages(answered).message();
            case Reply.Sources held -> lists.of(held, true).message();
            default -> why(reply);
        };
    }

    /** How a reply came about, for the button "Why". */
    SlackMessage why(Reply reply) {
        return switch (reply) {
            case Reply.ToQuestion question ->
                reasons.of(new Reply.Why(question.question(), question.result().explanation()))
                        .message();
            default -> SlackMessage.plain(ReplyWords.NOTHING_TO_SHOW);
        };
    }

    private SlackMessage toQuestion(Reply.ToQuestion reply, ReplyFrame frame) {
        BlockStack stack = new BlockStack();
        if (frame.audience() != ReplyFrame.Audience.THREAD) {
            stack.body(new RichText()
                    .quote(new RichLine(500).plain(reply.question()))
                    .block());
        } else if (reply.reading() != null) {
            stack.body(RichText.lines(new RichLine(500).italic(reply.reading())));
        }
        BlockStack whole = switch (reply.result()) {
            case AnswerResult.Answered answered ->
                stack.add(answers.of(answered, reply)).foot(ReplyButtons.ofAnswer(frame));
            case AnswerResult.Gap gap -> stack.add(gaps.of(gap, reply)).foot(ReplyButtons.ofGap(frame));
        };
        return whole.foot(ReplyButtons.feedback(frame)).message();
    }

    private static SlackMessage withButtons(BlockStack stack, List<LayoutBlock> rows) {
        rows.forEach(stack::foot);
        return stack.message();
    }
}

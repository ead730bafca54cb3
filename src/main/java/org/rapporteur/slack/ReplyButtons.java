package org.rapporteur.slack;

import com.slack.api.model.block.ContextActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.FeedbackButtonObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.FeedbackButtonsElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Listing.More;
import org.rapporteur.conversation.PlainDates;
import org.rapporteur.conversation.ShownText;

/** The buttons below replies. Pure. */
final class ReplyButtons {
    private ReplyButtons() {}

    /** Below an answer: its long form and its reasons; and, while only the one who asked sees it, a button to share it. */
    static LayoutBlock ofAnswer(ReplyFrame frame) {
        return row(frame, more(frame), why(frame));
    }

    /** Below a gap, which has no long form. */
    static LayoutBlock ofGap(ReplyFrame frame) {
        return row(frame, why(frame));
    }

    /** Below a list; no block when there is nothing to press. */
    static List<LayoutBlock> ofList(ReplyFrame frame, boolean longer) {
        boolean any = longer || frame.audience() == ReplyFrame.Audience.ASKER;
        return any ? List.of(longer ? row(frame, more(frame)) : row(frame)) : List.of();
    }

    /** Below a page of a list; no block when there is nothing to press. */
    static List<LayoutBlock> ofPage(ReplyFrame frame, @Nullable More more) {
        String command = more == null ? "" : ShownText.of(more.command()).strip();
        if (more == null || command.length() > Limits.BUTTON_VALUE) {
            return ofList(frame, false);
        }
        String words = SlackWording.MORE + " (" + PlainDates.number(more.left()) + ")";
        return List.of(row(frame, SlackBlocks.button(SlackNames.ACTION_PAGE, words, command)));
    }

    /** Thumbs up and down; their value names the vote and what it is about. */
    static LayoutBlock feedback(ReplyFrame frame) {
        return ContextActionsBlock.builder()
                .elements(List.of(FeedbackButtonsElement.builder()
                        .actionId(SlackNames.ACTION_FEEDBACK)
                        .positiveButton(thumb(SlackWording.HELPFUL, SlackNames.UP + ":" + frame.replyId()))
                        .negativeButton(thumb(SlackWording.NOT_HELPFUL, SlackNames.DOWN + ":" + frame.replyId()))
                        .build()))
                .build();
    }

    private static FeedbackButtonObject thumb(String words, String value) {
        return FeedbackButtonObject.builder()
                .text(SlackBlocks.plain(words, Limits.BUTTON_TEXT))
                .value(value)
                .build();
    }

    private static ButtonElement more(ReplyFrame frame) {
        return SlackBlocks.button(SlackNames.ACTION_MORE, SlackWording.MORE, frame.replyId());
    }

    private static ButtonElement why(ReplyFrame frame) {
        return SlackBlocks.button(SlackNames.ACTION_WHY, SlackWording.WHY, frame.replyId());
    }

    private static LayoutBlock row(ReplyFrame frame, ButtonElement... buttons) {
        List<ButtonElement> row = new ArrayList<>(List.of(buttons));
        if (frame.audience() == ReplyFrame.Audience.ASKER) {
            row.add(SlackBlocks.button(SlackNames.ACTION_SHARE, SlackWording.SHARE, frame.replyId()));
        }
        return SlackBlocks.actions(row);
    }
}

package org.rapporteur.slack;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.ShownText;

/** Blocks of words of ours; what others wrote goes into {@link RichText}. Pure. */
final class SlackBlocks {
    private SlackBlocks() {}

    /** A small grey line; {@code markup} is ours, in Slack's markup. */
    static LayoutBlock context(String markup) {
        return ContextBlock.builder().elements(List.of(Mrkdwn.object(markup))).build();
    }

    /** A small grey line in which others' words may stand: Slack does not read it for markup. */
    static LayoutBlock note(String words) {
        return ContextBlock.builder()
                .elements(List.of(plain(words, Limits.NOTE)))
                .build();
    }

    /** A paragraph; {@code markup} is ours, in Slack's markup. */
    static LayoutBlock section(String markup) {
        return SectionBlock.builder().text(Mrkdwn.object(markup)).build();
    }

    static LayoutBlock header(String words) {
        return HeaderBlock.builder().text(plain(words, Limits.HEADER)).build();
    }

    static LayoutBlock actions(List<? extends BlockElement> buttons) {
        return ActionsBlock.builder().elements(List.copyOf(buttons)).build();
    }

    /**
     * A button.
     *
     * @param value comes back when it is pressed; at most {@link Limits#BUTTON_VALUE}
     */
    static ButtonElement button(String actionId, String words, String value) {
        return button(actionId, words, value, null);
    }

    /** A button that stands out; at most one of a message or view. */
    static ButtonElement mainButton(String actionId, String words, String value) {
        return button(actionId, words, value, "primary");
    }

    private static ButtonElement button(String actionId, String words, String value, @Nullable String style) {
        if (value.isEmpty() || value.length() > Limits.BUTTON_VALUE) {
            throw new IllegalArgumentException("a button's value of " + value.length() + " characters");
        }
        return ButtonElement.builder()
                .actionId(actionId)
                .text(plain(words, Limits.BUTTON_TEXT))
                .value(value)
                .style(style)
                .build();
    }

    /** Words that Slack does not read for markup, without emoji made of {@code :names:}. */
    static PlainTextObject plain(String words, int most) {
        return PlainTextObject.builder()
                .text(ShownText.cut(ShownText.of(words), most))
                .emoji(false)
                .build();
    }
}

package org.rapporteur.slack;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.List;
import org.rapporteur.conversation.ShownText;

/** The forms that open above a conversation. Pure. */
final class Forms {
    private Forms() {}

    /**
     * The form to ask.
     *
     * @param metadata comes back with what is typed; at most {@link Limits#PRIVATE_METADATA}
     * @param question what stands in it at first, plain text of any length; may be empty
     */
    static View ask(String metadata, String question) {
        return form(SlackNames.VIEW_ASK, SlackWording.ASK_TITLE, SlackWording.ASK_SUBMIT, metadata)
                .blocks(List.of(InputBlock.builder()
                        .blockId(SlackNames.BLOCK_QUESTION)
                        .label(SlackBlocks.plain(SlackWording.ASK_LABEL, Limits.BUTTON_VALUE))
                        .hint(SlackBlocks.plain(SlackWording.ASK_HINT, Limits.BUTTON_VALUE))
                        .element(input(question, SlackWording.ASK_PLACEHOLDER))
                        .build()))
                .build();
    }

    /**
     * The form that asks what was wrong with an answer.
     *
     * @param metadata comes back with what is typed; at most {@link Limits#PRIVATE_METADATA}
     */
    static View reason(String metadata) {
        return form(SlackNames.VIEW_REASON, SlackWording.REASON_TITLE, SlackWording.REASON_SUBMIT, metadata)
                .blocks(List.of(InputBlock.builder()
                        .blockId(SlackNames.BLOCK_REASON)
                        .label(SlackBlocks.plain(SlackWording.REASON_LABEL, Limits.BUTTON_VALUE))
                        .hint(SlackBlocks.plain(SlackWording.REASON_HINT, Limits.BUTTON_VALUE))
                        .element(input("", SlackWording.REASON_PLACEHOLDER))
                        .build()))
                .build();
    }

    private static View.ViewBuilder form(String callbackId, String title, String submit, String metadata) {
        if (metadata.length() > Limits.PRIVATE_METADATA) {
            throw new IllegalArgumentException("metadata of " + metadata.length() + " characters");
        }
        return View.builder()
                .type("modal")
                .callbackId(callbackId)
                .privateMetadata(metadata)
                .title(ViewTitle.builder().type("plain_text").text(title).build())
                .submit(ViewSubmit.builder().type("plain_text").text(submit).build())
                .close(ViewClose.builder()
                        .type("plain_text")
                        .text(SlackWording.CANCEL)
                        .build());
    }

    private static PlainTextInputElement input(String text, String placeholder) {
        String shown = ShownText.cut(ShownText.of(text).strip(), Limits.INPUT);
        return PlainTextInputElement.builder()
                .actionId(SlackNames.INPUT)
                .multiline(true)
                .maxLength(Limits.INPUT)
                .initialValue(shown.isEmpty() ? null : shown)
                .placeholder(SlackBlocks.plain(placeholder, Limits.HEADER))
                .focusOnLoad(true)
                .build();
    }
}

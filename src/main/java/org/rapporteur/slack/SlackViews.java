package org.rapporteur.slack;

import com.slack.api.model.assistant.SuggestedPrompt;
import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.block.element.PlainTextInputElement;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewClose;
import com.slack.api.model.view.ViewSubmit;
import com.slack.api.model.view.ViewTitle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.Reply;

/** The Home tab, the forms, and what is suggested in a conversation with us. Safe for use by many threads. */
final class SlackViews {
    private final ListBlocks lists;

    SlackViews(SlackRenderer renderer) {
        this.lists = renderer.lists();
    }

    /**
     * The form to ask.
     *
     * @param question what stands in it at first, plain text of any length; may be empty
     * @param metadata comes back with what is typed; at most {@link Limits#PRIVATE_METADATA}
     */
    static View ask(String question, String metadata) {
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

    /**
     * The Home tab of one user.
     *
     * @param latest the newest developments of all; a few of them are shown
     * @param examples what the folder can be asked
     * @param admin whether the user may have the folder read anew
     */
    View home(FolderStatus folder, Reply.Latest latest, List<String> examples, boolean admin) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(SlackBlocks.header(SlackWording.HOME_TITLE));
        blocks.add(SlackBlocks.section(SlackWording.HOME_ABOUT));
        blocks.add(SlackBlocks.actions(List.of(
                SlackBlocks.button(SlackNames.ACTION_ASK, SlackWording.ASK_BUTTON, SlackNames.ACTION_ASK).toBuilder()
                        .style("primary")
                        .build())));
        if (!examples.isEmpty()) {
            blocks.add(SlackBlocks.section("*" + SlackWording.HOME_EXAMPLES + "*"));
            blocks.add(SlackBlocks.actions(examples(examples)));
        }
        newest(latest).ifPresent(list -> {
            blocks.add(SlackBlocks.section("*" + SlackWording.HOME_NEWEST + "*"));
            blocks.add(list);
        });
        blocks.addAll(state(folder, admin));
        return View.builder().type("home").blocks(blocks).build();
    }

    /** What is suggested where a conversation with us begins. */
    static List<SuggestedPrompt> prompts(List<String> examples) {
        List<SuggestedPrompt> prompts = new ArrayList<>();
        examples.stream()
                .map(ShownText::of)
                .filter(example -> !example.isBlank())
                .limit(Limits.PROMPTS - 1)
                .forEach(example ->
                        prompts.add(new SuggestedPrompt(ShownText.cut(example, Limits.BUTTON_TEXT), example)));
        if (prompts.size() < Limits.PROMPTS - 1) {
            prompts.add(new SuggestedPrompt(SlackWording.LATEST_PROMPT, "latest"));
        }
        prompts.add(new SuggestedPrompt(SlackWording.HELP_PROMPT, "help"));
        return prompts;
    }

    private Optional<LayoutBlock> newest(Reply.Latest latest) {
        return lists.inShort(latest).block();
    }

    private static List<LayoutBlock> state(FolderStatus folder, boolean admin) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(StatusBlocks.facts(folder));
        if (folder.articles() == 0 && !folder.refreshing()) {
            blocks.add(SlackBlocks.section(SlackWording.FOLDER_EMPTY));
        }
        if (folder.refreshing()) {
            blocks.add(SlackBlocks.section(SlackWording.BEING_READ));
        } else if (admin) {
            blocks.add(SlackBlocks.actions(List.of(SlackBlocks.button(
                    SlackNames.ACTION_REFRESH, SlackWording.REFRESH_BUTTON, SlackNames.ACTION_REFRESH))));
        }
        return blocks;
    }

    /** One button each; the names of the buttons of one block differ. */
    private static List<ButtonElement> examples(List<String> examples) {
        List<ButtonElement> buttons = new ArrayList<>();
        for (String example : examples) {
            String asked = ShownText.cut(ShownText.of(example).strip(), Limits.BUTTON_VALUE);
            if (buttons.size() < Limits.PROMPTS && !asked.isEmpty()) {
                buttons.add(SlackBlocks.button(SlackNames.ACTION_EXAMPLE + buttons.size(), asked, asked));
            }
        }
        return buttons;
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

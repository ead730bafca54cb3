package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Reply;
import org.rapporteur.conversation.ReplyWords;
import org.rapporteur.conversation.ShownText;

/** The Home tab: what to ask, the newest developments, the state of the folder. Safe for use by many threads. */
final class HomeTab {
    private static final String THREAD = "slack home";

    private final ChatCore core;
    private final ListBlocks lists;

    HomeTab(ChatCore core, SlackRenderer renderer) {
        this.core = core;
        this.lists = renderer.lists();
    }

    /** @param admin whether the user may have the folder read anew */
    View of(boolean admin) {
        FolderStatus folder = core.status();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(SlackBlocks.header(SlackWording.HOME_TITLE));
        blocks.add(SlackBlocks.section(SlackWording.HOME_ABOUT));
        blocks.add(SlackBlocks.actions(List.of(
                SlackBlocks.mainButton(SlackNames.ACTION_ASK, SlackWording.ASK_BUTTON, SlackNames.ACTION_ASK))));
        List<ButtonElement> examples = examples(core.examples());
        if (!examples.isEmpty()) {
            blocks.add(SlackBlocks.section("*" + SlackWording.HOME_EXAMPLES + "*"));
            blocks.add(SlackBlocks.actions(examples));
        }
        newest().ifPresent(list -> {
            blocks.add(SlackBlocks.section("*" + SlackWording.HOME_NEWEST + "*"));
            blocks.add(list);
        });
        blocks.addAll(state(folder, admin));
        return View.builder().type("home").blocks(blocks).build();
    }

    private Optional<LayoutBlock> newest() {
        return core.reply(new IncomingMessage(THREAD, "latest", null, false)) instanceof Reply.Latest latest
                ? lists.inShort(latest).block()
                : Optional.empty();
    }

    private static List<LayoutBlock> state(FolderStatus folder, boolean admin) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(StatusBlocks.facts(folder));
        if (folder.articles() == 0 && !folder.refreshing()) {
            blocks.add(SlackBlocks.section(SlackWording.FOLDER_EMPTY));
        }
        if (folder.refreshing()) {
            blocks.add(SlackBlocks.section(ReplyWords.BEING_READ));
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
}

package org.rapporteur.slack;

import com.google.gson.Gson;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapporteur.conversation.ReplyWords;

/**
 * Puts a message together so that it fits: what stands at its foot (sources, buttons) always does, of the body as much as there is room for.
 * For one message, in one thread.
 */
final class BlockStack {
    private static final Gson JSON =
            GsonFactory.createSnakeCase().newBuilder().disableHtmlEscaping().create();

    /** A last block of the body that does not fit is told in so many characters. */
    private static final int SHORTENED = 800;

    private final List<LayoutBlock> body = new ArrayList<>();
    private final List<LayoutBlock> foot = new ArrayList<>();

    /** What may be left out, the last first. */
    BlockStack body(LayoutBlock block) {
        body.add(block);
        return this;
    }

    BlockStack body(Optional<LayoutBlock> block) {
        block.ifPresent(body::add);
        return this;
    }

    /** What is never left out; to be kept small. */
    BlockStack foot(LayoutBlock block) {
        foot.add(block);
        return this;
    }

    BlockStack foot(Optional<LayoutBlock> block) {
        block.ifPresent(foot::add);
        return this;
    }

    /** All of another stack below what is here. */
    BlockStack add(BlockStack below) {
        body.addAll(below.body);
        foot.addAll(below.foot);
        return this;
    }

    SlackMessage message() {
        List<LayoutBlock> blocks = new ArrayList<>();
        int room = Limits.ALL_BLOCKS - foot.stream().mapToInt(BlockStack::size).sum();
        for (LayoutBlock block : body) {
            room -= size(block);
            if (room < 0 || blocks.size() + foot.size() + 1 >= Limits.BLOCKS) {
                break;
            }
            blocks.add(block);
        }
        if (blocks.isEmpty() && !body.isEmpty()) {
            blocks.add(shortened(body.getFirst()));
        }
        if (blocks.size() < body.size()) {
            blocks.add(SlackBlocks.context(ReplyWords.leftOut(body.size() - blocks.size())));
        }
        blocks.addAll(foot);
        return SlackMessage.of(blocks);
    }

    /** The length of a block as JSON. */
    static int size(Object block) {
        return JSON.toJson(block).length();
    }

    private static LayoutBlock shortened(LayoutBlock block) {
        String words = Mrkdwn.unescape(BlockText.words(List.of(block)));
        return RichText.lines(new RichLine(SHORTENED).plain(words)).orElse(block);
    }
}

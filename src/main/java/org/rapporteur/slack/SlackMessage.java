package org.rapporteur.slack;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.rapporteur.conversation.ReplyWords;

/**
 * A message as it is posted, within {@link Limits}.
 *
 * @param text what the blocks say, escaped, for notifications and screen readers; never blank
 * @param blocks at most {@link Limits#BLOCKS}; empty when the text is all there is
 */
record SlackMessage(String text, List<LayoutBlock> blocks) {
    SlackMessage {
        blocks = List.copyOf(blocks);
        if (text.isBlank() || text.length() > Limits.TEXT || blocks.size() > Limits.BLOCKS) {
            throw new IllegalArgumentException(text.length() + " characters and " + blocks.size() + " blocks");
        }
    }

    /** Blocks with their words as the text. */
    static SlackMessage of(List<LayoutBlock> blocks) {
        String words = BlockText.words(blocks);
        return new SlackMessage(words.isBlank() ? ReplyWords.NOTHING_TO_SHOW : words, blocks);
    }

    /** Plain lines of ours or of somebody else's, which Slack does not read for markup. */
    static SlackMessage plain(String lines) {
        return of(
                RichText.lines(lines.lines()
                                .map(line -> new RichLine().plain(line))
                                .toArray(RichLine[]::new))
                        .stream()
                        .toList());
    }
}

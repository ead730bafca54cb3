package org.rapporteur.slack;

import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.RichTextElement;
import com.slack.api.model.block.element.RichTextListElement;
import com.slack.api.model.block.element.RichTextQuoteElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What blocks say, as text in Slack's markup: for a notification, or for a message whose blocks Slack refuses. At most {@link Limits#TEXT};
 * never cut inside an entity, a link or a character. For one text, in one thread.
 */
final class BlockText {
    private static final String END = " …";

    private final StringBuilder text = new StringBuilder();
    private final boolean withAddresses;
    private boolean full;

    private BlockText(boolean withAddresses) {
        this.withAddresses = withAddresses;
    }

    /** The words alone; empty when there are none. */
    static String words(List<LayoutBlock> blocks) {
        return new BlockText(false).of(blocks);
    }

    /** The words, each link followed by its address; empty when there are none. */
    static String wordsAndAddresses(List<LayoutBlock> blocks) {
        return new BlockText(true).of(blocks);
    }

    private String of(List<LayoutBlock> blocks) {
        blocks.forEach(this::add);
        return (full ? text.append(END) : text).toString().strip();
    }

    private void add(LayoutBlock block) {
        switch (block) {
            case RichTextBlock rich ->
                rich.getElements().forEach(element -> {
                    if (element instanceof RichTextElement text) {
                        add(text);
                    }
                });
            case SectionBlock section -> {
                addIfThere(section.getText());
                if (section.getFields() != null) {
                    section.getFields().forEach(this::addIfThere);
                }
            }
            case HeaderBlock header -> addIfThere(header.getText());
            case ContextBlock context ->
                context.getElements().forEach(element -> {
                    if (element instanceof TextObject object) {
                        addIfThere(object);
                    }
                });
            default -> {}
        }
    }

    private void addIfThere(@Nullable TextObject object) {
        if (object instanceof MarkdownTextObject markup) {
            addWhole(markup.getText() + "\n");
        } else if (object != null) {
            addWords(object.getText() + "\n");
        }
    }

    private void add(RichTextElement element) {
        switch (element) {
            case RichTextSectionElement section -> addLine(section.getElements());
            case RichTextQuoteElement quote -> addLine(quote.getElements());
            case RichTextListElement list ->
                list.getElements().forEach(item -> {
                    addWords("• ");
                    add(item);
                });
            case RichTextSectionElement.Text words -> addWords(words.getText());
            case RichTextSectionElement.Link link -> {
                addWords(link.getText());
                if (withAddresses) {
                    addWhole(" " + Mrkdwn.link(link.getUrl()));
                }
            }
            default -> {}
        }
    }

    private void addLine(List<RichTextElement> elements) {
        elements.forEach(this::add);
        addWords("\n");
    }

    private void addWords(String words) {
        String escaped = Mrkdwn.escape(words);
        if (!full && escaped.length() > room()) {
            text.append(Mrkdwn.escape(words, room()));
            full = true;
        }
        text.append(full ? "" : escaped);
    }

    private void addWhole(String markup) {
        full |= markup.length() > room();
        text.append(full ? "" : markup);
    }

    private int room() {
        return Limits.TEXT - END.length() - text.length();
    }
}

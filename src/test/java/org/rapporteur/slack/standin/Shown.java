package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A message, a modal or a home tab as people see it.
 *
 * @param fallback the text for notifications, with Slack's markup
 * @param text what the blocks show, a line for each; what the fallback shows when there are no blocks
 * @param links in order
 * @param mentions what would ring: of people, groups and channels, in blocks and in the fallback
 * @param styled pieces of rich text that are bold, in italics, struck through or code
 * @param buttons and other things that can be pressed
 * @param blocks as sent
 */
public record Shown(
        String fallback,
        String text,
        List<Link> links,
        List<String> mentions,
        List<String> styled,
        List<Button> buttons,
        JsonNode blocks) {
    /** A link; {@code label} is what stands there to read. */
    public record Link(String url, String label) {}

    /** Something to press; {@code value} is "" when it has none. */
    public record Button(String actionId, String blockId, String value, String label, JsonNode element) {}

    /** @param message with {@code text} and {@code blocks}, each of which may be missing */
    public static Shown of(JsonNode message) {
        Reader reader = new Reader();
        JsonNode blocks = message.path("blocks");
        blocks.forEach(reader::block);
        String fallback = message.path("text").asText();
        reader.mentions.addAll(Mrkdwn.mentions(fallback));
        if (blocks.isEmpty()) {
            reader.markup(fallback);
        }
        return new Shown(
                fallback,
                reader.text.toString().strip(),
                List.copyOf(reader.links),
                List.copyOf(reader.mentions),
                List.copyOf(reader.styled),
                List.copyOf(reader.buttons),
                blocks);
    }

    /** The button with this label, or this action. */
    public Optional<Button> button(String labelOrAction) {
        return buttons.stream()
                .filter(button -> button.label().equals(labelOrAction)
                        || button.actionId().equals(labelOrAction))
                .findFirst();
    }

    public boolean contains(String words) {
        return text.contains(words);
    }

    /** Walks over the blocks; each kind of node says by its own fields what it shows. */
    private static final class Reader {
        private final StringBuilder text = new StringBuilder();
        private final List<Link> links = new ArrayList<>();
        private final List<String> mentions = new ArrayList<>();
        private final List<String> styled = new ArrayList<>();
        private final List<Button> buttons = new ArrayList<>();

        void block(JsonNode block) {
            read(block, block.path("block_id").asText());
            text.append('\n');
        }

        private void read(JsonNode node, String blockId) {
            switch (node.path("type").asText()) {
                case "plain_text" -> text.append(node.path("text").asText());
                case "mrkdwn", "markdown" -> markup(node.path("text").asText());
                case "text" -> piece(node, node.path("text").asText());
                case "link" -> link(node);
                case "emoji" ->
                    text.append(':').append(node.path("name").asText()).append(':');
                case "date" -> text.append(node.path("fallback").asText());
                case "user", "usergroup", "channel", "broadcast" -> mentions.add(node.toString());
                default -> container(node, blockId);
            }
        }

        private void container(JsonNode node, String blockId) {
            if (node.hasNonNull("action_id")) {
                buttons.add(new Button(
                        node.path("action_id").asText(),
                        blockId,
                        node.path("value").asText(),
                        node.path("text").path("text").asText(),
                        node));
            }
            for (String part : List.of("title", "label", "text", "fields", "elements", "accessory", "element")) {
                JsonNode child = node.path(part);
                if (child.isArray()) {
                    child.forEach(each -> read(each, blockId));
                } else if (child.isObject()) {
                    read(child, blockId);
                }
            }
            if (!node.path("type").asText().equals("rich_text")) {
                text.append('\n');
            }
        }

        private void link(JsonNode node) {
            String label = node.path("text").asText(node.path("url").asText());
            links.add(new Link(node.path("url").asText(), label));
            text.append(label);
        }

        private void piece(JsonNode node, String words) {
            if (node.path("style").size() > 0) {
                styled.add(words);
            }
            text.append(words);
        }

        private void markup(String mrkdwn) {
            text.append(Mrkdwn.visible(mrkdwn));
            links.addAll(Mrkdwn.links(mrkdwn));
            mentions.addAll(Mrkdwn.mentions(mrkdwn));
        }
    }
}

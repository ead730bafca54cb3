package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.checks.Json;

/** What Slack would refuse of a message, by its published limits; lengths are UTF-16 units. */
public final class BlockLimits {
    private static final int MOST_TEXT = 40_000;
    private static final int MOST_IN_ALL = 13_200;
    private static final Map<String, Integer> MOST_ELEMENTS =
            Map.of("context", 10, "actions", 25, "context_actions", 5, "input", 1);
    private static final Set<String> KNOWN = Set.of(
            "section",
            "header",
            "divider",
            "context",
            "actions",
            "context_actions",
            "rich_text",
            "markdown",
            "image",
            "input");

    private final List<String> problems = new ArrayList<>();
    private final Set<String> blockIds = new HashSet<>();
    private int letters;

    private BlockLimits() {}

    /** One line for each thing wrong with a message; empty when Slack would take it. */
    public static List<String> problemsOfMessage(JsonNode message) {
        BlockLimits check = new BlockLimits();
        check.most("text", message.path("text").asText().length(), MOST_TEXT);
        check.blocks(message.path("blocks"), 50);
        check.most("text in all blocks", check.letters, MOST_IN_ALL);
        return check.problems;
    }

    /** One line for each thing wrong with a modal or a home tab; empty when Slack would take it. */
    public static List<String> problemsOfView(JsonNode view) {
        BlockLimits check = new BlockLimits();
        for (String name : List.of("title", "submit", "close")) {
            check.most(name, view.path(name).path("text").asText().length(), 24);
        }
        if (view.path("type").asText().equals("modal")
                && view.path("title").path("text").asText().isEmpty()) {
            check.problems.add("a modal has a title");
        }
        check.most("private_metadata", view.path("private_metadata").asText().length(), 3_000);
        check.most("callback_id", view.path("callback_id").asText().length(), 255);
        check.blocks(view.path("blocks"), 100);
        return check.problems;
    }

    private void most(String what, int is, int most) {
        if (is > most) {
            problems.add(what + " is " + is + ", at most " + most);
        }
    }

    private void blocks(JsonNode blocks, int most) {
        most("blocks", blocks.size(), most);
        blocks.forEach(this::block);
    }

    private void block(JsonNode block) {
        String type = block.path("type").asText();
        if (!KNOWN.contains(type)) {
            problems.add("unknown block " + type);
        }
        String id = block.path("block_id").asText();
        most("block_id", id.length(), 255);
        if (!id.isEmpty() && !blockIds.add(id)) {
            problems.add("block_id twice: " + id);
        }
        most("elements of " + type, block.path("elements").size(), MOST_ELEMENTS.getOrDefault(type, Integer.MAX_VALUE));
        most("fields", block.path("fields").size(), 10);
        switch (type) {
            case "section" -> section(block);
            case "header" -> text("header", block.path("text"), 150);
            case "markdown" -> text("markdown", block, 12_000);
            case "image" ->
                text(
                        "alt_text",
                        Json.object().put("text", block.path("alt_text").asText()),
                        2_000);
            case "actions", "context", "context_actions", "rich_text" -> {
                if (block.path("elements").isEmpty()) {
                    problems.add(type + " has no elements");
                }
            }
            default -> {}
        }
        block.path("elements").forEach(this::element);
        element(block.path("accessory"));
        element(block.path("element"));
    }

    private void section(JsonNode section) {
        if (section.has("text") || !section.has("fields")) {
            text("section", section.path("text"), 3_000);
        }
        section.path("fields").forEach(field -> text("field", field, 2_000));
    }

    private void text(String what, JsonNode node, int most) {
        String text = node.path("text").asText();
        if (text.isEmpty()) {
            problems.add(what + " has no text");
        }
        most(what, text.length(), most);
        letters += text.length();
    }

    private void element(JsonNode element) {
        most("action_id", element.path("action_id").asText().length(), 255);
        most("value", element.path("value").asText().length(), 2_000);
        most("url", element.path("url").asText().length(), 3_000);
        if (element.path("type").asText().equals("button")) {
            text("button", element.path("text"), 75);
        } else if (element.path("text").isTextual()) {
            text(element.path("type").asText(), element, 3_000);
        }
        for (String button : List.of("positive_button", "negative_button")) {
            if (element.has(button)) {
                text(button, element.path(button).path("text"), 75);
                most(
                        button + " value",
                        element.path(button).path("value").asText().length(),
                        2_000);
            }
        }
        element.path("elements").forEach(this::element);
    }
}

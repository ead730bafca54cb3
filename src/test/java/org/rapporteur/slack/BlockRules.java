package org.rapporteur.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Slack's rules for blocks, written down a second time, and what of ours may never stand in them. */
final class BlockRules {
    /** What Slack would take for markup: anything in angle brackets. */
    private static final Pattern TOKEN = Pattern.compile("<([^<>]*)>");

    private static final Pattern DATE = Pattern.compile("!date\\^\\d+\\^\\{date_short_pretty} at \\{time}\\|[^<>|]+");
    private static final Pattern ENTITY = Pattern.compile("&(?!amp;|lt;|gt;)");
    private static final Set<String> RICH =
            Set.of("rich_text_section", "rich_text_list", "rich_text_quote", "text", "link");

    private final List<String> broken = new ArrayList<>();
    private final Set<String> actionIds = new HashSet<>();
    private int characters;

    /** What a message breaks; empty when all is well. */
    static List<String> broken(SlackMessage message) {
        BlockRules rules = new BlockRules();
        rules.text("fallback", message.text(), 40_000);
        rules.markup("fallback", message.text());
        rules.blocks(json(message.blocks()), 50);
        rules.require(json(message.blocks()).toString().length() <= 13_200, "13,200 characters of JSON are passed");
        rules.require(rules.characters <= 13_200, "13,200 characters are passed");
        return rules.broken;
    }

    /** What the blocks of a form or of the Home tab break. */
    static List<String> brokenView(List<LayoutBlock> blocks) {
        BlockRules rules = new BlockRules();
        rules.blocks(json(blocks), 100);
        return rules.broken;
    }

    static JsonArray json(List<LayoutBlock> blocks) {
        return JsonParser.parseString(GsonFactory.createSnakeCase().toJson(blocks))
                .getAsJsonArray();
    }

    /** Every address in the blocks. */
    static List<String> links(List<LayoutBlock> blocks) {
        List<String> found = new ArrayList<>();
        Matcher url = Pattern.compile("\"url\":\"(.*?)\"").matcher(json(blocks).toString());
        while (url.find()) {
            found.add(url.group(1));
        }
        return found;
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            broken.add(otherwise);
        }
    }

    private void blocks(JsonArray blocks, int most) {
        require(blocks.size() <= most, blocks.size() + " blocks");
        for (JsonElement block : blocks) {
            block(block.getAsJsonObject());
        }
    }

    private void block(JsonObject block) {
        String type = block.get("type").getAsString();
        switch (type) {
            case "section" -> {
                object(block.get("text"), 3_000);
                require(block.has("text") || block.has("fields"), "a section without words");
                each(block, "fields", 10, field -> object(field, 2_000));
            }
            case "header" -> object(block.get("text"), 150);
            case "context" -> each(block, "elements", 10, element -> object(element, 3_000));
            case "actions" -> each(block, "elements", 25, element -> button(element.getAsJsonObject()));
            case "context_actions" -> each(block, "elements", 5, element -> feedback(element.getAsJsonObject()));
            case "rich_text" -> each(block, "elements", 100, this::rich);
            case "input" -> object(block.get("label"), 2_000);
            default -> broken.add("a block of the kind " + type);
        }
    }

    private interface Check {
        void of(JsonElement element);
    }

    private void each(JsonObject parent, String name, int most, Check check) {
        JsonElement elements = parent.get(name);
        if (elements == null) {
            return;
        }
        int count = elements.getAsJsonArray().size();
        require(count > 0 && count <= most, count + " " + name);
        elements.getAsJsonArray().forEach(check::of);
    }

    private void object(@Nullable JsonElement element, int most) {
        if (element == null) {
            return;
        }
        JsonObject object = element.getAsJsonObject();
        String text = object.get("text").getAsString();
        characters += text.length();
        text(object.get("type").getAsString(), text, most);
        if (object.get("type").getAsString().equals("mrkdwn")) {
            markup("mrkdwn", text);
            require(object.has("verbatim") && object.get("verbatim").getAsBoolean(), "mrkdwn that is not verbatim");
        }
    }

    private void button(JsonObject button) {
        require(button.get("type").getAsString().equals("button"), "an action that is no button");
        object(button.get("text"), 75);
        text("value", button.get("value").getAsString(), 2_000);
        String id = button.get("action_id").getAsString();
        text("action_id", id, 255);
        require(actionIds.add(id), "two actions named " + id);
    }

    private void feedback(JsonObject element) {
        require(element.get("type").getAsString().equals("feedback_buttons"), "no feedback buttons");
        for (String name : List.of("positive_button", "negative_button")) {
            object(element.getAsJsonObject(name).get("text"), 75);
            text("value", element.getAsJsonObject(name).get("value").getAsString(), 2_000);
        }
    }

    private void rich(JsonElement element) {
        JsonObject object = element.getAsJsonObject();
        String type = object.get("type").getAsString();
        require(RICH.contains(type), "rich text of the kind " + type);
        if (type.equals("text") || type.equals("link")) {
            String text = object.get("text").getAsString();
            characters += text.length();
            require(!text.isEmpty() && text.length() <= 3_000, "rich text of " + text.length() + " characters");
            clean(type, text);
        }
        if (type.equals("link")) {
            link(object.get("url").getAsString());
        } else {
            each(object, "elements", 500, this::rich);
        }
    }

    private void link(String address) {
        characters += address.length();
        require(address.length() <= 3_000, "an address of " + address.length() + " characters");
        require(address.matches("(?i)https?://[!-~]+"), "no web address: " + address);
        require(!address.matches(".*[<>|\\s\"].*"), "an address that is not encoded: " + address);
        require(URI.create(address).getHost() != null, "an address without a host: " + address);
    }

    private void text(String where, String text, int most) {
        require(!text.isBlank(), where + " is blank");
        require(text.length() <= most, where + " has " + text.length() + " characters");
        clean(where, text);
    }

    private void clean(String where, String text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            boolean paired = Character.isHighSurrogate(unit)
                    ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                    : !Character.isLowSurrogate(unit) || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
            require(paired, where + " has half a character");
            require(unit == '\n' || !Character.isISOControl(unit), where + " has a control character");
            require(
                    "\u202A\u202B\u202D\u202E\u2066\u2067\u2068\u200E\u200F\uFEFF".indexOf(unit) < 0,
                    where + " turns the line");
        }
    }

    /** Nothing is live but a date and, in a text that stands for its blocks, a web address. */
    private void markup(String where, String text) {
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String inside = token.group(1);
            boolean known = DATE.matcher(inside).matches() || inside.matches("https?://[^|]+");
            require(known, where + " has the token <" + inside + ">");
        }
        String outside = TOKEN.matcher(text).replaceAll("");
        require(outside.indexOf('<') < 0 && outside.indexOf('>') < 0, where + " has half a token");
        require(!ENTITY.matcher(outside).find(), where + " has a bare & or half an entity");
    }
}

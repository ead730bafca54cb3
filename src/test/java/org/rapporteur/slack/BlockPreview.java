package org.rapporteur.slack;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Blocks as a page that looks about like Slack's client, for people to judge. */
final class BlockPreview {
    private static final Pattern DATE = Pattern.compile("&lt;!date\\^\\d+\\^[^|]*\\|([^&]*)&gt;");

    private static final String STYLE = """
        body{font:15px/22px Lato,"Helvetica Neue",Arial,sans-serif;color:#1d1c1d;margin:0;padding:16px;background:#fff;width:680px}
        .m{display:flex;gap:8px;margin-bottom:28px}.i{width:36px;height:36px;border-radius:8px;background:#1f3a5f;flex:none}
        .n{font-weight:900}.app{background:#e8e8e8;color:#616061;font-size:10px;padding:1px 3px;border-radius:2px;margin:0 6px;font-weight:700}
        .t{color:#616061;font-size:12px}.b{margin-top:6px;min-width:0}.c{font-size:13px;line-height:19px;color:#616061}
        a{color:#1264a3;text-decoration:none}ul{margin:0;padding-left:24px}blockquote{margin:4px 0;border-left:4px solid #ddd;padding-left:12px}
        code{font:12px Menlo,monospace;color:#c01343;background:#f7f7f7;border:1px solid #ddd;border-radius:3px;padding:1px 3px}
        button{font:700 13px/18px Lato,Arial;border:1px solid #c9c9c9;border-radius:8px;background:#fff;padding:5px 10px;margin:2px 8px 2px 0}
        button.primary{background:#007a5a;color:#fff;border:0}.f{display:grid;grid-template-columns:1fr 1fr;gap:8px}
        h3{font-size:18px;margin:4px 0}.modal{border:1px solid #ccc;border-radius:8px;padding:20px;box-shadow:0 4px 20px #0002;width:480px}
        textarea{width:100%;height:80px;box-sizing:border-box;font:inherit}.h{color:#616061;font-size:13px}p{margin:0}
        """;

    private BlockPreview() {}

    static String page(String body) {
        return "<!doctype html><meta charset=utf-8><style>" + STYLE + "</style><body>" + body;
    }

    static String message(SlackMessage message) {
        return "<div class=m><div class=i></div><div style='min-width:0'><span class=n>rapporteur</span><span"
                + " class=app>APP</span><span class=t>10:00"
                + " AM</span>" + blocks(BlockRules.json(message.blocks())) + "</div></div>";
    }

    static String view(View view) {
        JsonObject json = JsonParser.parseString(GsonFactory.createSnakeCase().toJson(view))
                .getAsJsonObject();
        String blocks = blocks(json.getAsJsonArray("blocks"));
        return json.get("type").getAsString().equals("home")
                ? blocks
                : "<div class=modal><h3>" + text(json.get("title")) + "</h3>" + blocks
                        + "<p style='text-align:right'><button>"
                        + text(json.get("close")) + "</button><button class=primary>" + text(json.get("submit"))
                        + "</button></div>";
    }

    private static String blocks(JsonArray blocks) {
        return each(blocks, "", block -> "<div class=b>" + block(block) + "</div>");
    }

    private interface Shown {
        String of(JsonObject object);
    }

    private static String each(JsonArray elements, String between, Shown shown) {
        return StreamSupport.stream(elements.spliterator(), false)
                .map(element -> shown.of(element.getAsJsonObject()))
                .collect(Collectors.joining(between));
    }

    private static String block(JsonObject block) {
        return switch (block.get("type").getAsString()) {
            case "rich_text" -> each(block.getAsJsonArray("elements"), "", BlockPreview::rich);
            case "section" ->
                block.has("text")
                        ? text(block.get("text"))
                        : "<div class=f>"
                                + each(block.getAsJsonArray("fields"), "", field -> "<div>" + text(field) + "</div>")
                                + "</div>";
            case "header" -> "<h3>" + text(block.get("text")) + "</h3>";
            case "context" ->
                "<div class=c>" + each(block.getAsJsonArray("elements"), " ", BlockPreview::text) + "</div>";
            case "actions" -> each(block.getAsJsonArray("elements"), "", BlockPreview::button);
            case "context_actions" ->
                each(
                        block.getAsJsonArray("elements"),
                        "",
                        buttons -> "<span class=c>👍 "
                                + text(buttons.getAsJsonObject("positive_button")
                                        .get("text")) + " &nbsp; 👎 "
                                + text(buttons.getAsJsonObject("negative_button")
                                        .get("text")) + "</span>");
            case "input" ->
                "<b>" + text(block.get("label")) + "</b><textarea placeholder='"
                        + text(block.getAsJsonObject("element").get("placeholder")) + "'>"
                        + (block.getAsJsonObject("element").has("initial_value")
                                ? escape(block.getAsJsonObject("element")
                                        .get("initial_value")
                                        .getAsString())
                                : "")
                        + "</textarea><div class=h>" + text(block.get("hint")) + "</div>";
            default -> throw new IllegalArgumentException(block.toString());
        };
    }

    private static String button(JsonObject button) {
        return "<button class='" + (button.has("style") ? button.get("style").getAsString() : "") + "'>"
                + text(button.get("text")) + "</button>";
    }

    private static String rich(JsonObject element) {
        JsonArray inside = element.getAsJsonArray("elements");
        return switch (element.get("type").getAsString()) {
            case "rich_text_section" -> "<div>" + each(inside, "", BlockPreview::part) + "</div>";
            case "rich_text_quote" -> "<blockquote>" + each(inside, "", BlockPreview::part) + "</blockquote>";
            case "rich_text_list" ->
                "<ul>"
                        + each(
                                inside,
                                "",
                                item -> "<li>" + each(item.getAsJsonArray("elements"), "", BlockPreview::part)
                                        + "</li>")
                        + "</ul>";
            default -> throw new IllegalArgumentException(element.toString());
        };
    }

    private static String part(JsonObject part) {
        String words = escape(part.get("text").getAsString()).replace("\n", "<br>");
        if (part.get("type").getAsString().equals("link")) {
            return "<a href=#>" + words + "</a>";
        }
        String styled = words;
        JsonObject style = part.getAsJsonObject("style");
        if (style != null) {
            styled = is(style, "bold") ? "<b>" + styled + "</b>" : styled;
            styled = is(style, "italic") ? "<i>" + styled + "</i>" : styled;
            styled = is(style, "code") ? "<code>" + styled + "</code>" : styled;
        }
        return styled;
    }

    private static boolean is(JsonObject style, String name) {
        return style.has(name) && style.get(name).getAsBoolean();
    }

    /** A text object: plain, or in Slack's markup as far as we write it. */
    private static String text(JsonElement element) {
        JsonObject object = element.getAsJsonObject();
        String text = escape(object.get("text").getAsString());
        if (object.get("type").getAsString().equals("mrkdwn")) {
            text = DATE.matcher(text)
                    .replaceAll("$1")
                    .replaceAll("\\*([^*\n]+)\\*", "<b>$1</b>")
                    .replaceAll("(?<!\\w)_([^_\n]+)_(?!\\w)", "<i>$1</i>");
        }
        return text.replace("\n", "<br>");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;");
    }
}

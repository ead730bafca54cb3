package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import org.rapporteur.checks.Json;

/** What people do with commands, shortcuts, buttons and modals, as Slack sends it. Safe for use by many threads. */
public final class Interactions {
    private final Board board;
    private final Supplier<String> responseUrl;

    Interactions(Board board, Supplier<String> responseUrl) {
        this.board = board;
        this.responseUrl = responseUrl;
    }

    /** A slash command; as a form over HTTP, as it is in Socket Mode. */
    public ObjectNode command(String command, String text, String channel, String user) {
        return Json.object()
                .put("token", "legacy")
                .put("team_id", SlackStandIn.TEAM)
                .put("team_domain", "stand-in")
                .put("channel_id", channel)
                .put("channel_name", "general")
                .put("user_id", user)
                .put("user_name", "somebody")
                .put("command", command)
                .put("text", text)
                .put("api_app_id", SlackStandIn.APP)
                .put("is_enterprise_install", "false")
                .put("response_url", responseUrl.get())
                .put("trigger_id", trigger());
    }

    /** The press of a button below a message of the bot. */
    public ObjectNode pressed(Shown.Button button, Message message, String user) {
        ObjectNode payload = actions(message.channel(), user);
        payload.putObject("container")
                .put("type", "message")
                .put("message_ts", message.ts())
                .put("channel_id", message.channel())
                .put("thread_ts", message.thread())
                .put("is_ephemeral", false);
        payload.set("message", message.json(true));
        addAction(payload, button.actionId(), button.blockId(), button.value());
        return payload;
    }

    /** The press of a button of the home tab. */
    public ObjectNode pressedAtHome(Shown.Button button, String user) {
        ObjectNode payload = actions(Events.directChannel(user), user);
        payload.remove("channel");
        payload.remove("response_url");
        payload.putObject("container").put("type", "view").put("view_id", "V0VIEW");
        payload.putObject("view").put("id", "V0VIEW").put("type", "home").put("callback_id", "");
        addAction(payload, button.actionId(), button.blockId(), button.value());
        return payload;
    }

    /** A block_actions payload without an action yet. */
    public ObjectNode actions(String channel, String user) {
        ObjectNode payload = payload("block_actions", user);
        payload.putObject("channel").put("id", channel).put("name", "general");
        payload.put("response_url", responseUrl.get());
        payload.putArray("actions");
        return payload;
    }

    /** Adds one more pressed button. */
    public void addAction(ObjectNode payload, String actionId, String blockId, String value) {
        payload.withArray("actions")
                .addObject()
                .put("type", "button")
                .put("action_id", actionId)
                .put("block_id", blockId)
                .put("value", value)
                .put("action_ts", board.nextTs());
    }

    /** The press of a feedback button, whose answer stands in {@code value}. */
    public ObjectNode feedback(Shown.Button button, Message message, String user, boolean positive) {
        String value = button.element()
                .path(positive ? "positive_button" : "negative_button")
                .path("value")
                .asText();
        Shown.Button pressed =
                new Shown.Button(button.actionId(), button.blockId(), value, button.label(), button.element());
        ObjectNode payload = pressed(pressed, message, user);
        ((ObjectNode) payload.path("actions").get(0)).put("type", "feedback_buttons");
        return payload;
    }

    /** A shortcut from the menu of a message. */
    public ObjectNode messageShortcut(String callbackId, ObjectNode message, String channel, String user) {
        ObjectNode payload = payload("message_action", user).put("callback_id", callbackId);
        payload.put("message_ts", message.path("ts").asText()).put("action_ts", board.nextTs());
        payload.put("response_url", responseUrl.get());
        payload.putObject("channel").put("id", channel).put("name", "general");
        payload.set("message", message);
        return payload;
    }

    /** A shortcut from anywhere. */
    public ObjectNode globalShortcut(String callbackId, String user) {
        return payload("shortcut", user).put("callback_id", callbackId).put("action_ts", board.nextTs());
    }

    /** A modal sent off as it was opened, with {@code text} typed into its field. */
    public ObjectNode submission(Call opened, String blockId, String actionId, String text, String user) {
        ObjectNode payload = payload("view_submission", user);
        ObjectNode view = ((ObjectNode) opened.arguments().path("view")).deepCopy();
        view.put("id", "V0VIEW").put("hash", "1.hash").put("team_id", SlackStandIn.TEAM);
        ObjectNode field =
                view.putObject("state").putObject("values").putObject(blockId).putObject(actionId);
        field.put("type", "plain_text_input").put("value", text);
        payload.set("view", view);
        payload.putArray("response_urls");
        return payload;
    }

    private ObjectNode payload(String type, String user) {
        ObjectNode payload = Json.object()
                .put("type", type)
                .put("token", "legacy")
                .put("api_app_id", SlackStandIn.APP)
                .put("trigger_id", trigger())
                .put("is_enterprise_install", false)
                .putNull("enterprise");
        payload.putObject("team").put("id", SlackStandIn.TEAM).put("domain", "stand-in");
        payload.putObject("user")
                .put("id", user)
                .put("username", "somebody")
                .put("name", "somebody")
                .put("team_id", SlackStandIn.TEAM);
        return payload;
    }

    private static String trigger() {
        return "1.2." + UUID.randomUUID();
    }
}

package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicLong;
import org.rapporteur.checks.Json;

/** Events as Slack sends them. Each has an event_id and a ts of its own; a test changes what it is about. Safe for use by many threads. */
public final class Events {
    private final Board board;
    private final AtomicLong ids = new AtomicLong();

    Events(Board board) {
        this.board = board;
    }

    /** A message in a channel that mentions the bot, then says {@code text}. */
    public ObjectNode mention(String channel, String user, String text) {
        return envelope(message(channel, "channel", user, "<@" + SlackStandIn.BOT_USER + "> " + text)
                .put("type", "app_mention"));
    }

    /** The same in the thread of {@code root}. */
    public ObjectNode mentionIn(String root, String channel, String user, String text) {
        ObjectNode envelope = mention(channel, user, text);
        event(envelope).put("thread_ts", root);
        return envelope;
    }

    /** A message in a channel as those get it who subscribed to all messages. */
    public ObjectNode channelMessage(String channel, String user, String text) {
        return envelope(message(channel, "channel", user, text));
    }

    /** A direct message to the bot. */
    public ObjectNode direct(String user, String text) {
        return envelope(message(directChannel(user), "im", user, text));
    }

    /** The same in the thread of {@code root}. */
    public ObjectNode directIn(String root, String user, String text) {
        ObjectNode envelope = direct(user, text);
        event(envelope).put("thread_ts", root);
        return envelope;
    }

    /** The second delivery of a mention by way of a subscription to all messages: same ts, another event_id. */
    public ObjectNode twinOf(ObjectNode mention) {
        ObjectNode event = event(mention).deepCopy();
        event.put("type", "message").put("channel_type", "channel");
        return envelope(event);
    }

    /** An edit of a message. */
    public ObjectNode changed(ObjectNode envelope, String newText) {
        ObjectNode was = event(envelope);
        ObjectNode event = hidden(was, "message_changed");
        event.set("previous_message", was.deepCopy());
        ObjectNode now = was.deepCopy().put("text", newText).put("type", "message");
        now.putObject("edited").put("user", was.path("user").asText()).put("ts", board.nextTs());
        event.set("message", now);
        return envelope(event);
    }

    /** The deletion of a message. */
    public ObjectNode deleted(ObjectNode envelope) {
        ObjectNode was = event(envelope);
        ObjectNode event =
                hidden(was, "message_deleted").put("deleted_ts", was.path("ts").asText());
        event.set("previous_message", was.deepCopy());
        return envelope(event);
    }

    private ObjectNode hidden(ObjectNode was, String subtype) {
        return Json.object()
                .put("type", "message")
                .put("subtype", subtype)
                .put("hidden", true)
                .put("channel", was.path("channel").asText())
                .put("channel_type", was.path("channel_type").asText())
                .put("ts", board.nextTs())
                .put("event_ts", board.nextTs());
    }

    /** Somebody opened the bot's page; {@code tab} is "home" or "messages". */
    public ObjectNode homeOpened(String user, String tab) {
        return envelope(Json.object()
                .put("type", "app_home_opened")
                .put("user", user)
                .put("channel", directChannel(user))
                .put("tab", tab)
                .put("event_ts", board.nextTs()));
    }

    /** Any other event. */
    public ObjectNode of(String type) {
        return envelope(Json.object().put("type", type).put("event_ts", board.nextTs()));
    }

    /** Slack's question whether an address is the bot's. */
    public static ObjectNode urlVerification(String challenge) {
        return Json.object()
                .put("type", "url_verification")
                .put("token", "legacy")
                .put("challenge", challenge);
    }

    private ObjectNode message(String channel, String kind, String user, String text) {
        String ts = board.nextTs();
        return Json.object()
                .put("type", "message")
                .put("channel", channel)
                .put("channel_type", kind)
                .put("user", user)
                .put("team", SlackStandIn.TEAM)
                .put("text", text)
                .put("ts", ts)
                .put("event_ts", ts)
                .put("client_msg_id", "client-" + ts);
    }

    /** Wraps an event. */
    public ObjectNode envelope(ObjectNode event) {
        ObjectNode envelope = Json.object()
                .put("token", "legacy")
                .put("team_id", SlackStandIn.TEAM)
                .put("api_app_id", SlackStandIn.APP)
                .put("type", "event_callback")
                .put("event_id", "Ev" + board.nextTs().replace(".", "") + ids.incrementAndGet())
                .put("event_time", System.currentTimeMillis() / 1_000)
                .put("is_ext_shared_channel", false);
        envelope.set("event", event);
        envelope.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", SlackStandIn.TEAM)
                .put("user_id", SlackStandIn.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return envelope;
    }

    /** The event inside an envelope, to be read or changed. */
    public static ObjectNode event(ObjectNode envelope) {
        return (ObjectNode) envelope.path("event");
    }

    public static String ts(ObjectNode envelope) {
        return event(envelope).path("ts").asText();
    }

    public static String channel(ObjectNode envelope) {
        return event(envelope).path("channel").asText();
    }

    /** The channel of a person's direct messages. */
    public static String directChannel(String user) {
        return "D" + user.substring(1);
    }
}

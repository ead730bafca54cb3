package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.rapporteur.checks.Json;

/** The methods of the Web API, each as far as a bot like ours uses it. What it does not know it answers as Slack does: unknown_method. */
final class Methods {
    private static final Set<String> PLAIN = Set.of(
            "chat.postEphemeral",
            "assistant.threads.setStatus",
            "assistant.threads.setTitle",
            "assistant.threads.setSuggestedPrompts",
            "agents.sessions.setStatus",
            "agents.sessions.rename",
            "reactions.add",
            "reactions.remove");

    private final Board board;
    private final Supplier<String> socketAddress;
    private final Uploads uploads;

    Methods(Board board, Supplier<String> socketAddress) {
        this.board = board;
        this.socketAddress = socketAddress;
        this.uploads = new Uploads(board);
    }

    Uploads uploads() {
        return uploads;
    }

    /** @param base the address below which the bytes of files come in */
    ObjectNode answer(String method, String token, ObjectNode arguments, String base) {
        if (!token.equals(SlackStandIn.BOT_TOKEN) && !token.equals(SlackStandIn.APP_TOKEN)) {
            return error("invalid_auth");
        }
        if (PLAIN.contains(method)) {
            return ok().put("message_ts", board.nextTs());
        }
        return switch (method) {
            case "auth.test" -> identity();
            case "apps.connections.open" ->
                token.equals(SlackStandIn.APP_TOKEN)
                        ? ok().put("url", socketAddress.get())
                        : error("not_allowed_token_type");
            case "chat.postMessage" -> post(arguments);
            case "chat.update" -> update(arguments);
            case "chat.delete" -> delete(arguments);
            case "chat.getPermalink" ->
                ok().put(
                                "permalink",
                                "https://stand-in.slack.com/archives/"
                                        + arguments.path("channel").asText());
            case "files.getUploadURLExternal" -> uploads.open(arguments, base);
            case "files.completeUploadExternal" -> uploads.show(arguments);
            case "conversations.replies" -> board.page(arguments, true);
            case "conversations.history" -> board.page(arguments, false);
            case "conversations.info" -> channel(arguments.path("channel").asText());
            case "conversations.open" -> opened(arguments.path("users").asText());
            case "users.info" -> person(arguments.path("user").asText());
            case "bots.info" -> ok();
            case "views.open", "views.push", "views.publish", "views.update" -> view(arguments);
            default -> error("unknown_method");
        };
    }

    private static ObjectNode identity() {
        return ok().put("url", "https://stand-in.slack.com/")
                .put("team", "Stand-in")
                .put("user", "rapporteur")
                .put("team_id", SlackStandIn.TEAM)
                .put("user_id", SlackStandIn.BOT_USER)
                .put("bot_id", SlackStandIn.BOT)
                .put("app_id", SlackStandIn.APP)
                .put("is_enterprise_install", false);
    }

    private ObjectNode post(ObjectNode arguments) {
        if (arguments.path("text").asText().isEmpty()
                && arguments.path("blocks").isEmpty()) {
            return error("no_text");
        }
        if (!BlockLimits.problemsOfMessage(arguments).isEmpty()) {
            return error("invalid_blocks");
        }
        Message message = board.post(arguments);
        ObjectNode answer = ok().put("channel", message.channel()).put("ts", message.ts());
        answer.set("message", message.json(true));
        return answer;
    }

    private ObjectNode update(ObjectNode arguments) {
        String ts = arguments.path("ts").asText();
        String channel = arguments.path("channel").asText();
        return board.update(channel, ts, arguments) == null
                ? error("message_not_found")
                : ok().put("channel", channel).put("ts", ts);
    }

    private ObjectNode delete(ObjectNode arguments) {
        return board.delete(
                        arguments.path("channel").asText(), arguments.path("ts").asText())
                ? ok()
                : error("message_not_found");
    }

    private static ObjectNode channel(String id) {
        ObjectNode answer = ok();
        answer.putObject("channel")
                .put("id", id)
                .put("name", "general")
                .put("is_channel", id.startsWith("C"))
                .put("is_im", id.startsWith("D"))
                .put("is_member", true)
                .put("is_ext_shared", id.startsWith("C0SHARED"));
        return answer;
    }

    private static ObjectNode opened(String user) {
        ObjectNode answer = ok();
        answer.putObject("channel").put("id", Events.directChannel(user));
        return answer;
    }

    /** Who somebody is can be told from the id: guests, strangers from another organisation, and Slack's own admins are named so. */
    private static ObjectNode person(String id) {
        boolean stranger = id.startsWith("U0STRANGER");
        ObjectNode answer = ok();
        answer.putObject("user")
                .put("id", id)
                .put("team_id", stranger ? SlackStandIn.OTHER_TEAM : SlackStandIn.TEAM)
                .put("name", id.toLowerCase(Locale.ROOT))
                .put("tz", "Europe/Oslo")
                .put("is_bot", false)
                .put("is_stranger", stranger)
                .put("is_admin", id.startsWith("U0OWNER"))
                .put("is_restricted", id.startsWith("U0GUEST"))
                .put("is_ultra_restricted", false);
        return answer;
    }

    private static ObjectNode view(ObjectNode arguments) {
        if (!BlockLimits.problemsOfView(arguments.path("view")).isEmpty()) {
            return error("invalid_arguments");
        }
        ObjectNode answer = ok();
        ObjectNode view = answer.putObject("view");
        view.setAll((ObjectNode) arguments.path("view").deepCopy());
        view.put("id", "V0VIEW").put("hash", "1.hash");
        return answer;
    }

    /** What Slack answers to a call that it carried out. */
    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }

    /** What Slack answers, with status 200, to a call that it refuses. */
    static ObjectNode error(String error) {
        return Json.object().put("ok", false).put("error", error);
    }
}

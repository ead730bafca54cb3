package org.rapporteur.slack;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message event of any subtype, or a mention, with what decides about it.
 *
 * @param eventId of this delivery; the same for its retries
 * @param team our own workspace, also for events of shared channels
 * @param mention whether Slack sent it as a mention of us
 * @param direct whether it stands in a direct message to us
 * @param user null for what no person wrote
 * @param userTeam the workspace of the user
 * @param automatic whether a bot, an app or a workflow wrote it
 * @param subtype null for an ordinary message
 * @param hidden whether it is a change of another message
 * @param text as Slack sends it, tokens and all
 * @param ts its id within the channel
 * @param threadTs the id of the thread's first message; null at the top level
 * @param deletedTs what was deleted, when this tells of that
 * @param sharedOutside whether other organisations read the channel
 */
record SeenMessage(
        String eventId,
        String team,
        boolean mention,
        boolean direct,
        String channel,
        @Nullable String user,
        String userTeam,
        boolean automatic,
        @Nullable String subtype,
        boolean hidden,
        String text,
        String ts,
        @Nullable String threadTs,
        @Nullable String deletedTs,
        boolean sharedOutside) {

    /** The thread a reply belongs to: the one it stands in, or the one it opens. */
    String thread() {
        return threadTs == null ? ts : threadTs;
    }

    /**
     * Reads the event of a callback; empty when it is of no message.
     *
     * @param callback the whole body
     */
    static Optional<SeenMessage> of(JsonObject callback) {
        JsonObject event = callback.getAsJsonObject("event");
        String type = text(event, "type");
        if (!"message".equals(type) && !"app_mention".equals(type)) {
            return Optional.empty();
        }
        String channel = orEmpty(text(event, "channel"));
        String channelType = orEmpty(text(event, "channel_type"));
        String team = team(callback);
        String userTeam = first(text(event, "user_team"), text(event, "source_team"), text(event, "team"));
        String subtype = text(event, "subtype");
        return Optional.of(new SeenMessage(
                orEmpty(text(callback, "event_id")),
                team,
                "app_mention".equals(type),
                channelType.equals("im") || (channelType.isEmpty() && channel.startsWith("D")),
                channel,
                text(event, "user"),
                userTeam == null ? team : userTeam,
                text(event, "bot_id") != null || text(event, "app_id") != null || "bot_message".equals(subtype),
                subtype,
                isTrue(event, "hidden"),
                orEmpty(text(event, "text")),
                orEmpty(text(event, "ts")),
                text(event, "thread_ts"),
                text(event, "deleted_ts"),
                isTrue(callback, "is_ext_shared_channel")));
    }

    /** An event of a shared channel may name the workspace of another organisation; the authorization names ours. */
    static String team(JsonObject callback) {
        JsonElement authorizations = callback.get("authorizations");
        if (authorizations != null
                && authorizations.isJsonArray()
                && !authorizations.getAsJsonArray().isEmpty()
                && authorizations.getAsJsonArray().get(0).isJsonObject()) {
            String team = text(authorizations.getAsJsonArray().get(0).getAsJsonObject(), "team_id");
            if (team != null) {
                return team;
            }
        }
        return orEmpty(text(callback, "team_id"));
    }

    /** A field that is text; null when it is absent or of another kind. */
    static @Nullable String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null
                        && value.isJsonPrimitive()
                        && value.getAsJsonPrimitive().isString()
                ? value.getAsString()
                : null;
    }

    private static boolean isTrue(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value != null && value.isJsonPrimitive() && value.getAsBoolean();
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}

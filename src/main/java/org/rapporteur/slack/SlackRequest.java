package org.rapporteur.slack;

import com.google.gson.Gson;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way out, as the outbox keeps it.
 *
 * @param way who is to see it
 * @param user who asked: the one who sees a private message, and who gets it directly where the channel does not take it
 * @param place where it goes; its response URL serves a private message first, and a public one where we are no member
 * @param text the fallback text, escaped
 * @param blocks a JSON array of blocks; empty when the text is all there is
 */
record SlackRequest(Way way, String user, Place place, String text, String blocks) {
    private static final Gson JSON = new Gson();

    /** Who is to see a message. */
    enum Way {
        /** Whoever is in the channel, in the thread when there is one. */
        PUBLIC,
        /** The user alone, in the channel, in the thread when there is one. */
        PRIVATE
    }

    SlackRequest(Way way, String user, Place place, SlackMessage message, Gson blocks) {
        this(way, user, place, message.text(), message.blocks().isEmpty() ? "" : blocks.toJson(message.blocks()));
    }

    String toJson() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    static SlackRequest fromJson(String json) {
        return JSON.fromJson(json, SlackRequest.class);
    }

    /** The same with the text alone, for blocks that Slack does not take. */
    SlackRequest plain() {
        return new SlackRequest(way, user, place, text, "");
    }

    @Nullable String responseUrl() {
        return place.responseUrl();
    }
}

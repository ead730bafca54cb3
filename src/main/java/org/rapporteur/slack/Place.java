package org.rapporteur.slack;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param channel a channel, the direct message with a user, or the user
 * @param thread the id of the thread's first message; null at the top level
 * @param responseUrl for what one user alone sees; Slack takes five messages there within 30 minutes
 */
record Place(
        String channel, @Nullable String thread, @Nullable String responseUrl) {
    private static final Gson JSON = new Gson();

    /** Whether it is a conversation of one person with us. */
    boolean isDirect() {
        return channel.startsWith("D") || channel.startsWith("U") || channel.startsWith("W");
    }

    String toJson() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #toJson()} wrote; empty when it is something else. */
    static Optional<Place> fromJson(String json) {
        try {
            @Nullable Place place = JSON.fromJson(json, Place.class);
            return Optional.ofNullable(place).filter(read -> read.channel() != null);
        } catch (JsonParseException e) {
            return Optional.empty();
        }
    }
}

package org.rapporteur.slack;

import com.google.gson.Gson;
import org.jspecify.annotations.Nullable;
import org.rapporteur.slack.SlackRequest.Content;

/**
 * What the buttons below a reply bring, as the journal keeps it: so that what is shared is what was seen, also after a restart.
 *
 * @param more its long form
 * @param why how it came about
 * @param shared the reply as everybody may see it; null when everybody saw it at once
 */
record KeptReply(Content more, Content why, @Nullable Content shared) {
    private static final Gson JSON = new Gson();

    String toJson() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #toJson()} wrote. */
    static KeptReply fromJson(String json) {
        return JSON.fromJson(json, KeptReply.class);
    }
}

package org.rapporteur.slack;

import com.google.gson.Gson;
import org.jspecify.annotations.Nullable;

/**
 * What the buttons below a reply bring, as the journal keeps it: so that what is shared is what was seen, also after a restart.
 *
 * @param shared the reply as everybody may see it
 * @param more its long form
 * @param why how it came about
 */
record KeptReply(Shown shared, Shown more, Shown why) {
    private static final Gson JSON = new Gson();

    /**
     * A rendered message.
     *
     * @param blocks a JSON array; empty when the text is all there is
     */
    record Shown(String text, String blocks) {
        static Shown of(SlackRequest request) {
            return new Shown(request.text(), request.blocks());
        }
    }

    String toJson() {
        return JSON.toJson(this);
    }

    /** Reads what {@link #toJson()} wrote; null for what was written before there was anything to keep. */
    static @Nullable KeptReply fromJson(String json) {
        return JSON.fromJson(json, KeptReply.class);
    }
}

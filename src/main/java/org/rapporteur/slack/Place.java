package org.rapporteur.slack;

import org.jspecify.annotations.Nullable;

/**
 * Where a reply goes.
 *
 * @param channel a channel, or the direct message with the user
 * @param thread the id of the thread's first message; null at the top level of a direct message, and for private replies
 * @param responseUrl for replies that one user alone sees; taken by Slack five times within 30 minutes
 */
record Place(String channel, @Nullable String thread, @Nullable String responseUrl) {
    /** Whether it is a conversation of one person with us. */
    boolean isDirect() {
        return channel.startsWith("D");
    }
}

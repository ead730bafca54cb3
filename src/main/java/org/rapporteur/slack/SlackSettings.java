package org.rapporteur.slack;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How Slack is reached and whom the bot answers there. Its text form tells no secret.
 *
 * @param botToken {@code xoxb-…}
 * @param appToken {@code xapp-…}: events come by Socket Mode; null when they come over HTTP
 * @param signingSecret checks what comes over HTTP; null when nothing does
 * @param apiUrl where the Web API is; ends in {@code /}
 * @param allowedChannels ids of the channels in which the bot answers, beside direct messages; empty for every one it is asked in
 * @param allowExternal whether guests and people of other organisations are answered, and whether shared channels are
 * @param threadFollowups whether a thread in which the bot has answered needs no second mention
 */
public record SlackSettings(
        String botToken,
        @Nullable String appToken,
        @Nullable String signingSecret,
        URI apiUrl,
        Set<String> allowedChannels,
        boolean allowExternal,
        boolean threadFollowups) {
    /** Slack's own Web API. */
    public static final URI DEFAULT_API_URL = URI.create("https://slack.com/api/");

    public SlackSettings {
        if (botToken.isBlank() || (appToken == null && signingSecret == null)) {
            throw new IllegalArgumentException("Slack needs a bot token, and an app token or a signing secret");
        }
        if (!apiUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("the address of the Web API ends in /");
        }
        allowedChannels = Set.copyOf(allowedChannels);
    }

    @Override
    public String toString() {
        return "SlackSettings[" + (appToken == null ? "HTTP" : "Socket Mode") + ", " + apiUrl + "]";
    }
}

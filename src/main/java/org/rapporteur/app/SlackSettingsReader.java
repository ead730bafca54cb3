package org.rapporteur.app;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.slack.SlackSettings;

/**
 * Makes Slack's settings of what was given. Whether Slack takes the tokens is not looked at here.
 *
 * @param values reads a setting, noting a wrong one
 * @param problems takes what is wrong with a setting beside its value
 */
record SlackSettingsReader(SettingValues values, BiConsumer<Setting, String> problems) {
    private static final Pattern CHANNEL = Pattern.compile("[CDG][A-Z0-9]{2,31}");

    /** Null when no token and no secret is given, or not those that belong together. */
    @Nullable
    SlackSettings read() {
        String bot = values.read(Setting.SLACK_BOT_TOKEN, SettingsReader::secret);
        String app = values.read(Setting.SLACK_APP_TOKEN, SettingsReader::secret);
        String signing = values.read(Setting.SLACK_SIGNING_SECRET, SettingsReader::secret);
        URI api = values.read(Setting.SLACK_API_URL, SlackSettingsReader::address);
        Set<String> channels = values.read(Setting.SLACK_ALLOWED_CHANNELS, SlackSettingsReader::channels);
        boolean external = values.read(Setting.SLACK_ALLOW_EXTERNAL, SettingsReader::onOrOff);
        boolean followups = values.read(Setting.SLACK_THREAD_FOLLOWUPS, SettingsReader::onOrOff);
        if (bot.isEmpty()) {
            needsTheBotToken(Setting.SLACK_APP_TOKEN, app);
            needsTheBotToken(Setting.SLACK_SIGNING_SECRET, signing);
            return null;
        }
        if (app.isEmpty() && signing.isEmpty()) {
            problems.accept(
                    Setting.SLACK_BOT_TOKEN,
                    "needs SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) beside it");
            return null;
        }
        return new SlackSettings(bot, given(app), given(signing), api, channels, external, followups);
    }

    private void needsTheBotToken(Setting setting, String value) {
        if (!value.isEmpty()) {
            problems.accept(setting, "needs SLACK_BOT_TOKEN beside it");
        }
    }

    private static @Nullable String given(String value) {
        return value.isEmpty() ? null : value;
    }

    private static URI address(String text) {
        URI address = URI.create(text);
        if (address.getHost() == null || !text.matches("(?i)https?://.*/")) {
            throw new IllegalArgumentException("no address");
        }
        return address;
    }

    private static Set<String> channels(String list) {
        Set<String> channels = new TreeSet<>();
        for (String part : list.split(",")) {
            String id = part.strip();
            if (!id.isEmpty() && !CHANNEL.matcher(id).matches()) {
                throw new IllegalArgumentException("no channel: " + id);
            }
            if (!id.isEmpty()) {
                channels.add(id);
            }
        }
        return channels;
    }
}

package org.rapporteur.app;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A setting that this build reads: its name, its default and what may stand there. */
enum Setting {
    KNOWLEDGE("knowledge", "a folder"),
    DATA("data", "a folder, not the knowledge folder itself"),
    HTTP("127.0.0.1:8080", "host:port such as 127.0.0.1:8080 or [::1]:8080, or off"),
    EMBEDDING("on", "on or off"),
    REFRESH("watch", "watch, off, or an interval from 1s to 30d such as 15m"),
    LOG("info", "error, warn, info or debug"),
    ADMINS("", "a comma list of slack:U123, slack:T1/U123 or matrix:@ann:example.org"),
    RATE("20/m", "a number from 1 to 10000 and s, m, h or d, such as 20/m"),
    SLACK_BOT_TOKEN("", "a token without spaces"),
    SLACK_APP_TOKEN("", "a token without spaces"),
    SLACK_SIGNING_SECRET("", "a secret without spaces"),
    SLACK_API_URL("https://slack.com/api/", "an http or https address that ends in /"),
    SLACK_ALLOWED_CHANNELS("", "a comma list of ids such as C0123ABC"),
    SLACK_ALLOW_EXTERNAL("off", "on or off"),
    SLACK_THREAD_FOLLOWUPS("off", "on or off"),
    MATRIX_HOMESERVER("", "an address such as https://matrix.example.org, or a server name such as example.org"),
    MATRIX_USER("", "a user id such as @rapporteur:example.org, or the part between @ and the colon"),
    MATRIX_PASSWORD("", "a password"),
    MATRIX_ACCESS_TOKEN("", "a token without spaces"),
    MATRIX_ALLOWED_INVITERS("", "a comma list of user ids, * standing for any characters, such as @*:example.org"),
    MATRIX_ALLOWED_ROOMS(
            "", "a comma list of room ids, * standing for any characters, or addresses such as #talks:example.org"),
    MATRIX_PREFIX("!rapporteur", "a comma list of words of 2 to 40 characters, such as !rapporteur, !rap"),
    MATRIX_OTHER_BOTS("", "a comma list of user ids, * standing for any characters"),
    MATRIX_ADMIN_ROOMS("", "a comma list of room ids, * standing for any characters");

    static final String PREFIX = "RAPPORTEUR_";

    private final String defaultValue;
    private final String allowed;

    Setting(String defaultValue, String allowed) {
        this.defaultValue = defaultValue;
        this.allowed = allowed;
    }

    /** Its name in the environment, such as {@code RAPPORTEUR_DATA}. */
    String key() {
        return name().startsWith("SLACK_") || name().startsWith("MATRIX_") ? name() : PREFIX + name();
    }

    String defaultValue() {
        return defaultValue;
    }

    /** What may stand there, in a few words. */
    String allowed() {
        return allowed;
    }

    static Optional<Setting> of(String key) {
        return Stream.of(values()).filter(setting -> setting.key().equals(key)).findFirst();
    }

    /** Every name that is no mistake. */
    static List<String> knownKeys() {
        return Stream.of(values()).map(Setting::key).toList();
    }
}

package org.rapporteur.console;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The flags that stand for settings, the same on every command. */
final class SettingFlags {
    @Option(
            names = "--knowledge",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of articles (RAPPORTEUR_KNOWLEDGE, else \"knowledge\").")
    private @Nullable String knowledge;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Folder of the index, one process at a time (RAPPORTEUR_DATA, else \"data\").")
    private @Nullable String data;

    @Option(
            names = "--http",
            paramLabel = "HOST:PORT",
            scope = ScopeType.INHERIT,
            description = "Where the web page listens, or off (RAPPORTEUR_HTTP, else 127.0.0.1:8080).")
    private @Nullable String http;

    @Option(
            names = "--embedding",
            paramLabel = "on|off",
            scope = ScopeType.INHERIT,
            description = "Find by meaning too, or by words alone (RAPPORTEUR_EMBEDDING, else on).")
    private @Nullable String embedding;

    @Option(
            names = "--refresh",
            paramLabel = "WHEN",
            scope = ScopeType.INHERIT,
            description = "When the folder is read again: watch, off, or an interval such as 15m"
                    + " (RAPPORTEUR_REFRESH, else watch).")
    private @Nullable String refresh;

    @Option(
            names = "--log",
            paramLabel = "LEVEL",
            scope = ScopeType.INHERIT,
            description = "error, warn, info or debug, on standard error"
                    + " (RAPPORTEUR_LOG, else info while serving and warn for a command).")
    private @Nullable String log;

    /** The settings that were given as flags, by name of the setting. */
    Map<String, String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        put(given, "RAPPORTEUR_KNOWLEDGE", knowledge);
        put(given, "RAPPORTEUR_DATA", data);
        put(given, "RAPPORTEUR_HTTP", http);
        put(given, "RAPPORTEUR_EMBEDDING", embedding);
        put(given, "RAPPORTEUR_REFRESH", refresh);
        put(given, "RAPPORTEUR_LOG", log);
        return given;
    }

    private static void put(Map<String, String> given, String key, @Nullable String value) {
        if (value != null) {
            given.put(key, value);
        }
    }
}

package org.rapporteur.slack;

import com.google.gson.GsonBuilder;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The manifest from which Slack makes an app for this bot: schema version 2, with the commands, shortcuts, events and scopes that the bot
 * handles. Pure.
 */
public final class SlackManifest {
    /** Where Slack's requests come in, below the address of the web page. */
    public static final String EVENTS_PATH = "/slack/events";

    private final @Nullable String requestUrl;
    private final boolean followups;

    private SlackManifest(@Nullable String requestUrl, boolean followups) {
        this.requestUrl = requestUrl;
        this.followups = followups;
    }

    /**
     * For an app whose events come by Socket Mode, which needs no address.
     *
     * @param followups whether a thread in which the bot answered needs no second mention; it then receives every message of its channels
     */
    public static String forSocketMode(boolean followups) {
        return new SlackManifest(null, followups).json();
    }

    /**
     * For an app whose events come over HTTP.
     *
     * @param page where the web page is reached from outside, https
     * @throws IllegalArgumentException when that is no address of a web page
     */
    public static String forHttp(URI page, boolean followups) {
        if (page.getHost() == null
                || page.getScheme() == null
                || !page.getScheme().matches("(?i)https?")
                || page.getRawQuery() != null
                || page.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Slack needs the address under which it reaches this bot, such as https://bot.example.org");
        }
        String base = page.toASCIIString().replaceFirst("/+$", "");
        return new SlackManifest(base.endsWith(EVENTS_PATH) ? base : base + EVENTS_PATH, followups).json();
    }

    private String json() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("_metadata", object("major_version", 2, "minor_version", 1));
        manifest.put(
                "display_information",
                object(
                        "name",
                        "Rapporteur",
                        "description",
                        SlackWording.MANIFEST_SHORT,
                        "long_description",
                        SlackWording.MANIFEST_LONG,
                        "background_color",
                        "#1f3a5f"));
        manifest.put("features", features());
        manifest.put("oauth_config", object("scopes", scopes()));
        manifest.put("settings", settings());
        return new GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(manifest);
    }

    private Map<String, Object> features() {
        return object(
                "app_home",
                object("home_tab_enabled", true, "messages_tab_enabled", true, "messages_tab_read_only_enabled", false),
                "bot_user",
                object("display_name", "rapporteur", "always_online", true),
                "agent_view",
                object("agent_description", SlackWording.MANIFEST_AGENT, "suggested_prompts", prompts()),
                "slash_commands",
                SlackCommand.all().stream().map(this::command).toList(),
                "shortcuts",
                List.of(
                        shortcut(
                                "message",
                                SlackNames.SHORTCUT_MESSAGE,
                                "Ask about this",
                                "Ask Rapporteur about what this message says"),
                        shortcut(
                                "global",
                                SlackNames.SHORTCUT_GLOBAL,
                                "Ask Rapporteur",
                                "Ask a question about the articles in the folder")));
    }

    private static List<Map<String, Object>> prompts() {
        return List.of(
                object("title", SlackWording.LATEST_PROMPT, "message", "latest"),
                object("title", "What is in the folder?", "message", "sources"),
                object("title", SlackWording.HELP_PROMPT, "message", "help"));
    }

    private Map<String, Object> command(SlackCommand command) {
        Map<String, Object> described = object(
                "command",
                command.name(),
                "description",
                command.gives(),
                "usage_hint",
                command.usage(),
                "should_escape",
                true);
        return withUrl(described, "url");
    }

    private static Map<String, Object> shortcut(String type, String id, String name, String description) {
        return object("name", name, "type", type, "callback_id", id, "description", description);
    }

    private Map<String, Object> scopes() {
        Map<String, Object> scopes = object("bot", SlackScopes.names(SlackScopes.needed(followups)));
        List<String> useful = SlackScopes.names(SlackScopes.useful(followups));
        if (!useful.isEmpty()) {
            scopes.put("bot_optional", useful);
        }
        return scopes;
    }

    private Map<String, Object> settings() {
        List<String> events = new ArrayList<>(List.of(
                "agent_session_stopped",
                "app_context_changed",
                "app_home_opened",
                "app_mention",
                "app_uninstalled",
                "message.im",
                "tokens_revoked"));
        if (followups) {
            events.addAll(List.of("message.channels", "message.groups"));
        }
        return object(
                "event_subscriptions",
                withUrl(object("bot_events", events), "request_url"),
                "interactivity",
                withUrl(object("is_enabled", true), "request_url"),
                "org_deploy_enabled",
                false,
                "socket_mode_enabled",
                requestUrl == null,
                "token_rotation_enabled",
                false);
    }

    private Map<String, Object> withUrl(Map<String, Object> described, String name) {
        if (requestUrl != null) {
            described.put(name, requestUrl);
        }
        return described;
    }

    /** @param pairs names and values in turn */
    private static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            object.put((String) pairs[i], pairs[i + 1]);
        }
        return object;
    }
}

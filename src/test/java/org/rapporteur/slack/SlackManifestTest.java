package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackManifestTest {
    private static List<String> manifests() {
        URI page = URI.create("https://bot.example.org");
        return List.of(
                SlackManifest.forSocketMode(false),
                SlackManifest.forSocketMode(true),
                SlackManifest.forHttp(page, false),
                SlackManifest.forHttp(page, true));
    }

    /** The limits of the published schema, version 2. */
    @ParameterizedTest
    @MethodSource("manifests")
    void keepsTheLimitsOfTheSchema(String manifest) {
        JsonObject root = parse(manifest);
        assertThat(new TreeSet<>(root.keySet()))
                .containsExactly("_metadata", "display_information", "features", "oauth_config", "settings");
        JsonObject display = root.getAsJsonObject("display_information");
        assertThat(string(display, "name")).hasSizeBetween(1, 35);
        assertThat(string(display, "description")).hasSizeBetween(1, 140);
        assertThat(string(display, "long_description")).hasSizeBetween(175, 4_000);
        assertThat(string(display, "background_color")).matches("#[0-9a-f]{6}");
        JsonObject features = root.getAsJsonObject("features");
        assertThat(features.keySet()).isSubsetOf("app_home", "bot_user", "agent_view", "slash_commands", "shortcuts");
        assertThat(root.getAsJsonObject("oauth_config").keySet()).containsExactly("scopes");
        assertThat(root.getAsJsonObject("oauth_config")
                        .getAsJsonObject("scopes")
                        .keySet())
                .isSubsetOf("bot", "bot_optional");
        assertThat(root.getAsJsonObject("settings").keySet())
                .isSubsetOf(
                        "event_subscriptions",
                        "interactivity",
                        "org_deploy_enabled",
                        "socket_mode_enabled",
                        "token_rotation_enabled");
        assertThat(string(features.getAsJsonObject("agent_view"), "agent_description"))
                .hasSizeBetween(1, 300);
        assertThat(features.getAsJsonObject("agent_view")
                        .getAsJsonArray("suggested_prompts")
                        .size())
                .isBetween(1, 4);
        for (JsonObject command : objects(features.getAsJsonArray("slash_commands"))) {
            assertThat(command.keySet()).isSubsetOf("command", "description", "usage_hint", "should_escape", "url");
            assertThat(string(command, "command")).startsWith("/").hasSizeBetween(2, 32);
            assertThat(string(command, "description")).hasSizeBetween(1, 2_000);
            assertThat(string(command, "usage_hint")).hasSizeBetween(1, 1_000);
        }
        for (JsonObject shortcut : objects(features.getAsJsonArray("shortcuts"))) {
            assertThat(string(shortcut, "name")).hasSizeBetween(1, 24);
            assertThat(string(shortcut, "type")).isIn("message", "global");
            assertThat(string(shortcut, "callback_id")).hasSizeBetween(1, 255);
            assertThat(string(shortcut, "description")).hasSizeBetween(1, 150);
        }
        JsonArray events = root.getAsJsonObject("settings")
                .getAsJsonObject("event_subscriptions")
                .getAsJsonArray("bot_events");
        assertThat(strings(events)).doesNotHaveDuplicates().hasSizeBetween(1, 100);
    }

    @Test
    void registersTheCommandsThatTheBotHandles() {
        JsonObject features = parse(SlackManifest.forSocketMode(false)).getAsJsonObject("features");
        assertThat(objects(features.getAsJsonArray("slash_commands")).stream()
                        .map(command -> string(command, "command")))
                .containsExactly("/rapporteur", "/latest");
        assertThat(features.toString()).contains("ask QUESTION | latest [TOPIC] | timeline [TOPIC]");
        assertThat(objects(features.getAsJsonArray("shortcuts")).stream()
                        .map(shortcut -> string(shortcut, "callback_id")))
                .containsExactly(SlackNames.SHORTCUT_MESSAGE, SlackNames.SHORTCUT_GLOBAL);
    }

    @Test
    void needsNoAddressForSocketMode() {
        String manifest = SlackManifest.forSocketMode(true);
        assertThat(manifest).doesNotContain("url", "http").contains("\"socket_mode_enabled\": true");
    }

    @ParameterizedTest
    @CsvSource({
        "https://bot.example.org, https://bot.example.org/slack/events",
        "https://bot.example.org/, https://bot.example.org/slack/events",
        "https://example.org/bot, https://example.org/bot/slack/events",
        "https://bot.example.org/slack/events, https://bot.example.org/slack/events"
    })
    void namesOneAddressForAllRequests(URI page, String address) {
        JsonObject root = parse(SlackManifest.forHttp(page, false));
        JsonObject settings = root.getAsJsonObject("settings");
        assertThat(string(settings.getAsJsonObject("event_subscriptions"), "request_url"))
                .isEqualTo(address);
        assertThat(string(settings.getAsJsonObject("interactivity"), "request_url"))
                .isEqualTo(address);
        assertThat(objects(root.getAsJsonObject("features").getAsJsonArray("slash_commands")))
                .allSatisfy(command -> assertThat(string(command, "url")).isEqualTo(address));
        assertThat(settings.get("socket_mode_enabled").getAsBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bot.example.org", "ftp://bot.example.org", "/slack/events", "https://x.example/?a=b", "https:x"
            })
    void refusesWhatIsNoAddressOfAWebPage(String page) {
        URI address = URI.create(page);
        assertThatThrownBy(() -> SlackManifest.forHttp(address, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://bot.example.org");
    }

    @Test
    void receivesEveryMessageOfAChannelForFollowUpsAlone() {
        String plain = SlackManifest.forSocketMode(false);
        String followups = SlackManifest.forSocketMode(true);
        assertThat(plain).doesNotContain("message.channels", "message.groups").contains("bot_optional");
        assertThat(followups).contains("message.channels", "message.groups", "channels:history", "groups:history");
        assertThat(followups).doesNotContain("bot_optional");
    }

    private static JsonObject parse(String manifest) {
        return JsonParser.parseString(manifest).getAsJsonObject();
    }

    private static String string(JsonObject object, String name) {
        return object.get(name).getAsString();
    }

    private static List<JsonObject> objects(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
    }

    private static List<String> strings(JsonArray array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }
}

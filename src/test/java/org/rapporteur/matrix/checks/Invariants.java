package org.rapporteur.matrix.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.rapporteur.checks.Json;
import org.rapporteur.matrix.homeserver.HtmlRules;
import org.rapporteur.matrix.homeserver.ProxiedRequest;

/** What holds for everything that the bot ever sent, whatever the test was about. */
final class Invariants {
    /** Far below the 65,536 of the specification, so that an encrypted one has room too. */
    private static final int MOST_BYTES = 40_000;

    private Invariants() {}

    /** Checks all that went through the proxy of a community. */
    static void hold(Community community) {
        for (ProxiedRequest request : community.proxy().requests().where(ProxiedRequest::isSend)) {
            ObjectNode content = Json.readObject(request.body());
            assertThat(request.body().getBytes(StandardCharsets.UTF_8).length)
                    .as("bytes of %s", request)
                    .isLessThan(MOST_BYTES);
            holdFor(community, content);
            if (content.has("m.new_content")) {
                holdFor(community, content.path("m.new_content"));
            }
        }
        for (ProxiedRequest request : community.proxy().requests().all()) {
            assertThat(request.query()).as("a secret in %s", request.path()).doesNotContain("token=");
        }
    }

    private static void holdFor(Community community, JsonNode content) {
        String body = content.path("body").asText();
        assertThat(body).as("%s", content).isNotBlank();
        if (content.path("msgtype").asText().matches("m\\.(?:file|image)")) {
            assertThat(content.path("url").asText()).as("%s", content).startsWith("mxc://");
            assertThat(content.path("filename").asText()).as("%s", content).isNotBlank();
            assertThat(content.path("info").path("mimetype").asText())
                    .as("%s", content)
                    .matches("\\w+/\\w+");
        } else {
            assertTold(body, content);
        }
        JsonNode mentions = content.path("m.mentions");
        assertThat(mentions.isObject()).as("mentions of %s", content).isTrue();
        assertThat(mentions.has("room")).as("%s", content).isFalse();
        assertThat(mentions.path("user_ids").size()).as("%s", content).isLessThanOrEqualTo(1);
        assertThat(mentions.path("user_ids").toString()).doesNotContain(community.bot());
    }

    private static void assertTold(String body, JsonNode content) {
        String html = content.path("formatted_body").asText();
        assertThat(content.path("format").asText()).as("%s", content).isEqualTo("org.matrix.custom.html");
        assertThat(html).as("%s", content).isNotBlank();
        assertThat(HtmlRules.problems(html)).as("%s", html).isEmpty();
        assertThat(HtmlRules.links(html)).as("%s", content).allMatch(link -> body.contains(withoutFragment(link)));
    }

    /** Which words of a page a link shows is of no use to who reads the plain text. */
    private static String withoutFragment(String link) {
        return link.replaceFirst("#:~:text=.*", "");
    }
}

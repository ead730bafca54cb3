package org.rapporteur.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.Finding;
import org.rapporteur.conversation.Finding.State;

class SlackCheckupTest {
    private static final String BOT = "xoxb-11-secret";
    private static final String APP = "xapp-1-secret";
    private static final String ALL =
            "app_mentions:read,assistant:write,chat:write,commands,files:write,im:history,im:read,im:write,"
                    + "users:read,channels:history,groups:history";
    private static final String WHO =
            "{\"ok\":true,\"team\":\"Desk\",\"team_id\":\"T1\",\"user\":\"rapporteur\",\"user_id\":\"U0BOT\"}";

    private final MockWebServer slack = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        slack.start();
    }

    @AfterEach
    void stop() throws IOException {
        slack.shutdown();
    }

    @Test
    void saysWhoWeAreWhenAllIsWell() {
        slack.enqueue(known(ALL));
        slack.enqueue(new MockResponse().setBody("{\"ok\":true,\"url\":\"wss://example.org\"}"));
        assertThat(look(BOT, APP, false))
                .containsExactly(
                        new Finding(State.OK, "connected to Desk (T1) as rapporteur"),
                        new Finding(State.OK, "Socket Mode can be used"));
    }

    @Test
    void namesEachScopeThatIsMissing() {
        slack.enqueue(known(ALL.replace("chat:write,", "").replace("channels:history,", "")));
        List<Finding> findings = look(BOT, null, false);
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(State.PROBLEM);
            assertThat(finding.line()).contains("chat:write", "install the app again");
        });
        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.state()).isEqualTo(State.WARNING);
            assertThat(finding.line()).contains("channels:history");
        });
        assertThat(findings).hasSize(4);
    }

    @Test
    void needsTheHistoryOfChannelsForFollowUps() {
        slack.enqueue(known(ALL.replace(",channels:history,groups:history", "")));
        assertThat(look(BOT, null, true).stream().filter(finding -> finding.state() == State.PROBLEM))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"xapp-1-secret, an app token", "xoxp-1-secret, a user token", "secret, no token of Slack's"})
    void knowsATokenOfTheWrongKindWithoutAsking(String token, String kind) {
        assertThat(look(token, null, false).getFirst().line()).contains("SLACK_BOT_TOKEN is " + kind);
        assertThat(slack.getRequestCount()).isZero();
    }

    @Test
    void knowsABotTokenInThePlaceOfTheAppToken() {
        slack.enqueue(known(ALL));
        assertThat(look(BOT, BOT, false).getLast())
                .satisfies(finding -> assertThat(finding.state()).isEqualTo(State.PROBLEM))
                .satisfies(finding -> assertThat(finding.line()).contains("SLACK_APP_TOKEN is a bot token", "xapp-"));
    }

    @Test
    void saysWhatToDoWhenSlackRefusesATokenOrIsOutOfOrder() {
        slack.enqueue(new MockResponse().setBody("{\"ok\":false,\"error\":\"token_revoked\"}"));
        slack.enqueue(new MockResponse().setResponseCode(503).setBody("<html>"));
        List<Finding> findings = look(BOT, APP, false);
        assertThat(findings.getFirst().line()).contains("SLACK_BOT_TOKEN (token_revoked)");
        assertThat(findings.getLast())
                .isEqualTo(new Finding(State.WARNING, "Socket Mode could not be tried (status 503)"));
    }

    @Test
    void tellsNoSecret() {
        slack.enqueue(new MockResponse().setBody("{\"ok\":false,\"error\":\"invalid_auth\"}"));
        slack.enqueue(new MockResponse().setBody("{\"ok\":false,\"error\":\"invalid_auth\"}"));
        assertThat(look(BOT, APP, false).toString() + look("xoxp-1-secret", "xoxb-1-secret", true))
                .doesNotContain("secret,")
                .doesNotContain("-1-secret", "-11-secret");
    }

    private List<Finding> look(String botToken, @Nullable String appToken, boolean followups) {
        return SlackCheckup.of(new SlackSettings(
                botToken,
                appToken,
                appToken == null ? "signing" : null,
                URI.create(slack.url("/api/").toString()),
                Set.of(),
                false,
                followups));
    }

    private static MockResponse known(String scopes) {
        return new MockResponse().setBody(WHO).setHeader("x-oauth-scopes", scopes);
    }
}

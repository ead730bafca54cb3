package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.Finding;

class MatrixCheckupTest {
    private static final String VERSIONS = "{'versions': ['v1.12']}";
    private static final String WHO = "{'user_id': '@rapporteur:example.org'}";

    private final MockWebServer server = new MockWebServer();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() throws IOException {
        server.shutdown();
    }

    @Test
    void saysWhoWeAreAndLogsOutAgain() throws InterruptedException {
        answer(200, VERSIONS, "{'access_token': 'a1'}", WHO, "{}");
        assertThat(look("rapporteur", "secret", ""))
                .containsExactly(
                        Finding.ok("the homeserver is at " + server.url("/")),
                        Finding.ok("lets us in as @rapporteur:example.org"),
                        Finding.ok("may be invited by @*:example.org"));
        server.takeRequest();
        assertThat(server.takeRequest().getBody().readUtf8())
                .as("a device of its own, or a bot that runs would lose its token")
                .doesNotContain("device_id");
        server.takeRequest();
        assertThat(server.takeRequest().getPath()).isEqualTo("/_matrix/client/v3/logout");
    }

    @Test
    void namesAnAddressThatLeadsToNoRoom() {
        answer(200, VERSIONS, WHO);
        answer(404, "{'errcode': 'M_NOT_FOUND'}");
        assertThat(look(null, null, "#talks:example.org, !a*"))
                .contains(Finding.warning("there is no room #talks:example.org; correct MATRIX_ALLOWED_ROOMS"));
    }

    @ParameterizedTest
    @CsvSource({"403, M_FORBIDDEN, MATRIX_PASSWORD", "401, M_USER_LOCKED, M_USER_LOCKED"})
    void saysWhatToDoWhenItIsNotLetIn(int status, String errcode, String words) {
        answer(200, VERSIONS);
        answer(status, "{'errcode': '" + errcode + "'}");
        List<Finding> findings = look("rapporteur", "secret", "");
        assertThat(findings.getLast().state()).isEqualTo(Finding.State.PROBLEM);
        assertThat(findings.getLast().line()).contains(words);
        assertThat(findings.toString()).doesNotContain("secret");
    }

    @Test
    void findsTheHomeserverWhereItsServerSaysItIs() throws IOException {
        try (MockWebServer homeserver = new MockWebServer()) {
            answer(404, "<html>");
            answer(200, "{'m.homeserver': {'base_url': '" + homeserver.url("/") + "'}}");
            homeserver.enqueue(new MockResponse().setBody(VERSIONS.replace('\'', '"')));
            homeserver.enqueue(new MockResponse().setBody(WHO.replace('\'', '"')));
            assertThat(look(null, null, "")).contains(Finding.ok("the homeserver is at " + homeserver.url("/")));
        }
    }

    @Test
    void knowsWhatIsNoHomeserver() {
        answer(200, "<html>", "<html>", "{}");
        assertThat(look(null, null, ""))
                .containsExactly(Finding.problem("There is no Matrix homeserver at " + server.url("/")
                        + " (something else answers there); correct MATRIX_HOMESERVER."));
    }

    @Test
    void saysThatAHomeserverIsOutOfOrder() {
        answer(502, "<html>");
        assertThat(look(null, null, ""))
                .containsExactly(Finding.problem("the homeserver " + server.url("/")
                        + " cannot be asked (status 502); check network and proxy"));
    }

    private List<Finding> look(@Nullable String user, @Nullable String password, String rooms) {
        return MatrixCheckup.of(new MatrixSettings(
                URI.create(server.url("/").toString()),
                user,
                password,
                password == null ? "syt_1" : null,
                Globs.NONE,
                Globs.parse(rooms),
                List.of("!rap"),
                Globs.NONE,
                Globs.NONE));
    }

    private void answer(int status, String... bodies) {
        for (String body : bodies) {
            server.enqueue(new MockResponse().setResponseCode(status).setBody(body.replace('\'', '"')));
        }
    }
}

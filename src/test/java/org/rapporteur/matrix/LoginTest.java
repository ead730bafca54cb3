package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.matrix.Events.US;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.journal.Journal;

class LoginTest {
    private static final String PAIR = "{'user_id': '" + US + "', 'access_token': 'a1', 'refresh_token': 'r1'}";
    private static final String WHO = "{'user_id': '" + US + "', 'device_id': 'RAPPORTEUR'}";
    private static final String NAME = "{'displayname': 'Rapporteur'}";
    private static final String RAN_OUT = "{'errcode': 'M_UNKNOWN_TOKEN', 'soft_logout': true}";
    private static final String REVOKED = "{'errcode': 'M_UNKNOWN_TOKEN', 'soft_logout': false}";

    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Journal journal;
    private MatrixHttp http;

    @BeforeEach
    void start() throws IOException {
        server.start();
        http = new MatrixHttp(server.url("/"));
        journal = Journal.open(folder, InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        journal.close();
        http.close();
        server.shutdown();
    }

    @Test
    void logsInByPasswordAlwaysAsTheSameDevice() throws InterruptedException {
        answer(200, PAIR, WHO, NAME);
        assertThat(open(byPassword())).isEqualTo(Events.IDENTITY);
        String body = server.takeRequest().getBody().readUtf8();
        assertThat(Json.read(body))
                .isEqualTo(Events.json("{'type': 'm.login.password', 'identifier': {'type': 'm.id.user', 'user':"
                        + " 'rapporteur'}, 'password': 'secret', 'device_id': 'RAPPORTEUR',"
                        + " 'initial_device_display_name': 'Rapporteur', 'refresh_token': true}"));
        assertThat(server.takeRequest().getHeader("Authorization")).isEqualTo("Bearer a1");
    }

    @Test
    void goesOnWithTheTokenOfAnEarlierLogin() throws InterruptedException {
        answer(200, PAIR, WHO, NAME);
        open(byPassword());
        answer(200, WHO, NAME);
        assertThat(open(byPassword())).isEqualTo(Events.IDENTITY);
        assertThat(paths(5).subList(1, 5)).noneMatch(path -> path.endsWith("/login"));
    }

    @Test
    void logsInAgainWhenTheEarlierTokenWasRevoked() {
        answer(200, PAIR, WHO, NAME);
        open(byPassword());
        answer(401, REVOKED);
        answer(200, "{'user_id': '" + US + "', 'access_token': 'a2'}", WHO, NAME);
        assertThat(open(byPassword())).isEqualTo(Events.IDENTITY);
    }

    @Test
    void keepsANewPairBeforeItIsUsed() throws InterruptedException {
        answer(200, PAIR, WHO, NAME);
        Login login = new Login(http, byPassword(), journal.notes());
        MatrixClient client = new MatrixClient(http, login);
        login.open(client);
        answer(401, RAN_OUT);
        answer(200, "{'access_token': 'a2', 'refresh_token': 'r2'}", WHO);
        client.whoAmI();
        assertThat(login.token()).isEqualTo("a2");
        answer(200, WHO, NAME);
        Login next = new Login(http, byPassword(), journal.notes());
        next.open(new MatrixClient(http, next));
        assertThat(next.token()).as("found by another process").isEqualTo("a2");
        assertThat(requests(8).getLast().getHeader("Authorization")).isEqualTo("Bearer a2");
    }

    @Test
    void logsInAgainWhenThereIsNoNewPairToBeHad() {
        answer(200, PAIR, WHO, NAME);
        Login login = new Login(http, byPassword(), journal.notes());
        MatrixClient client = new MatrixClient(http, login);
        login.open(client);
        answer(401, RAN_OUT);
        answer(403, "{'errcode': 'M_FORBIDDEN'}");
        answer(200, "{'user_id': '" + US + "', 'access_token': 'a3'}", WHO);
        client.whoAmI();
        assertThat(login.token()).isEqualTo("a3");
    }

    @Test
    void keepsTheOldPairWhenARefreshDoesNotGetThrough() {
        answer(200, PAIR, WHO, NAME);
        Login login = new Login(http, byPassword(), journal.notes());
        MatrixClient client = new MatrixClient(http, login);
        login.open(client);
        answer(401, RAN_OUT);
        answer(502, "{}");
        assertThatThrownBy(client::whoAmI)
                .isInstanceOfSatisfying(
                        MatrixException.class,
                        e -> assertThat(e.error().isTransient()).isTrue());
        assertThat(login.token()).isEqualTo("a1");
    }

    @Test
    void aTokenThatWasReplacedMeanwhileIsNotReplacedAgain() {
        answer(200, PAIR, WHO, NAME);
        Login login = new Login(http, byPassword(), journal.notes());
        login.open(new MatrixClient(http, login));
        int before = server.getRequestCount();
        assertThat(login.renewed("a0")).isEqualTo("a1");
        assertThat(server.getRequestCount()).isEqualTo(before);
    }

    @Test
    void aTokenOfTheSettingsThatRanOutIsTheEndOfIt() {
        answer(200, WHO, NAME);
        Login login = new Login(http, byToken(null), journal.notes());
        MatrixClient client = new MatrixClient(http, login);
        login.open(client);
        answer(401, RAN_OUT);
        assertThatThrownBy(client::whoAmI)
                .isInstanceOfSatisfying(
                        MatrixException.class,
                        e -> assertThat(e.error()).isEqualTo(new MatrixError.TokenRefused(false)));
    }

    @ParameterizedTest
    @CsvSource({
        "403, M_FORBIDDEN, MATRIX_PASSWORD",
        "400, M_UNKNOWN, nobody in by password",
        "401, M_USER_LOCKED, M_USER_LOCKED",
        "403, M_USER_DEACTIVATED, M_USER_DEACTIVATED",
    })
    void saysWhatToDoWhenItIsNotLetIn(int status, String errcode, String words) {
        answer(status, "{'errcode': '" + errcode + "', 'error': 'no'}");
        assertThatThrownBy(() -> open(byPassword()))
                .isInstanceOf(ChatStartException.class)
                .hasMessageContaining(words)
                .hasMessageNotContaining("secret");
    }

    @Test
    void saysThatATokenIsNotTakenOrIsSomebodyElses() {
        answer(401, REVOKED);
        assertThatThrownBy(() -> open(byToken(null)))
                .isInstanceOf(ChatStartException.class)
                .hasMessageContaining("MATRIX_ACCESS_TOKEN")
                .hasMessageNotContaining("syt_secret");
        answer(200, WHO);
        assertThatThrownBy(() -> open(byToken("@ann:example.org")))
                .isInstanceOf(ChatStartException.class)
                .hasMessageContaining("is that of " + US);
    }

    @Test
    void showsATokenToNoOtherHomeserver() throws IOException, InterruptedException {
        answer(200, PAIR, WHO, NAME);
        open(byPassword());
        try (MockWebServer other = new MockWebServer();
                MatrixHttp there = new MatrixHttp(other.url("/"))) {
            other.enqueue(response(200, PAIR.replace("a1", "b1")));
            other.enqueue(response(200, WHO));
            other.enqueue(response(200, NAME));
            Login login = new Login(there, byPassword(), journal.notes());
            login.open(new MatrixClient(there, login));
            assertThat(other.takeRequest().getHeader("Authorization")).isNull();
            assertThat(other.takeRequest().getHeader("Authorization")).isEqualTo("Bearer b1");
        }
    }

    private Identity open(MatrixSettings settings) {
        Login login = new Login(http, settings, journal.notes());
        return login.open(new MatrixClient(http, login));
    }

    private MatrixSettings byPassword() {
        return settings("rapporteur", "secret", null);
    }

    private MatrixSettings byToken(@Nullable String user) {
        return settings(user, null, "syt_secret");
    }

    private MatrixSettings settings(@Nullable String user, @Nullable String password, @Nullable String token) {
        return new MatrixSettings(
                server.url("/").uri(),
                user,
                password,
                token,
                Globs.NONE,
                Globs.NONE,
                List.of("!rap"),
                Globs.NONE,
                Globs.NONE);
    }

    private void answer(int status, String... bodies) {
        for (String body : bodies) {
            server.enqueue(response(status, body));
        }
    }

    private static MockResponse response(int status, String body) {
        return new MockResponse().setResponseCode(status).setBody(body.replace('\'', '"'));
    }

    private List<RecordedRequest> requests(int count) throws InterruptedException {
        RecordedRequest[] requests = new RecordedRequest[count];
        for (int i = 0; i < count; i++) {
            requests[i] = server.takeRequest();
        }
        return List.of(requests);
    }

    private List<String> paths(int count) throws InterruptedException {
        return requests(count).stream()
                .map(request -> String.valueOf(request.getPath()))
                .toList();
    }
}

package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.SocketPolicy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.matrix.MatrixError.Garbled;
import org.rapporteur.matrix.MatrixError.Unreachable;

class MatrixHttpTest {
    private static final MatrixCall CALL = MatrixCall.get("versions");

    private final MockWebServer server = new MockWebServer();
    private MatrixHttp http;

    @BeforeEach
    void start() throws IOException {
        server.start();
        http = new MatrixHttp(server.url("/behind/a/proxy/"));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.shutdown();
    }

    @Test
    void encodesEachSegmentAndSendsTheTokenInAHeaderAlone() throws InterruptedException {
        server.enqueue(new MockResponse().setBody("{}"));
        http.call(MatrixCall.get("rooms", "!a/b?:x", "é").query("via", "a b&c"), "secret");
        var request = server.takeRequest();
        assertThat(request.getPath()).isEqualTo("/behind/a/proxy/rooms/!a%2Fb%3F:x/%C3%A9?via=a%20b%26c");
        assertThat(request.getHeader("Authorization")).isEqualTo("Bearer secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "null", "7", "{\"a\": "})
    void knowsWhatIsNoAnswerOfAHomeserver(String body) {
        server.enqueue(new MockResponse().setBody(body));
        assertThat(error(CALL)).isInstanceOf(Garbled.class);
    }

    @Test
    void readsNoMoreThanItAskedFor() {
        server.enqueue(new MockResponse().setBody("{\"a\": \"" + "x".repeat(1000) + "\"}"));
        assertThat(error(CALL.poll(Duration.ofSeconds(5), 1000)))
                .isEqualTo(new Garbled("an answer of more than 1000 bytes"));
    }

    @Test
    void followsNoRedirect() {
        server.enqueue(new MockResponse().setResponseCode(302).setHeader("Location", server.url("/elsewhere")));
        assertThat(error(CALL)).isInstanceOf(Garbled.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO_RESPONSE", "STALL_SOCKET_AT_START"})
    void waitsForAnAnswerNoLongerThanItsPatience(SocketPolicy policy) {
        server.enqueue(new MockResponse().setSocketPolicy(policy));
        assertThat(error(CALL.within(Duration.ofMillis(300))))
                .isEqualTo(new Unreachable(Unreachable.Kind.OTHER, "no answer in time"));
    }

    @Test
    void waitsForTheRestOfAnAnswerNoLongerEither() {
        server.enqueue(new MockResponse().setBody("{\"a\": 1234567890}").throttleBody(1, 1, TimeUnit.SECONDS));
        assertThat(error(CALL.within(Duration.ofMillis(300)))).isInstanceOf(Unreachable.class);
    }

    @Test
    void knowsAnAnswerThatWasCutOff() {
        server.enqueue(new MockResponse()
                .setBody("{\"a\": \"" + "x".repeat(100_000) + "\"}")
                .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
        assertThat(error(CALL)).isInstanceOf(Unreachable.class);
    }

    @Test
    void tellsAHostThatDoesNotExistFromOneThatDoesNotAnswer() {
        assertThat(error(
                        new MatrixHttp(server.url("/")
                                .newBuilder()
                                .host("nowhere.invalid")
                                .build()),
                        CALL))
                .isInstanceOfSatisfying(
                        Unreachable.class, error -> assertThat(error.kind()).isEqualTo(Unreachable.Kind.NO_SUCH_HOST));
        assertThat(error(new MatrixHttp(server.url("/").newBuilder().port(1).build()), CALL))
                .isInstanceOfSatisfying(
                        Unreachable.class, error -> assertThat(error.kind()).isEqualTo(Unreachable.Kind.OTHER));
        assertThat(error(
                        new MatrixHttp(
                                server.url("/").newBuilder().scheme("https").build()),
                        CALL))
                .isInstanceOfSatisfying(
                        Unreachable.class, error -> assertThat(error.kind()).isEqualTo(Unreachable.Kind.TLS));
    }

    @Test
    void endsALongPollAndNothingElse() throws Exception {
        server.enqueue(new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE));
        CompletableFuture<MatrixError> poll =
                CompletableFuture.supplyAsync(() -> error(CALL.poll(Duration.ofSeconds(60), 1000)));
        server.takeRequest();
        http.endPoll();
        assertThat(poll.get(30, TimeUnit.SECONDS)).isInstanceOf(Unreachable.class);
        server.enqueue(new MockResponse().setBody("{\"a\": 1}"));
        assertThat(http.call(CALL, null).path("a").intValue()).isEqualTo(1);
    }

    private MatrixError error(MatrixCall call) {
        return error(http, call);
    }

    private static MatrixError error(MatrixHttp http, MatrixCall call) {
        MatrixException failure = catchThrowableOfType(MatrixException.class, () -> http.call(call, "secret"));
        assertThat(failure).hasMessageNotContaining("secret");
        return failure.error();
    }
}

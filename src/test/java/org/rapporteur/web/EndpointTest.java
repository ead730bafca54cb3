package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {
    private final List<byte[]> bodies = new ArrayList<>();
    private final HttpProbe probe = new HttpProbe(new Endpoint("/slack/events", this::answer));

    private Endpoint.Answer answer(byte[] body, Map<String, String> headers) {
        bodies.add(body);
        return new Endpoint.Answer(401, "text/plain; charset=utf-8", "é " + headers.get("X-Signature"));
    }

    @AfterEach
    void close() {
        probe.close();
    }

    private HttpResponse<String> post(byte[] body) {
        return probe.send(HttpRequest.newBuilder(probe.uri("/slack/events"))
                .header("X-Signature", "v0=1")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    @Test
    void handsOverTheBytesAsTheyCameAndGivesTheAnswerBack() {
        byte[] body = HexFormat.of().parseHex("00ff0d0ac3280a");
        HttpResponse<String> response = post(body);
        assertThat(bodies).containsExactly(body);
        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).isEqualTo("é v0=1");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    }

    @Test
    void isCalledUnderWhateverName() {
        String raw = "POST /slack/events HTTP/1.1\r\nHost: bot.example.org\r\nX-Signature: a\r\nContent-Length: 2\r\n"
                + "Connection: close\r\n\r\n{}";
        assertThat(HttpProbe.raw(probe.surface.port(), raw)).startsWith("HTTP/1.1 401");
        assertThat(probe.rawGet("/", "bot.example.org")).startsWith("HTTP/1.1 421");
    }

    @Test
    void takesUpToOneMegabyteAndNoMore() {
        assertThat(post(new byte[Endpoint.MOST_BODY_BYTES]).statusCode()).isEqualTo(401);
        assertThat(post(new byte[Endpoint.MOST_BODY_BYTES + 1]).statusCode()).isEqualTo(413);
        assertThat(bodies).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slack/events", "/slack/events?x=1"})
    void isNoPage(String path) {
        assertThat(probe.get(path).statusCode()).isEqualTo(405);
        assertThat(bodies).isEmpty();
    }

    @Test
    void metricsStandBesideTheHealth() {
        HttpResponse<String> metrics = probe.get("/metrics");
        assertThat(metrics.body()).isEqualTo("rapporteur_articles 6\n");
        assertThat(metrics.headers().firstValue("Content-Type"))
                .hasValueSatisfying(
                        type -> assertThat(type).startsWith("text/plain").contains("version=0.0.4"));
    }
}

package org.rapporteur.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebSecurityTest {
    private final HttpProbe probe = new HttpProbe();

    @AfterEach
    void close() {
        probe.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/ask?question=why",
                "/read/note.txt",
                "/read/none",
                "/nowhere",
                "/timeline",
                "/timeline.svg",
                "/timeline.png",
                "/quotes.csv",
                "/gaps",
                "/api/status",
                "/api/none",
                "/assets/style.css",
                "/healthz"
            })
    void everyResponseCarriesTheHeadersThatBindTheBrowser(String path) {
        HttpHeaders headers = probe.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                        + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Content-Type")).isPresent();
        assertThat(headers.map()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
    }

    @Test
    void noPageHoldsAnInlineScriptOrStyle() {
        for (String path :
                new String[] {"/", Links.ask(FakeCore.AGREED), "/read/note.txt", "/status", "/timeline", "/positions"
                }) {
            Document page = probe.page(path);
            assertThat(page.select("script:not([src]), style, [style], [onclick], [onload]"))
                    .isEmpty();
            assertThat(page.select("figure img[src], figure source[srcset]"))
                    .allSatisfy(picture -> assertThat(picture.attr("src") + picture.attr("srcset"))
                            .startsWith("/timeline.svg"));
            assertThat(page.select("script[src], link[href], img[src]:not(figure img)"))
                    .allSatisfy(loaded ->
                            assertThat(loaded.attr("src") + loaded.attr("href")).startsWith("/assets/"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 200",
        "127.0.0.1:8080, 200",
        "LocalHost:1, 200",
        "[::1]:8080, 200",
        "evil.example, 421",
        "127.0.0.1.evil.example:8080, 421",
        "localhost.evil.example, 421",
        "192.168.0.7:8080, 421"
    })
    void onALocalAddressOnlyLocalNamesAreAnswered(String host, int status) {
        assertThat(probe.rawGet("/", host)).startsWith("HTTP/1.1 " + status + " ");
        assertThat(probe.rawGet("/api/status", host)).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void onAllAddressesAnyNameIsAnswered() {
        try (WebSurface open = new WebSurface(WebSettings.at("0.0.0.0", 0), new FakeCore(), () -> FakeCore.NOW)) {
            open.start();
            String answer = HttpProbe.raw(open.port(), HttpProbe.request("/", "news.example"));
            assertThat(answer).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void stylesAreKeptByTheirVersionAndAskedForAgainWithoutIt() {
        String versioned = probe.page("/").select("link[rel=stylesheet]").attr("href");
        HttpResponse<String> style = probe.get(versioned);
        assertThat(style.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
        assertThat(probe.get("/assets/style.css").headers().firstValue("Cache-Control"))
                .hasValue("no-cache");
        String tag = style.headers().firstValue("ETag").orElseThrow();
        HttpRequest.Builder again =
                HttpRequest.newBuilder(probe.uri("/assets/style.css")).header("If-None-Match", tag);
        assertThat(probe.send(again).statusCode()).isEqualTo(304);
    }

    @Test
    void aPageIsNeverKeptByAProxyAndTheApiNeverAtAll() {
        assertThat(probe.get("/").headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(probe.get("/api/status").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void aPortInUseIsOneClearLine() {
        WebSurface second =
                new WebSurface(WebSettings.at("127.0.0.1", probe.surface.port()), probe.core, () -> FakeCore.NOW);
        assertThatThrownBy(second::start)
                .isInstanceOf(WebSurfaceException.class)
                .hasMessage("cannot listen on 127.0.0.1:" + probe.surface.port()
                        + ": the port is in use; stop the other program or choose another port");
    }

    @Test
    void aHostThatIsNotOursIsOneClearLine() {
        WebSurface nowhere = new WebSurface(WebSettings.at("203.0.113.7", 0), probe.core, () -> FakeCore.NOW);
        assertThatThrownBy(nowhere::start)
                .isInstanceOf(WebSurfaceException.class)
                .hasMessageMatching("cannot listen on 203\\.0\\.113\\.7:0: [^\n]+");
    }

    @Test
    void headAsksForAPageWithoutItsBody() {
        String answer =
                HttpProbe.raw(probe.surface.port(), "HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200 ").endsWith("\r\n\r\n").doesNotContain("<html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TRACE / HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.0",
                "GET / HTTP/1.1",
                "NONSENSE",
                "GET /%00 HTTP/1.1\r\nHost: localhost"
            })
    void whatIsNoProperRequestGetsARefusalWithoutTheServersName(String request) {
        String answer = HttpProbe.raw(probe.surface.port(), request + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .matches("(?s)HTTP/1.1 4[0-9]{2} .*")
                .doesNotContainIgnoringCase("jetty")
                .doesNotContain("Server:");
    }
}

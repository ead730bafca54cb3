package org.rapporteur.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against sites on this machine, polite ones and those that mean harm. */
@Timeout(120)
class GuardedClientTest {
    private final FakeSites sites = new FakeSites();
    private final GuardedClient client = sites.client();

    @AfterEach
    void close() {
        client.close();
        sites.close();
    }

    @Test
    void givesThePageAndWhereItWasFound() {
        sites.redirect("news.example/a", sites.url("www.news.example/b"));
        sites.put("www.news.example/b", "text/html; charset=ISO-8859-1", "hello");

        Fetched.Page page = page(fetch(sites.url("news.example/a#part")));

        assertThat(page.address()).isEqualTo(URI.create(sites.url("www.news.example/b")));
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.charset()).isEqualToIgnoringCase("ISO-8859-1");
        assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo("hello");
        assertThat(sites.requests().getFirst().headers())
                .containsEntry("accept", "text/html")
                .hasEntrySatisfying("user-agent", agent -> assertThat(agent).startsWith("Rapporteur/"))
                .doesNotContainKeys("cookie", "authorization", "referer");
    }

    @Test
    void asksOnlyForWhatHasChanged() {
        sites.put("news.example/feed", (request, out) -> {
            boolean known = "\"v1\"".equals(request.headers().get("if-none-match"))
                    && "Tue, 19 Jun 2012 10:00:00 GMT".equals(request.headers().get("if-modified-since"));
            out.write(FakeSites.ascii(
                    known
                            ? "HTTP/1.1 304 Not Modified\r\nConnection: close\r\n\r\n"
                            : "HTTP/1.1 200 OK\r\nETag: \"v1\"\r\nLast-Modified: Tue, 19 Jun 2012 10:00:00 GMT\r\n"
                                    + "Content-Length: 1\r\nConnection: close\r\n\r\nx"));
        });
        Validators validators = page(fetch(sites.url("news.example/feed"))).validators();
        assertThat(client.fetch(sites.url("news.example/feed"), "*/*", validators))
                .isEqualTo(new Fetched.Unchanged());
    }

    @Test
    void takesNoCookiesAlong() {
        sites.put(
                "news.example/a",
                (request, out) -> out.write(FakeSites.ascii(
                        "HTTP/1.1 302 Found\r\nSet-Cookie: id=1\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")));
        sites.put("news.example/b", "text/html", "x");
        page(fetch(sites.url("news.example/a")));
        assertThat(sites.requests()).noneMatch(request -> request.headers().containsKey("cookie"));
    }

    @Test
    void asksNoProxyWhateverTheSystemNames() {
        List<String> properties = List.of("http.proxyHost", "http.proxyPort", "socksProxyHost", "socksProxyPort");
        List<String> before =
                properties.stream().map(name -> System.getProperty(name, "")).toList();
        sites.put("news.example/a", "text/html", "x");
        try (FakeSites proxy = new FakeSites()) {
            List<String> named = List.of("127.0.0.1", "" + proxy.port(), "127.0.0.1", "" + proxy.port());
            for (int i = 0; i < properties.size(); i++) {
                System.setProperty(properties.get(i), named.get(i));
            }
            page(fetch(sites.url("news.example/a")));
            assertThat(proxy.accepted()).isZero();
        } finally {
            for (int i = 0; i < properties.size(); i++) {
                if (before.get(i).isEmpty()) {
                    System.clearProperty(properties.get(i));
                } else {
                    System.setProperty(properties.get(i), before.get(i));
                }
            }
        }
    }

    @Test
    void keepsRobotsTxtAndAsksForItOnce() {
        sites.put("news.example/robots.txt", "text/plain", "User-agent: rapporteur\nDisallow: /private/\n");
        sites.put("news.example/a", "text/html", "x");
        sites.put("news.example/private/b", "text/html", "x");
        page(fetch(sites.url("news.example/a")));
        assertThat(reason(fetch(sites.url("news.example/private/b")))).contains("robots.txt");
        page(fetch(sites.url("news.example/a")));
        assertThat(sites.requests()).hasSize(2);
        assertThat(sites.accepted()).isEqualTo(3);
    }

    @Test
    void keepsTheRobotsTxtOfTheSiteItIsPassedOnTo() {
        sites.put("b.example/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
        sites.put("b.example/x", "text/html", "x");
        sites.redirect("a.example/x", sites.url("b.example/x"));
        assertThat(reason(fetch(sites.url("a.example/x")))).startsWith("b.example does not want");
    }

    @Test
    void asksNothingOfASiteWhoseRobotsTxtFails() {
        sites.put("news.example/robots.txt", status("500 Oops"));
        sites.put("news.example/a", "text/html", "x");
        assertThat(reason(fetch(sites.url("news.example/a")))).contains("robots.txt fails");
        assertThat(sites.requests()).isEmpty();
    }

    @Test
    void leavesAHostAloneThatAsksForIt() {
        sites.put(
                "news.example/a",
                (request, out) -> out.write(FakeSites.ascii("HTTP/1.1 429 Slow down\r\n"
                        + "Retry-After: 600\r\n"
                        + "Content-Length: 0\r\n"
                        + "Connection: close\r\n\r\n")));
        assertThat(reason(fetch(sites.url("news.example/a")))).contains("429");
        assertThat(reason(fetch(sites.url("news.example/a")))).contains("more minutes");
        assertThat(sites.requests()).hasSize(1);
    }

    @Test
    void followsThreeRedirectsAndNoMore() {
        for (int i = 0; i < 5; i++) {
            sites.redirect("news.example/" + i, "/" + (i + 1));
        }
        sites.put("news.example/5", "text/html", "x");
        assertThat(page(fetch(sites.url("news.example/2"))).address().getPath()).isEqualTo("/5");
        assertThat(reason(fetch(sites.url("news.example/1")))).contains("more than 3 times");
    }

    static Stream<Arguments> unwelcomeTargets() {
        return Stream.of(
                Arguments.of("file:///etc/passwd", "nothing else is asked"),
                Arguments.of("ftp://news.example/a", "nothing else is asked"),
                Arguments.of("http://169.254.169.254/latest/meta-data/", "private network"),
                Arguments.of("http://[::1]/", "private network"),
                Arguments.of("http://2130706433/", "not the name of a site"),
                Arguments.of("http://ann:secret@news.example/", "user name or password"),
                Arguments.of("http://news.example:22/", "port 22"),
                Arguments.of("//localhost/", "not the name of a site"));
    }

    @ParameterizedTest
    @MethodSource("unwelcomeTargets")
    void checksWhereARedirectLeads(String target, String reason) {
        sites.redirect("news.example/a", target);
        assertThat(reason(fetch(sites.url("news.example/a")))).contains(reason);
        assertThat(sites.requests()).hasSize(1);
    }

    @Test
    void isNotFooledByANameThatChangesItsAddress() throws UnknownHostException {
        InetAddress good = InetAddress.getByName("127.0.0.1");
        InetAddress bad = InetAddress.getByName("127.0.0.2");
        AtomicInteger lookups = new AtomicInteger();
        List<InetSocketAddress> connections = new ArrayList<>();
        sites.put("news.example/a", "text/html", "x");
        // The first look-up of each request is answered well, each later one badly.
        try (GuardedClient rebound = new GuardedClient(
                sites.world(host -> List.of(lookups.getAndIncrement() < 2 ? good : bad), connections))) {
            page(rebound.fetch(sites.url("news.example/a"), "*/*", Validators.NONE));
            assertThat(reason(rebound.fetch(sites.url("news.example/a"), "*/*", Validators.NONE)))
                    .contains("private network");
        }
        assertThat(lookups).hasValue(3);
        assertThat(connections)
                .hasSize(2)
                .allMatch(address -> address.getAddress().equals(good));
    }

    @Test
    void refusesANameWithOnePrivateAddressAmongPublicOnes() throws UnknownHostException {
        List<InetAddress> mixed = List.of(InetAddress.getByName("127.0.0.1"), InetAddress.getByName("10.0.0.1"));
        List<InetSocketAddress> connections = new ArrayList<>();
        try (GuardedClient guarded = new GuardedClient(sites.world(host -> mixed, connections))) {
            assertThat(reason(guarded.fetch(sites.url("news.example/a"), "*/*", Validators.NONE)))
                    .contains("private network");
        }
        assertThat(connections).isEmpty();
    }

    @Test
    void doesNotWaitLongerForANameThanForAnAnswer() {
        CountDownLatch never = new CountDownLatch(1);
        try (GuardedClient guarded = new GuardedClient(sites.world(
                host -> {
                    awaitQuietly(never);
                    return List.of();
                },
                new ArrayList<>(),
                Duration.ofSeconds(2)))) {
            assertThat(reason(guarded.fetch(sites.url("news.example/a"), "*/*", Validators.NONE)))
                    .contains("within 2 seconds");
        }
    }

    @ParameterizedTest
    @CsvSource({"401, not open", "404, no such page", "410, no such page", "500, trouble of its own", "418, 418"})
    void saysWhatAnAnswerMeans(int status, String reason) {
        sites.put("news.example/a", status(status + " So"));
        assertThat(reason(fetch(sites.url("news.example/a")))).contains(String.valueOf(status), reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "example.org/a",
                "javascript:alert(1)",
                "file:///etc/passwd",
                "https://",
                "http:///",
                "http://a b.example/"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(reason(fetch(text))).isNotBlank();
        assertThat(sites.accepted()).isZero();
    }

    @Test
    void showsAHostileAddressOnOneShortLine() {
        assertThat(reason(fetch("gopher://\u202e\n" + "x".repeat(1_500))))
                .hasSizeLessThan(300)
                .doesNotContain("\n", "\u202e");
    }

    static Stream<Arguments> misbehaviours() {
        String ok = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
        return Stream.of(
                misbehaviour("an endless body", (request, out) -> endless(out, ok + "\r\n", "x".repeat(8_192))),
                misbehaviour(
                        "an endless chunked body",
                        (request, out) -> endless(
                                out,
                                ok + "Transfer-Encoding: chunked\r\n\r\n",
                                "2000\r\n" + "x".repeat(8_192) + "\r\n")),
                misbehaviour("a byte now and then", (request, out) -> slowly(out, ok + "\r\n", "x")),
                misbehaviour("a header now and then", (request, out) -> slowly(out, ok, "X-A: b\r\n")),
                misbehaviour("endless headers", (request, out) -> endless(out, ok, "X-A: b\r\n")),
                misbehaviour("one endless header", (request, out) -> endless(out, ok + "X-A: ", "xxxxxxxx")),
                misbehaviour(
                        "endless interim answers", (request, out) -> endless(out, "", "HTTP/1.1 103 Early\r\n\r\n")),
                misbehaviour("silence", (request, out) -> awaitQuietly(new CountDownLatch(1))),
                misbehaviour("a gzip bomb", (request, out) -> {
                    out.write(FakeSites.ascii(ok + "Content-Encoding: gzip\r\n\r\n"));
                    out.write(bomb());
                }),
                misbehaviour(
                        "garbage as gzip",
                        (request, out) ->
                                out.write(FakeSites.ascii(ok + "Content-Encoding: gzip\r\n\r\nnot packed at all"))),
                misbehaviour(
                        "an unknown coding",
                        (request, out) -> out.write(FakeSites.ascii(ok + "Content-Encoding: br\r\n\r\nx"))),
                misbehaviour(
                        "less than promised",
                        (request, out) -> out.write(FakeSites.ascii(ok + "Content-Length: 100\r\n\r\nx"))),
                misbehaviour("garbage", (request, out) -> out.write(new byte[5_000])),
                misbehaviour(
                        "a redirect to itself",
                        (request, out) -> out.write(
                                FakeSites.ascii("HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n"))),
                misbehaviour(
                        "a redirect to nowhere",
                        (request, out) ->
                                out.write(FakeSites.ascii("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"))),
                misbehaviour("nothing", (request, out) -> {}));
    }

    private static Arguments misbehaviour(String name, FakeSites.Site site) {
        return Arguments.of(name, site);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("misbehaviours")
    void outlivesASiteThatGives(String name, FakeSites.Site site) {
        sites.put("news.example/a", site);
        try (GuardedClient impatient = sites.impatientClient()) {
            Fetched fetched = impatient.fetch(sites.url("news.example/a"), "text/html", Validators.NONE);
            assertThat(reason(fetched)).startsWith("news.example ");
        }
    }

    private Fetched fetch(String address) {
        return client.fetch(address, "text/html", Validators.NONE);
    }

    private static Fetched.Page page(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Page.class);
        return (Fetched.Page) fetched;
    }

    private static String reason(Fetched fetched) {
        assertThat(fetched).isInstanceOf(Fetched.Failed.class);
        return ((Fetched.Failed) fetched).reason();
    }

    private static FakeSites.Site status(String status) {
        return (request, out) ->
                out.write(FakeSites.ascii("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
    }

    private static void endless(OutputStream out, String start, String more) throws IOException {
        out.write(FakeSites.ascii(start));
        byte[] bytes = FakeSites.ascii(more);
        while (true) {
            out.write(bytes);
        }
    }

    private static void slowly(OutputStream out, String start, String more) throws IOException {
        out.write(FakeSites.ascii(start));
        while (!Thread.currentThread().isInterrupted()) {
            out.write(FakeSites.ascii(more));
            out.flush();
            pause(Duration.ofMillis(200));
        }
    }

    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                gzip.write(zeros);
            }
        }
        return packed.toByteArray();
    }

    private static void pause(Duration time) {
        try {
            boolean early = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(early).isFalse();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.Journal;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.SetClock;
import org.rapporteur.slack.SlackRequest.Content;

class SlackDeliveryTest {
    private static final Instant MADE = Instant.ofEpochSecond(1_795_298_400);
    private static final String KEY = "C1/1795298400.000100";
    private static final String POSTED = "{\"ok\":true,\"channel\":\"C1\",\"ts\":\"1795298401.000200\"}";
    private static final Content CONTENT = Content.of(SlackMessage.plain("Nothing <!channel> new."));

    @TempDir
    private Path folder;

    private Journal journal;
    private final MockWebServer server = new MockWebServer();
    private final List<String> refused = new ArrayList<>();
    private final List<String> taken = new ArrayList<>();
    private final SlackConfig config = new SlackConfig();
    private @Nullable SlackDelivery delivery;

    @BeforeEach
    void start() throws IOException {
        journal = Journal.open(folder, new SetClock());
        server.start();
        config.setMethodsEndpointUrlPrefix(server.url("/api/").toString());
        config.setProxyUrl(null);
        config.setStatsEnabled(false);
        config.setHttpClientCallTimeoutMillis(5_000);
        OkHttpClient client = SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build();
        SlackHttpClient http = new SlackHttpClient(client);
        http.setConfig(config);
        delivery = delivery(
                Slack.getInstance(config, http).methods("xoxb-1"),
                client,
                new SlackCalls(refused::add, () -> taken.add("taken")));
    }

    private SlackDelivery delivery(MethodsClient methods, OkHttpClient client, SlackCalls calls) {
        FileDelivery files = new FileDelivery(methods, client, calls, journal.outbox(), new SetClock());
        return new SlackDelivery(methods, client, calls, files);
    }

    @AfterEach
    void stop() throws Exception {
        server.shutdown();
        config.close();
        journal.close();
    }

    @Test
    void postsInTheThreadWithoutPreviewsAndWithItsKey() throws InterruptedException {
        server.enqueue(json(POSTED));
        assertThat(deliver(post("C1", "1795298400.000100"))).isEqualTo(new Outcome.Sent("1795298401.000200"));
        RecordedRequest request = next();
        assertThat(request.getPath()).isEqualTo("/api/chat.postMessage");
        Map<String, String> form = form(request);
        assertThat(form)
                .containsEntry("channel", "C1")
                .containsEntry("thread_ts", "1795298400.000100")
                .containsEntry("text", "Nothing &lt;!channel&gt; new.")
                .containsEntry("unfurl_links", "0")
                .containsEntry("unfurl_media", "0")
                .containsEntry("link_names", "0");
        assertThat(form.get("blocks")).contains("rich_text");
        assertThat(form.get("metadata")).contains("rapporteur_reply", KEY);
        assertThat(taken).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2, 2", "0, 0", "86400, 86400", ", 30", "soon, 30"})
    void waitsAsLongAsSlackAsks(@Nullable String header, long seconds) {
        MockResponse response = json("{\"ok\":false,\"error\":\"ratelimited\"}").setResponseCode(429);
        server.enqueue(header == null ? response : response.setHeader("Retry-After", header));
        assertThat(deliver(post("C1", null))).isEqualTo(new Outcome.RetryAfter(Duration.ofSeconds(seconds)));
    }

    @Test
    void neverSendsTwiceByItself() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(json("{}").setResponseCode(429).setHeader("Retry-After", "1"));
            assertThat(deliver(post("C1", null))).isInstanceOf(Outcome.RetryAfter.class);
        }
        server.enqueue(json(POSTED));
        assertThat(deliver(post("C1", null))).isInstanceOf(Outcome.Sent.class);
        assertThat(server.getRequestCount()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void doesNotKnowWhatAnErrorPageMeans(int status) {
        server.enqueue(new MockResponse()
                .setResponseCode(status)
                .setHeader("Content-Type", "text/html")
                .setBody("<html><body>Something went <b>wrong</b></body></html>"));
        assertThat(deliver(post("C1", null))).isEqualTo(new Outcome.Unknown("status " + status));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void doesNotKnowWhatAPageInPlaceOfAnAnswerMeans() {
        server.enqueue(new MockResponse().setBody("<html>Welcome to our network</html>"));
        assertThat(deliver(post("C1", null))).isInstanceOf(Outcome.Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({"DISCONNECT_AFTER_REQUEST", "NO_RESPONSE", "DISCONNECT_DURING_RESPONSE_BODY"})
    void doesNotKnowWhatACutConnectionMeans(SocketPolicy policy) {
        config.setHttpClientCallTimeoutMillis(400);
        SlackDelivery impatient = delivery(
                Slack.getInstance(config, new SlackHttpClient(quick())).methods("xoxb-1"),
                quick(),
                new SlackCalls(refused::add, () -> {}));
        server.enqueue(json(POSTED).setSocketPolicy(policy));
        assertThat(impatient.deliver(row(post("C1", null)))).isInstanceOf(Outcome.Unknown.class);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void knowsThatNothingWasSentWhenNobodyListens() throws IOException {
        server.shutdown();
        assertThat(deliver(post("C1", null))).isInstanceOf(Outcome.NotSent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "channel_not_found, Rejected",
        "not_in_channel, Rejected",
        "is_archived, Rejected",
        "msg_too_long, Rejected",
        "restricted_action, Rejected",
        "missing_scope, Rejected",
        "an_error_of_tomorrow, Rejected",
        "ratelimited, RetryAfter",
        "rate_limited, RetryAfter",
        "service_unavailable, NotSent",
        "request_timeout, NotSent",
        "internal_error, Unknown",
        "fatal_error, Unknown"
    })
    void sortsWhatSlackRefuses(String error, String outcome) {
        server.enqueue(failed(error));
        assertThat(deliver(post("C1", null)).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(refused).isEmpty();
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive"})
    void tellsWhenTheTokenIsNoLongerTaken(String error) {
        server.enqueue(failed(error));
        assertThat(deliver(post("C1", null))).isEqualTo(new Outcome.Rejected(error));
        assertThat(refused).containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_blocks", "invalid_blocks_format", "msg_blocks_too_long"})
    void sendsTextOnceWhenTheBlocksAreRefused(String error) throws InterruptedException {
        server.enqueue(failed(error));
        server.enqueue(json(POSTED));
        assertThat(deliver(post("C1", null))).isInstanceOf(Outcome.Sent.class);
        assertThat(form(next())).containsKey("blocks");
        Map<String, String> second = form(next());
        assertThat(second).doesNotContainKey("blocks").containsEntry("text", "Nothing &lt;!channel&gt; new.");
        assertThat(second.get("metadata")).contains(KEY);
    }

    @Test
    void givesUpWhenTheTextIsRefusedToo() {
        server.enqueue(failed("invalid_blocks"));
        server.enqueue(failed("invalid_blocks"));
        assertThat(deliver(post("C1", null))).isEqualTo(new Outcome.Rejected("invalid_blocks"));
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void findsAMessageOfAThreadByItsKey() throws InterruptedException {
        server.enqueue(page("next==", message("1.1", "another")));
        server.enqueue(page("", "{\"ts\":\"1.2\",\"text\":\"by a user\"}", message("1795298401.000200", KEY)));
        assertThat(readBack(post("C1", "1795298400.000100"))).isEqualTo(new Outcome.Sent("1795298401.000200"));
        RecordedRequest first = next();
        assertThat(first.getPath()).isEqualTo("/api/conversations.replies");
        assertThat(form(first))
                .containsEntry("channel", "C1")
                .containsEntry("ts", "1795298400.000100")
                .containsEntry("include_all_metadata", "1")
                .containsEntry("oldest", "1795298100.000000");
        assertThat(form(next())).containsEntry("cursor", "next==");
    }

    @Test
    void readsTheHistoryForAMessageAtTheTop() throws InterruptedException {
        server.enqueue(page("", message("9.9", "another")));
        assertThat(readBack(post("C1", null))).isEqualTo(new Outcome.NotThere());
        assertThat(next().getPath()).isEqualTo("/api/conversations.history");
    }

    @Test
    void readsTheDirectMessageWithAUser() throws InterruptedException {
        server.enqueue(json("{\"ok\":true,\"channel\":{\"id\":\"D7\"}}"));
        server.enqueue(page("", message("9.9", KEY)));
        assertThat(readBack(post("U1", null))).isEqualTo(new Outcome.Sent("9.9"));
        assertThat(form(next())).containsEntry("users", "U1");
        assertThat(form(next())).containsEntry("channel", "D7");
    }

    @ParameterizedTest
    @CsvSource({
        "missing_scope, NotThere",
        "thread_not_found, NotThere",
        "internal_error, NotSent",
        "ratelimited, RetryAfter"
    })
    void sortsWhatCannotBeRead(String error, String outcome) {
        server.enqueue(failed(error));
        assertThat(readBack(post("C1", "1.1")).getClass().getSimpleName()).isEqualTo(outcome);
    }

    @Test
    void findsNothingOutWhileSlackIsOutOfOrder() {
        server.enqueue(new MockResponse().setResponseCode(503).setBody("<html>"));
        assertThat(readBack(post("C1", "1.1"))).isInstanceOf(Outcome.NotSent.class);
    }

    @Test
    void repliesByTheAddressOfACommand() throws InterruptedException {
        server.enqueue(new MockResponse().setBody("ok"));
        assertThat(deliver(response("U1"))).isInstanceOf(Outcome.Sent.class);
        RecordedRequest request = next();
        assertThat(request.getPath()).isEqualTo("/commands/1");
        assertThat(request.getHeader("Content-Type")).contains("application/json");
        assertThat(request.getBody().readUtf8())
                .contains("\"response_type\":\"ephemeral\"", "\"replace_original\":false", "\"blocks\":[{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        404 | {"ok":false,"error":"used_url"}
        404 | expired_url
        404 | <html>not here</html>
        410 | gone
        200 | {"ok":false,"error":"expired_url"}
        """)
    void writesDirectlyWhenTheAddressIsNoLongerTaken(int status, String body) throws InterruptedException {
        server.enqueue(new MockResponse().setResponseCode(status).setBody(body));
        server.enqueue(json(POSTED));
        assertThat(deliver(response("U1"))).isEqualTo(new Outcome.Sent("1795298401.000200"));
        next();
        assertThat(form(next())).containsEntry("channel", "U1");
    }

    @Test
    void dropsAReplyThatNobodyCanGet() {
        server.enqueue(new MockResponse().setResponseCode(404).setBody("used_url"));
        assertThat(deliver(response(null))).isEqualTo(new Outcome.Rejected("used_url"));
    }

    @Test
    void repliesInTextWhenTheAddressRefusesTheBlocks() throws InterruptedException {
        server.enqueue(new MockResponse().setResponseCode(400).setBody("invalid_blocks"));
        server.enqueue(new MockResponse().setBody("ok"));
        assertThat(deliver(response("U1"))).isInstanceOf(Outcome.Sent.class);
        next();
        assertThat(next().getBody().readUtf8()).doesNotContain("blocks").contains("Nothing");
    }

    @ParameterizedTest
    @CsvSource({"429, RetryAfter", "500, Unknown", "503, Unknown"})
    void triesTheAddressAgainWhenSlackIsOutOfOrder(int status, String outcome) {
        server.enqueue(
                new MockResponse().setResponseCode(status).setBody("<html>").setHeader("Retry-After", "3"));
        assertThat(deliver(response("U1")).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAddressThatIsNoneIsRefusedAndNoFault() {
        SlackRequest odd = response("nowhere", null);
        assertThat(deliver(odd)).isEqualTo(new Outcome.Rejected("not an address"));
    }

    @Test
    void changesDeletesAndShowsToOne() throws InterruptedException {
        server.enqueue(json(POSTED));
        server.enqueue(json("{\"ok\":true}"));
        server.enqueue(failed("message_not_found"));
        server.enqueue(json("{\"ok\":true,\"message_ts\":\"1.5\"}"));
        assertThat(deliver(new SlackRequest.Update("C1", "1.4", CONTENT))).isEqualTo(new Outcome.Sent("1.4"));
        assertThat(deliver(new SlackRequest.Delete("C1", "1.4"))).isEqualTo(new Outcome.Sent("1.4"));
        assertThat(deliver(new SlackRequest.Delete("C1", "1.4"))).isEqualTo(new Outcome.Sent("1.4"));
        assertThat(deliver(new SlackRequest.Ephemeral("C1", "1.1", "U1", CONTENT)))
                .isInstanceOf(Outcome.Sent.class);
        assertThat(next().getPath()).isEqualTo("/api/chat.update");
        assertThat(next().getPath()).isEqualTo("/api/chat.delete");
        next();
        RecordedRequest shown = next();
        assertThat(shown.getPath()).isEqualTo("/api/chat.postEphemeral");
        assertThat(form(shown)).containsEntry("user", "U1").containsEntry("thread_ts", "1.1");
    }

    @Test
    void everyRequestSurvivesTheJournal() {
        for (SlackRequest request : List.of(
                post("C1", "1.1"),
                post("U1", null),
                response("U1"),
                new SlackRequest.Ephemeral("C1", null, "U1", CONTENT),
                new SlackRequest.Update("C1", "1.4", CONTENT),
                new SlackRequest.Delete("C1", "1.4"))) {
            assertThat(SlackRequest.fromJson(request.toJson())).isEqualTo(request);
        }
    }

    private OkHttpClient quick() {
        return new OkHttpClient.Builder()
                .retryOnConnectionFailure(false)
                .callTimeout(Duration.ofMillis(400))
                .build();
    }

    private SlackRequest post(String channel, @Nullable String thread) {
        return new SlackRequest.Post(channel, thread, CONTENT, MADE.getEpochSecond());
    }

    private SlackRequest response(@Nullable String user) {
        return response(server.url("/commands/1").toString(), user);
    }

    private static SlackRequest response(String url, @Nullable String user) {
        return new SlackRequest.Response(url, null, false, user, CONTENT, MADE.getEpochSecond());
    }

    private Outcome deliver(SlackRequest request) {
        return sender().deliver(row(request));
    }

    private Outcome readBack(SlackRequest request) {
        return sender().readBack(row(request));
    }

    private SlackDelivery sender() {
        SlackDelivery started = delivery;
        assertThat(started).isNotNull();
        return started;
    }

    private static OutboxRow row(SlackRequest request) {
        return new OutboxRow(1, "slack", "C1", KEY, request.toJson(), OutboxRow.State.SENDING, null, 1, MADE);
    }

    private static MockResponse json(String body) {
        return new MockResponse().setHeader("Content-Type", "application/json").setBody(body);
    }

    private static MockResponse failed(String error) {
        return json("{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    private static MockResponse page(String next, String... messages) {
        return json("""
            {"ok":true,"messages":[%s],"response_metadata":{"next_cursor":"%s"}}\
            """.formatted(String.join(",", messages), next));
    }

    private static String message(String ts, String key) {
        return """
            {"ts":"%s","text":"x","bot_id":"B1",
             "metadata":{"event_type":"rapporteur_reply","event_payload":{"reply_key":"%s"}}}\
            """.formatted(ts, key);
    }

    private RecordedRequest next() throws InterruptedException {
        RecordedRequest request = server.takeRequest(2, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return request;
    }

    private static Map<String, String> form(RecordedRequest request) {
        Map<String, String> form = new TreeMap<>();
        for (String pair : request.getBody().readUtf8().split("&")) {
            String[] parts = pair.split("=", 2);
            form.put(URLDecoder.decode(parts[0], UTF_8), URLDecoder.decode(parts[1], UTF_8));
        }
        return form;
    }
}

package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.NewsPlace;
import org.rapporteur.journal.WatchPlace;

/** Requests through the real Bolt app, into a real journal, out to a Web API. */
class EntranceTest {
    @TempDir
    Path folder;

    private SlackBench bench;

    @BeforeEach
    void start() {
        bench = SlackBench.in(folder);
    }

    @AfterEach
    void stop() throws IOException {
        bench.close();
    }

    @Test
    void echoesTheChallengeWhenItIsSigned() {
        String body = "{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1a\"}";
        assertThat(bench.post(body)).isEqualTo(HttpAnswer.plain(200, "3eZbrw1a"));
        assertThat(bench.unsigned(body.getBytes(UTF_8)).status()).isEqualTo(401);
    }

    @Test
    void answersTheCheckOfTheCertificateUnsigned() {
        assertThat(bench.unsigned("ssl_check=1&token=x".getBytes(UTF_8)).status())
                .isEqualTo(200);
        assertThat(bench.unsigned("text=ssl_check%3D1".getBytes(UTF_8)).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{{{", "{\"type\":\"event_callback\"}", "[1]", "null", "payload=%7B", "a=%", "\"x\""})
    void refusesWhatIsNotSignedAndOfWhatIsWhatIsMalformed(String body) {
        assertThat(bench.unsigned(body.getBytes(UTF_8)).status()).isEqualTo(401);
        assertThat(bench.post(body).status()).as("signed").isBetween(200, 499);
    }

    @Test
    void refusesDeepAndLargeBodies() {
        assertThat(bench.unsigned("[".repeat(20_000).getBytes(UTF_8)).status()).isEqualTo(401);
        assertThat(bench.post("[".repeat(20_000)).status()).isEqualTo(400);
        assertThat(bench.post("{\"type\":\"event_callback\",\"event\":" + "[".repeat(20_000))
                        .status())
                .isEqualTo(400);
        assertThat(bench.unsigned(new byte[2 * 1024 * 1024]).status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"app_rate_limited\",\"team_id\":\"T0OURS\"}",
                "{\"type\":\"never_heard_of\"}",
                "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"app_context_changed\"}}",
                "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"never_heard_of\"}}",
                "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"message\",\"subtype\":\"new\"}}",
                "{\"type\":\"event_callback\",\"event_id\":\"E\",\"event\":{\"type\":\"message\",\"channel\":7,\"ts\":[]}}"
            })
    void acknowledgesWhatIsNotForIt(String body) {
        assertThat(bench.post(body).status()).isEqualTo(200);
        assertThat(bench.isQuiet()).isTrue();
    }

    @Test
    void answersAMentionInItsThreadOnce() {
        String event = mention("U0ANN", "<@U0BOT> who &amp; whom?", "5.5");
        assertThat(bench.post(event).status()).isEqualTo(200);
        assertThat(bench.post(event).status()).as("again").isEqualTo(200);
        assertThat(bench.post(event.replace("Ev5.5", "EvTwin")).status())
                .as("twin")
                .isEqualTo(200);

        assertThat(bench.nextAsked())
                .isEqualTo(new IncomingMessage(
                        "slack:T0OURS/C1/5.5",
                        "who & whom?",
                        null,
                        false,
                        null,
                        NewsPlace.open(new WatchPlace("slack", "C1"))));
        SlackBench.Call post = bench.next("chat.postMessage");
        assertThat(post.body()).contains("thread_ts=5.5").contains("echo%20of");
        assertThat(bench.isQuiet()).isTrue();
    }

    @Test
    void saysPlainlyThatSomethingWentWrong() {
        assertThat(bench.post(mention("U0ANN", "poison", "5.6")).status()).isEqualTo(200);
        assertThat(bench.next("chat.postMessage").body())
                .contains("thread_ts=5.6")
                .doesNotContain("poison")
                .doesNotContain("Exception");
    }

    @Test
    void tellsOnceThatSomebodyAsksTooMuch() {
        for (int i = 0; i < 9; i++) {
            bench.post(mention("U0ANN", "question " + i, "6." + i));
        }
        for (int i = 0; i < 5; i++) {
            assertThat(bench.nextAsked()).isNotNull();
        }
        assertThat(bench.next("chat.postEphemeral").body()).contains("user=U0ANN");
        for (int i = 0; i < 4; i++) {
            bench.next("chat.postMessage");
        }
        assertThat(bench.isQuiet()).isTrue();
    }

    @Test
    void answersACommandByItsResponseAddress() {
        HttpAnswer answer = bench.post(command("/rapporteur", "status", "U0ANN"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(bench.nextAsked().text()).isEqualTo("status");
        assertThat(bench.next("respond").body()).contains("ephemeral").contains("echo of status");
    }

    @Test
    void takesWhateverACommandIsCalled() {
        bench.post(command("/latest", "Kaliningrad", "U0ANN"));
        assertThat(bench.nextAsked().text()).isEqualTo("latest Kaliningrad");
        bench.post(command("/unheard-of", "", "U0ANN"));
        assertThat(bench.nextAsked().text()).isEmpty();
    }

    @Test
    void letsAdminsAloneRefresh() {
        bench.post(command("/rapporteur", "refresh", "U0ADMIN"));
        assertThat(bench.nextAsked().admin()).isTrue();
        bench.post(command("/rapporteur", "refresh slack:U0ADMIN", "U0ANN"));
        assertThat(bench.nextAsked().admin()).isFalse();
    }

    @Test
    void opensTheFormAndTakesWhatIsTypedIntoIt() {
        bench.post(payload("{'type':'message_action','callback_id':'ask_about_message','trigger_id':'t1',"
                + "'channel':{'id':'C1'},'user':{'id':'U0ANN'},'team':{'id':'T0OURS'},'message_ts':'8.8',"
                + "'message':{'ts':'8.8','text':'Kremlin &amp; Pentagon agree'}}"));
        assertThat(bench.next("views.open").body()).contains("trigger_id=t1").contains("Kremlin%20%5Cu0026%20Pentagon");

        String place = "{\\\"channel\\\":\\\"C1\\\",\\\"thread\\\":\\\"8.8\\\"}";
        assertThat(bench.post(submission("  ", place)).body())
                .contains("\"response_action\":\"errors\"")
                .contains("\"question\":");
        assertThat(bench.post(submission("Is that so?", place)).body()).isEmpty();
        assertThat(bench.nextAsked().text()).isEqualTo("Is that so?");
        assertThat(bench.next("chat.postMessage").body()).contains("channel=C1").contains("thread_ts=8.8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'block_actions','trigger_id':'t','user':{'id':'U0ANN'},'team':{'id':'T0OURS'},'actions':[]}",
                "{'type':'block_actions','trigger_id':'t','user':{'id':'U0ANN'},'team':{'id':'T0OURS'},"
                        + "'actions':[{'action_id':'never'},{'action_id':'heard','value':'of'}]}",
                "{'type':'view_submission','trigger_id':'t','user':{'id':'U0ANN'},'team':{'id':'T0OURS'},"
                        + "'response_urls':[],'view':{'type':'modal','callback_id':'never'}}",
                "{'type':'view_closed','user':{'id':'U0ANN'},'team':{'id':'T0OURS'},'view':{'callback_id':'ask'}}",
                "{'type':'never_heard_of'}"
            })
    void acknowledgesInteractionsThatAreNotItsOwn(String payload) {
        assertThat(bench.post(payload(payload)).status()).isEqualTo(200);
    }

    private static String mention(String user, String text, String ts) {
        return "{\"type\":\"event_callback\",\"team_id\":\"T0OURS\",\"event_id\":\"Ev" + ts
                + "\",\"event\":{\"type\":\"app_mention\",\"channel\":\"C1\",\"user\":\"" + user
                + "\",\"team\":\"T0OURS\",\"text\":\"" + text + "\",\"ts\":\"" + ts + "\"}}";
    }

    private String command(String name, String text, String user) {
        return Map.of(
                        "command",
                        name,
                        "text",
                        text,
                        "user_id",
                        user,
                        "team_id",
                        "T0OURS",
                        "channel_id",
                        "C1",
                        "trigger_id",
                        name + text,
                        "token",
                        "x",
                        "response_url",
                        bench.responseUrl())
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String payload(String json) {
        return "payload=" + URLEncoder.encode(json.replace('\'', '"'), UTF_8);
    }

    private static String submission(String typed, String place) {
        return payload("{'type':'view_submission','trigger_id':'t" + typed.length()
                + "','user':{'id':'U0ANN','team_id':'T0OURS'},'team':{'id':'T0OURS'},'response_urls':[],'view':{'type':'modal','callback_id':'ask','private_metadata':'"
                + place + "','state':{'values':{'question':{'input':{'type':'plain_text_input','value':'" + typed
                + "'}}}}}}");
    }
}

package org.rapporteur.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message.Metadata;
import com.slack.api.util.http.SlackHttpClient;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;

/** The stand-in behaves as Slack does where the other tests lean on it, asked by Slack's own client. */
class StandInTest {
    private final SlackStandIn slack = SlackStandIn.start();
    private final SlackConfig config = new SlackConfig();
    private final MethodsClient client = client();

    private MethodsClient client() {
        config.setMethodsEndpointUrlPrefix(slack.apiUrl());
        config.setProxyUrl(null);
        SlackHttpClient http = new SlackHttpClient(SlackHttpClient.buildOkHttpClient(config)
                .newBuilder()
                .retryOnConnectionFailure(false)
                .build());
        http.setConfig(config);
        return Slack.getInstance(config, http).methods(SlackStandIn.BOT_TOKEN);
    }

    @AfterEach
    void close() throws Exception {
        config.close();
        slack.close();
    }

    private ChatPostMessageResponse post(String words) throws IOException, SlackApiException {
        Metadata metadata = Metadata.builder()
                .eventType("reply")
                .eventPayload(Map.of("key", "k-1"))
                .build();
        return client.chatPostMessage(
                post -> post.channel("C0A").threadTs("1.1").text(words).metadata(metadata));
    }

    private ConversationsRepliesResponse replies() throws IOException, SlackApiException {
        return client.conversationsReplies(
                read -> read.channel("C0A").ts("1.1").includeAllMetadata(true).limit(10));
    }

    @Test
    void whatWasPostedCanBeReadBackWithItsMetadata() throws Exception {
        assertThat(post("words").isOk()).isTrue();
        assertThat(replies().getMessages()).hasSize(2).last().satisfies(message -> {
            assertThat(message.getText()).isEqualTo("words");
            assertThat(message.getMetadata().getEventPayload()).containsEntry("key", "k-1");
        });
        assertThat(slack.board().reply("C0A", "1.1").shown().text()).isEqualTo("words");
        assertThat(slack.calls().where(call -> call.is("chat.postMessage", "C0A")))
                .singleElement()
                .satisfies(call -> assertThat(call.token()).isEqualTo(SlackStandIn.BOT_TOKEN));
    }

    @Test
    void aCallWhoseAnswerIsLostWasCarriedOutAndOneThatIsCutWasNot() throws Exception {
        slack.faults().next("chat.postMessage", new Fault.LostAnswer(), new Fault.Cut());
        assertThatThrownBy(() -> post("heard")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> post("unheard")).isInstanceOf(IOException.class);
        assertThat(post("third").isOk()).isTrue();
        assertThat(slack.board().thread("C0A", "1.1"))
                .extracting(message -> message.shown().text())
                .containsExactly("heard", "third");
    }

    @Test
    void faultsLookAsTheyDoAtSlack() throws Exception {
        slack.faults()
                .next("chat.postMessage", Faults.rateLimited(7), Fault.page(503), Faults.notOk("channel_not_found"));
        assertThatThrownBy(() -> post("one"))
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        failure -> assertThat(failure.getResponse().header("Retry-After"))
                                .isEqualTo("7"));
        assertThatThrownBy(() -> post("two"))
                .isInstanceOfSatisfying(
                        SlackApiException.class,
                        failure -> assertThat(failure.getResponse().code()).isEqualTo(503));
        assertThat(post("three").getError()).isEqualTo("channel_not_found");
        assertThat(slack.board().channel("C0A")).isEmpty();
    }

    @Test
    void aWrongTokenIsRefused() throws Exception {
        assertThat(client.authTest(call -> call.token("xoxb-of-somebody-else")).getError())
                .isEqualTo("invalid_auth");
        assertThat(client.authTest(call -> call).getUserId()).isEqualTo(SlackStandIn.BOT_USER);
    }

    @Test
    void theSixthUseOfAResponseUrlIsRefused() throws Exception {
        String url = slack.newResponseUrl();
        try (EventSender anybody = new EventSender(java.net.URI.create(url), "")) {
            for (int use = 1; use <= 5; use++) {
                assertThat(anybody.send("{\"text\":\"words\"}", Map.of()).status())
                        .isEqualTo(200);
            }
            assertThat(anybody.send("{\"text\":\"words\"}", Map.of()).status()).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        section   | 3000 | true
        section   | 3001 | false
        header    | 150  | true
        header    | 151  | false
        markdown  | 12000 | true
        markdown  | 12001 | false
        section   | 0    | false
        surprise  | 1    | false
        """)
    void textWithinTheLimitOfItsBlockIsTakenAndMoreIsNot(String type, int length, boolean taken) {
        ObjectNode message = Json.object().put("text", "words");
        ObjectNode block = message.putArray("blocks").addObject().put("type", type);
        if (type.equals("markdown")) {
            block.put("text", "x".repeat(length));
        } else {
            block.putObject("text").put("type", "mrkdwn").put("text", "x".repeat(length));
        }
        assertThat(BlockLimits.problemsOfMessage(message).isEmpty()).isEqualTo(taken);
    }

    @Test
    void tooMuchInAllIsNotTaken() {
        ObjectNode message = Json.object().put("text", "words");
        for (int i = 0; i < 51; i++) {
            message.withArray("blocks")
                    .addObject()
                    .put("type", "section")
                    .putObject("text")
                    .put("type", "plain_text")
                    .put("text", "x".repeat(300));
        }
        assertThat(BlockLimits.problemsOfMessage(message))
                .containsExactly("blocks is 51, at most 50", "text in all blocks is 15300, at most 13200");
    }

    @Test
    void aMessageIsReadAsPeopleSeeIt() {
        ObjectNode message = Json.readObject("""
            {"text": "ping <!channel> &lt;!here&gt;", "blocks": [
              {"type": "section", "text": {"type": "mrkdwn",
                "text": "see <https://a.example/x|the *page*> of <!date^1^{date}|1 Jan> &amp; <@U1>"}},
              {"type": "rich_text", "elements": [{"type": "rich_text_section", "elements": [
                {"type": "text", "text": "plain <!everyone> "},
                {"type": "text", "text": "bold", "style": {"bold": true}},
                {"type": "link", "url": "https://b.example", "text": "two"},
                {"type": "broadcast", "range": "here"}]}]},
              {"type": "actions", "block_id": "b", "elements": [
                {"type": "button", "action_id": "go", "value": "7",
                 "text": {"type": "plain_text", "text": "Go"}}]}]}
            """);
        Shown shown = Shown.of(message);
        assertThat(shown.text()).contains("see the *page* of 1 Jan & ", "plain <!everyone> boldtwo", "Go");
        assertThat(shown.links())
                .containsExactly(
                        new Shown.Link("https://a.example/x", "the *page*"),
                        new Shown.Link("https://b.example", "two"));
        assertThat(shown.mentions())
                .isEqualTo(List.of("<@U1>", "{\"type\":\"broadcast\",\"range\":\"here\"}", "<!channel>"));
        assertThat(shown.styled()).containsExactly("bold");
        assertThat(shown.button("Go"))
                .hasValueSatisfying(button -> assertThat(button.value()).isEqualTo("7"));
    }
}

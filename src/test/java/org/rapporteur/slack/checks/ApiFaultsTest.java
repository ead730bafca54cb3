package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.Message;

/** Whatever Slack does to a call of the bot, people see each answer once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class ApiFaultsTest {
    private static final String POST = "chat.postMessage";
    private static final Fact FACT = Fact.of(3);

    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        Fact.first(10).forEach(Workspace.articles(root)::write);
        workspace = Workspace.overHttp(root, Map.of());
    }

    @AfterEach
    void withoutFaults() {
        workspace.slack().faults().clear();
    }

    @AfterAll
    void stop() {
        workspace.close();
        Invariants.hold(workspace);
    }

    private List<Call> posts(String channel) {
        return workspace.calls().where(call -> call.is(POST, channel));
    }

    private ObjectNode mention() {
        return workspace.events().mention(workspace.newChannel(), Workspace.ANN, FACT.question());
    }

    private void assertOneAnswer(ObjectNode mention) {
        workspace.settle();
        assertThat(workspace.saidTo(mention))
                .singleElement()
                .satisfies(message -> assertThat(message.shown().text()).contains(FACT.words()));
    }

    @Test
    void waitsAsLongAsToldAndHoldsUpNoOtherChannel() {
        ObjectNode mention = mention();
        String channel = Events.channel(mention);
        workspace.slack().faults().nextIn(channel, POST, Faults.rateLimited(6));
        assertThat(workspace.sender().event(mention).status()).isEqualTo(200);
        workspace.calls().first("the call that is told to wait", call -> call.is(POST, channel));
        workspace.ask(workspace.newChannel(), FACT.question());
        assertThat(workspace.saidTo(mention)).as("before the time is over").isEmpty();
        Message reply = workspace.slack().board().reply(channel, Events.ts(mention));
        Duration waited =
                Duration.ofNanos(reply.nanos() - posts(channel).getFirst().nanos());
        assertThat(waited).isGreaterThanOrEqualTo(Duration.ofSeconds(6));
        assertThat(posts(channel)).hasSize(2);
        assertOneAnswer(mention);
    }

    private static final List<List<Fault>> PASSING = List.of(
            List.of(Faults.rateLimited(1), Faults.rateLimited(1), Faults.rateLimited(1)),
            List.of(Fault.page(500)),
            List.of(Fault.page(503), Fault.page(502)),
            List.of(Faults.notOk("internal_error")),
            List.of(Faults.notOk("service_unavailable"), Fault.page(504)),
            List.of(new Fault.Cut()),
            List.of(new Fault.LostAnswer()),
            List.of(Faults.rateLimited(1), new Fault.LostAnswer()),
            List.of(new Fault.Cut(), Fault.page(500)));

    @Test
    void postsOnceAfterEveryFaultThatPasses() {
        Map<List<Fault>, ObjectNode> mentions = new LinkedHashMap<>();
        PASSING.forEach(faults -> mentions.put(faults, mention()));
        mentions.forEach((faults, mention) -> {
            workspace.slack().faults().nextIn(Events.channel(mention), POST, faults.toArray(Fault[]::new));
            assertThat(workspace.sender().event(mention).status()).isEqualTo(200);
        });
        mentions.values()
                .forEach(mention -> workspace.slack().board().reply(Events.channel(mention), Events.ts(mention)));
        workspace.settle();
        mentions.forEach((faults, mention) -> assertThat(workspace.saidTo(mention))
                .as("after %s", faults)
                .singleElement()
                .satisfies(message -> assertThat(message.shown().text()).contains(FACT.words())));
    }

    @Test
    void readsBackBeforeItPostsAgainWhatMayBeThere() {
        ObjectNode mention = mention();
        String channel = Events.channel(mention);
        workspace.slack().faults().nextIn(channel, POST, new Fault.LostAnswer());
        workspace.replyTo(mention);
        workspace
                .calls()
                .first(
                        "reading back",
                        call -> call.method().startsWith("conversations.")
                                && call.argument("channel").equals(channel));
        assertOneAnswer(mention);
        assertThat(posts(channel)).hasSize(1);
    }

    @Test
    void readsBackAgainWhenReadingBackFails() {
        ObjectNode mention = mention();
        String channel = Events.channel(mention);
        workspace.slack().faults().nextIn(channel, POST, new Fault.LostAnswer());
        workspace.slack().faults().nextIn(channel, "conversations.replies", Fault.page(500), Faults.rateLimited(1));
        workspace.replyTo(mention);
        workspace.calls().await("reading back", 3, call -> call.is("conversations.replies", channel));
        assertOneAnswer(mention);
        assertThat(posts(channel)).hasSize(1);
    }

    @Test
    void whatIsRefusedForGoodIsNotTriedAgain() {
        Map<String, ObjectNode> mentions = new LinkedHashMap<>();
        for (String error : List.of("channel_not_found", "not_in_channel", "is_archived", "restricted_action")) {
            ObjectNode mention = mention();
            mentions.put(error, mention);
            workspace.slack().faults().alwaysIn(Events.channel(mention), POST, Faults.notOk(error));
            assertThat(workspace.sender().event(mention).status()).isEqualTo(200);
        }
        mentions.values()
                .forEach(mention ->
                        workspace.calls().first("the post", call -> call.is(POST, Events.channel(mention))));
        workspace.settle();
        mentions.forEach((error, mention) ->
                assertThat(posts(Events.channel(mention))).as(error).hasSizeBetween(1, 2));
        workspace.slack().faults().clear();
        String channel = Events.channel(Objects.requireNonNull(mentions.get("not_in_channel")));
        assertThat(workspace.ask(channel, FACT.question()).shown().text())
                .as("the channel is not given up")
                .contains(FACT.words());
        assertThat(posts(channel)).hasSizeBetween(2, 3);
    }

    @Test
    void blocksThatAreRefusedGoOutOnceMoreAsPlainText() {
        ObjectNode mention = mention();
        String channel = Events.channel(mention);
        workspace.slack().faults().nextIn(channel, POST, Faults.notOk("invalid_blocks"));
        workspace.replyTo(mention);
        assertOneAnswer(mention);
        assertThat(posts(channel)).hasSize(2).last().satisfies(call -> {
            assertThat(call.arguments().path("blocks")).isEmpty();
            assertThat(call.argument("text")).contains(FACT.words());
        });
    }

    @Test
    void aFailingCheckOfTheTokenAfterTheStartTurnsNobodyAway() {
        workspace.slack().faults().always("auth.test", Faults.notOk("internal_error"));
        for (int i = 0; i < 3; i++) {
            assertThat(workspace
                            .ask(workspace.newChannel(), FACT.question())
                            .shown()
                            .text())
                    .contains(FACT.words());
        }
        assertThat(workspace
                        .sender()
                        .command(workspace.interactions().command("/rapporteur", "help", "C0ROOM", Workspace.ANN))
                        .status())
                .isEqualTo(200);
    }

    private static Stream<Fault> faultsOfDecoration() {
        return Stream.of(
                Faults.notOk("missing_scope"),
                Faults.notOk("unknown_method"),
                Faults.notOk("message_not_in_streaming_state"),
                Faults.rateLimited(30),
                Fault.page(500),
                new Fault.Cut());
    }

    @ParameterizedTest
    @MethodSource("faultsOfDecoration")
    void theWholeAnswerComesOnceWhenStatusTitleAndPromptsFail(Fault fault) {
        workspace
                .slack()
                .faults()
                .always((method, arguments) -> method.matches("(assistant|agents|reactions|views)\\..*"), fault);
        ObjectNode direct = workspace.events().direct(workspace.newUser(), FACT.question());
        workspace.replyTo(direct);
        ObjectNode mention = mention();
        workspace.replyTo(mention);
        workspace.slack().faults().clear();
        assertOneAnswer(direct);
        assertOneAnswer(mention);
    }
}

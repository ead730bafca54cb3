package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.SlackStandIn;

/** What the bot lets in, how soon it says so, and that a question is answered once however often it comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class DeliveryAndSafetyTest {
    private static final Duration SOON = Workspace.SOON;

    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        Fact.first(20).forEach(Workspace.articles(root)::write);
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

    private ObjectNode question(String channel) {
        return workspace.events().mention(channel, Workspace.ANN, Fact.of(1).question());
    }

    private void assertUnanswered(ObjectNode envelope) {
        workspace.settle();
        assertThat(workspace.saidTo(envelope)).isEmpty();
    }

    private Delivered send(String body, Map<String, String> headers) {
        Map<String, String> all = new TreeMap<>(JSON);
        all.putAll(headers);
        return workspace.sender().send(body, all);
    }

    @Test
    void answersASignedChallengeWithTheChallenge() {
        Delivered delivered = workspace.sender().event(Events.urlVerification("3eZbrw1aB"));
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.body()).isEqualTo("3eZbrw1aB");
        assertThat(delivered.contentType()).startsWith("text/plain");
    }

    @Test
    void refusesAnUnsignedChallenge() {
        Delivered delivered = send(Events.urlVerification("3eZbrw1aB").toString(), Map.of());
        assertThat(delivered.status()).isEqualTo(401);
        assertThat(delivered.body()).doesNotContain("3eZbrw1aB");
    }

    @Test
    void refusesAWrongSignatureAndCallsNobody() {
        ObjectNode question = question(workspace.newChannel());
        Map<String, String> headers = new TreeMap<>(workspace.sender().signature(question.toString(), Instant.now()));
        headers.computeIfPresent(
                "X-Slack-Signature", (name, value) -> value.replaceAll(".$", "").concat("0x"));
        assertThat(send(question.toString(), headers).status()).isEqualTo(401);
        headers.put("X-Slack-Signature", "v0=" + "0".repeat(64));
        assertThat(send(question.toString(), headers).status()).isEqualTo(401);
        assertUnanswered(question);
        assertThat(workspace.calls().where(call -> call.toString().contains(Events.ts(question))))
                .isEmpty();
    }

    @Test
    void refusesAMentionWithoutSignature() {
        ObjectNode question = question(workspace.newChannel());
        assertThat(send(question.toString(), Map.of()).status()).isEqualTo(401);
        assertUnanswered(question);
    }

    @ParameterizedTest
    @CsvSource({"-301, 401", "301, 401", "-240, 200", "240, 200"})
    void takesASignatureFiveMinutesEitherWayAndNoMore(int secondsAhead, int status) {
        ObjectNode question = question(workspace.newChannel());
        String body = question.toString();
        Instant signed = Instant.now().plusSeconds(secondsAhead);
        assertThat(send(body, workspace.sender().signature(body, signed)).status())
                .isEqualTo(status);
        if (status == 200) {
            workspace.slack().board().reply(Events.channel(question), Events.ts(question));
        } else {
            assertUnanswered(question);
        }
    }

    @Test
    void refusesASignatureOfAnotherBody() {
        ObjectNode question = question(workspace.newChannel());
        Map<String, String> ofAnother = workspace.sender().signature(question + " ", Instant.now());
        assertThat(send(question.toString(), ofAnother).status()).isEqualTo(401);
        assertUnanswered(question);
    }

    static List<String> hostileBodies() {
        return List.of(
                "{\"type\":\"event_callback\"}",
                "{{{",
                "",
                "[".repeat(20_000),
                "payload=%7B",
                "payload=" + "[".repeat(20_000),
                "command=%2Frapporteur&text=refresh&user_id=U0ADMIN");
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostileBodies")
    void refusesHostileBodiesAndLives(String body) {
        Delivered delivered = send(body, Map.of());
        assertThat(delivered.status()).isBetween(400, 499);
        assertThat(delivered.body()).doesNotContain("Exception", "\tat ", "org.rapporteur");
        Delivered signed = send(body, workspace.sender().signature(body, Instant.now()));
        assertThat(signed.status()).isBetween(200, 499);
        assertThat(signed.body()).doesNotContain("Exception", "\tat ", "org.rapporteur");
        workspace.settle();
    }

    @Test
    void refusesTwoMegabytesAndLives() {
        String body = "{\"type\":\"" + "x".repeat(2 << 20) + "\"}";
        // A server that does not read all of it may cut the connection, for which the stand-in has status 0.
        assertThat(send(body, workspace.sender().signature(body, Instant.now())).status())
                .isIn(0, 400, 413);
        workspace.settle();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team_rename", "app_context_changed", "app_rate_limited", "pin_added"})
    void takesEventsItHasNoUseForAndSaysNothing(String type) {
        int before = workspace.slack().board().posted().all().size();
        assertThat(workspace.sender().event(workspace.events().of(type)).status())
                .isEqualTo(200);
        workspace.settle();
        assertThat(workspace.slack().board().posted().all()).hasSize(before + 2);
    }

    @Test
    void takesBodiesOfUnknownKinds() {
        ObjectNode limited = Json.object()
                .put("type", "app_rate_limited")
                .put("team_id", SlackStandIn.TEAM)
                .put("minute_rate_limited", 1_518_467_820)
                .put("api_app_id", SlackStandIn.APP);
        assertThat(workspace.sender().event(limited).status()).isEqualTo(200);
        assertThat(workspace
                        .sender()
                        .interaction(Json.object().put("type", "something_new"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersTheCheckOfTheCertificate() {
        assertThat(workspace
                        .sender()
                        .form(Map.of("ssl_check", "1", "token", "legacy"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acknowledgesWhileEveryCallToSlackHangs() {
        CountDownLatch hanging = new CountDownLatch(1);
        workspace.slack().faults().always((method, arguments) -> true, new Fault.Held(hanging));
        ObjectNode question = question(workspace.newChannel());
        Delivered delivered = workspace.sender().event(question);
        workspace.slack().faults().clear();
        hanging.countDown();
        assertThat(delivered.status()).isEqualTo(200);
        assertThat(delivered.took()).isLessThan(SOON);
        workspace.slack().board().reply(Events.channel(question), Events.ts(question));
    }

    @Test
    void answersARetriedDeliveryOnce() {
        ObjectNode question = question(workspace.newChannel());
        workspace.replyTo(question);
        for (int retry = 1; retry <= 3; retry++) {
            assertThat(workspace.sender().retry(question, retry, "http_timeout").status())
                    .isEqualTo(200);
        }
        workspace.settle();
        assertThat(workspace.saidTo(question)).hasSize(1);
    }

    @Test
    void answersOnceWhenTheRetryComesDuringTheWork() {
        CountDownLatch working = new CountDownLatch(1);
        ObjectNode question = question(workspace.newChannel());
        workspace.slack().faults().nextIn(Events.channel(question), "chat.postMessage", new Fault.Held(working));
        assertThat(workspace.sender().event(question).status()).isEqualTo(200);
        workspace.calls().first("the post", call -> call.is("chat.postMessage", Events.channel(question)));
        assertThat(workspace.sender().retry(question, 1, "http_timeout").status())
                .isEqualTo(200);
        working.countDown();
        workspace.settle();
        assertThat(workspace.saidTo(question)).hasSize(1);
    }

    @Test
    void answersWhenOnlyTheRetryReachesIt() {
        ObjectNode question = question(workspace.newChannel());
        assertThat(workspace.sender().retry(question, 1, "http_error").status()).isEqualTo(200);
        assertThat(workspace
                        .slack()
                        .board()
                        .reply(Events.channel(question), Events.ts(question))
                        .shown()
                        .text())
                .contains(Fact.of(1).words());
    }

    @Test
    void answersOnceWhatComesAsMentionAndAsMessage() {
        ObjectNode question = question(workspace.newChannel());
        ObjectNode twin = workspace.events().twinOf(question);
        assertThat(workspace.sender().event(twin).status()).isEqualTo(200);
        assertThat(workspace.sender().event(question).status()).isEqualTo(200);
        workspace.slack().board().reply(Events.channel(question), Events.ts(question));
        workspace.settle();
        assertThat(workspace.saidTo(question)).hasSize(1);
    }

    @Test
    void answersARetryAfterARestartNoSecondTime() {
        ObjectNode question = question(workspace.newChannel());
        workspace.replyTo(question);
        workspace.restart();
        assertThat(workspace.sender().retry(question, 2, "http_timeout").status())
                .isEqualTo(200);
        workspace.settle();
        assertThat(workspace.saidTo(question)).hasSize(1);
    }
}

package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Waiting;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.SocketModeServer;
import org.rapporteur.slack.standin.SocketModeServer.Ack;

/** The same bot without a public address: connected to Slack, and connected again whatever happens. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(300)
class SocketModeTest {
    private static final Duration SOON = Workspace.SOON;

    private static final Duration BACK = Duration.ofSeconds(60);
    private static final Fact FACT = Fact.of(2);

    private Workspace workspace;
    private SocketModeServer socket;
    /** A second bot, whose connection is half open from the start: it takes its time to see that, while the other tests run. */
    private Workspace halfOpen;

    private CompletableFuture<Void> noticed;

    @BeforeAll
    void start(@TempDir Path root, @TempDir Path other) {
        halfOpen = Workspace.overSocketMode(other, Map.of());
        SocketModeServer deaf = halfOpen.slack().socket();
        deaf.answersPings(false);
        noticed = CompletableFuture.runAsync(() -> awaitNewConnection(deaf, 1));
        Fact.first(10).forEach(Workspace.articles(root)::write);
        workspace = Workspace.overSocketMode(root, Map.of());
        socket = workspace.slack().socket();
    }

    @AfterEach
    void whole() {
        workspace.slack().faults().clear();
    }

    @AfterAll
    void stop() {
        halfOpen.close();
        workspace.close();
        Invariants.hold(workspace);
    }

    private ObjectNode mention() {
        return workspace.events().mention(workspace.newChannel(), Workspace.ANN, FACT.question());
    }

    private Ack acknowledged(String envelope) {
        Ack ack = socket.ack(envelope);
        assertThat(ack.took()).isLessThan(SOON);
        return ack;
    }

    private void assertAnsweredOnce(ObjectNode mention) {
        assertThat(workspace
                        .slack()
                        .board()
                        .reply(Events.channel(mention), Events.ts(mention))
                        .shown()
                        .text())
                .contains(FACT.words());
        ObjectNode next = mention();
        acknowledged(socket.event(next));
        workspace.slack().board().reply(Events.channel(next), Events.ts(next));
        assertThat(workspace.saidTo(mention)).hasSize(1);
    }

    private void awaitNewConnection(int before) {
        awaitNewConnection(socket, before);
    }

    private static void awaitNewConnection(SocketModeServer server, int before) {
        Waiting.until("connected again", BACK, () -> server.opened().all().size() > before && server.connections() > 0);
    }

    @Test
    void anEventIsAcknowledgedByItsEnvelopeAndAnswered() {
        ObjectNode mention = mention();
        acknowledged(socket.event(mention));
        assertAnsweredOnce(mention);
    }

    @Test
    void readyOnlyWhileConnected() {
        assertThat(workspace.get("/readyz").statusCode()).isEqualTo(200);
        workspace.slack().faults().always("apps.connections.open", Fault.page(503));
        int before = socket.opened().all().size();
        socket.cut();
        Waiting.until("red", BACK, () -> workspace.get("/readyz").statusCode() == 503);
        workspace.slack().faults().clear();
        awaitNewConnection(before);
        Waiting.until("green", BACK, () -> workspace.get("/readyz").statusCode() == 200);
    }

    @Test
    void whatItHasNoUseForIsAcknowledgedToo() {
        acknowledged(socket.event(workspace.events().of("pin_added")));
        acknowledged(socket.event(workspace.events().of("app_context_changed")));
        ObjectNode malformed = workspace.events().of("message");
        acknowledged(socket.event(malformed));
        acknowledged(socket.interaction(workspace.interactions().globalShortcut("nobody_knows_this", Workspace.ANN)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"warning", "refresh_requested", "too_many_websockets"})
    void aGoodbyeLeadsToANewConnectionAndNothingIsLostOrDoubled(String reason) {
        ObjectNode before = mention();
        acknowledged(socket.event(before));
        int opened = socket.opened().all().size();
        socket.disconnect(reason);
        awaitNewConnection(opened);
        // What was sent into the closing connection comes again on the new one.
        acknowledged(socket.retry(before, 1, "timeout"));
        ObjectNode after = mention();
        acknowledged(socket.event(after));
        assertAnsweredOnce(before);
        assertAnsweredOnce(after);
    }

    @Test
    void aCutAndARefusedAddressLeaveItDeafForNoMoreThanThirtySeconds() {
        int opened = socket.opened().all().size();
        workspace
                .slack()
                .faults()
                .next("apps.connections.open", Faults.notOk("internal_error"), Faults.notOk("internal_error"));
        socket.cut();
        awaitNewConnection(opened);
        ObjectNode mention = mention();
        acknowledged(socket.event(mention));
        assertAnsweredOnce(mention);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aConnectionThatIsHalfOpenIsGivenUp() {
        noticed.join();
        assertThat(halfOpen.slack().socket().opened().all()).hasSizeGreaterThan(1);
    }

    @Test
    void waitsAsLongAsToldBeforeItAsksForAnAddressAgain() {
        int opened = socket.opened().all().size();
        workspace.slack().faults().next("apps.connections.open", Faults.rateLimited(5));
        int before = addressCalls().size();
        socket.cut();
        awaitNewConnection(opened);
        List<Call> asked = addressCalls();
        asked = asked.subList(before, asked.size());
        assertThat(asked).hasSizeLessThanOrEqualTo(3);
        assertThat(Duration.ofNanos(asked.get(1).nanos() - asked.get(0).nanos()))
                .isGreaterThanOrEqualTo(Duration.ofMillis(4_900));
    }

    private List<Call> addressCalls() {
        return workspace.calls().where(call -> call.method().equals("apps.connections.open"));
    }

    @Test
    void nothingWaitsBehindSlowWork() {
        CountDownLatch busy = new CountDownLatch(1);
        workspace.slack().faults().always((method, arguments) -> true, new Fault.Held(busy));
        List<ObjectNode> mentions =
                java.util.stream.IntStream.range(0, 20).mapToObj(i -> mention()).toList();
        List<String> envelopes = mentions.stream().map(socket::event).toList();
        envelopes.forEach(this::acknowledged);
        workspace.slack().faults().clear();
        busy.countDown();
        mentions.forEach(this::assertAnsweredOnce);
    }

    @Test
    void aRetryInAnotherEnvelopeIsAcknowledgedAndNotAnsweredAgain() {
        ObjectNode mention = mention();
        acknowledged(socket.event(mention));
        acknowledged(socket.retry(mention, 1, "timeout"));
        assertAnsweredOnce(mention);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theAcknowledgementCarriesAPayloadOnlyWhereOneIsTaken(boolean taken) {
        ObjectNode command = workspace.interactions().command("/rapporteur", "", workspace.newChannel(), Workspace.ANN);
        Ack ack = acknowledged(socket.command(command, taken));
        if (!taken) {
            assertThat(ack.payload().isMissingNode()).isTrue();
        }
        boolean inAck = ack.payload().has("text") || ack.payload().has("blocks");
        if (!inAck) {
            workspace
                    .calls()
                    .first(
                            "help",
                            call -> call.argument("response_url")
                                            .equals(command.path("response_url").asText())
                                    && call.shown().contains("latest"));
        }
    }
}

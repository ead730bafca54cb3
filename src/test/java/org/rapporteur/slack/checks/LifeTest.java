package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.LoopbackServer;
import org.rapporteur.checks.Waiting;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.SlackStandIn;

/** Starting and stopping, by a process of its own. */
@Timeout(300)
class LifeTest {
    private static final Fact FACT = Fact.of(1);

    @TempDir
    private Path root;

    private SlackStandIn slack;

    @BeforeEach
    void start() {
        Fact.first(10).forEach(Workspace.articles(root)::write);
        slack = SlackStandIn.start();
    }

    @AfterEach
    void stop() {
        slack.close();
    }

    private BotProcess bot(Map<String, String> ofSlack, String... flags) {
        return BotProcess.start(root, Workspace.joined(ofSlack, Map.of()), flags);
    }

    private static EventSender sender(BotProcess bot) {
        return new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET);
    }

    private List<ObjectNode> mentions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> slack.events()
                        .mention("C0LIFE" + i, Workspace.ANN, Fact.of(i).question()))
                .toList();
    }

    @Test
    void toldToStopItFinishesWhatItHasInHandAndTakesNothingNew() throws Exception {
        List<ObjectNode> mentions = mentions(5);
        CountDownLatch inWork = new CountDownLatch(1);
        slack.faults().always("chat.postMessage", new Fault.Held(inWork));
        try (BotProcess bot = bot(slack.settingsForHttp());
                EventSender sender = sender(bot)) {
            bot.awaitReady();
            mentions.forEach(
                    mention -> assertThat(sender.event(mention).status()).isEqualTo(200));
            slack.calls().await("posts under way", 5, call -> call.method().equals("chat.postMessage"));
            CompletableFuture<Duration> stopping = CompletableFuture.supplyAsync(bot::stop);
            Waiting.until(
                    "nothing new",
                    () -> sender.event(slack.events().mention("C0LATE", Workspace.ANN, FACT.question()))
                                    .status()
                            != 200);
            slack.faults().clear();
            inWork.countDown();
            assertThat(stopping.get()).isLessThan(Duration.ofSeconds(45));
            assertThat(bot.exitCode()).isZero();
        }
        for (ObjectNode mention : mentions) {
            assertThat(slack.board().thread(Events.channel(mention), Events.ts(mention)))
                    .hasSize(1);
        }
    }

    @Test
    void killedInTheMiddleItFinishesAtTheNextStart() {
        List<ObjectNode> mentions = mentions(5);
        slack.faults().always("chat.postMessage", new Fault.Held(new CountDownLatch(1)));
        try (BotProcess bot = bot(slack.settingsForHttp());
                EventSender sender = sender(bot)) {
            bot.awaitReady();
            mentions.forEach(
                    mention -> assertThat(sender.event(mention).status()).isEqualTo(200));
            slack.calls().await("posts under way", 5, call -> call.method().equals("chat.postMessage"));
        }
        slack.faults().clear();
        try (BotProcess bot = bot(slack.settingsForHttp())) {
            bot.awaitReady();
            for (ObjectNode mention : mentions) {
                slack.board().reply(Events.channel(mention), Events.ts(mention));
            }
            bot.stop();
        }
        for (ObjectNode mention : mentions) {
            assertThat(slack.board().thread(Events.channel(mention), Events.ts(mention)))
                    .hasSize(1);
        }
    }

    @Test
    void aWrongTokenIsSaidInOneLineAndEndsTheStart() {
        Map<String, String> wrong = new HashMap<>(slack.settingsForHttp());
        wrong.put("SLACK_BOT_TOKEN", "xoxb-1111111111-of-somebody-else");
        try (BotProcess bot = bot(wrong)) {
            slack.calls().first("who we are", call -> call.method().equals("auth.test"));
            assertThat(bot.exitCode()).isEqualTo(2);
            assertThat(bot.said()).anyMatch(line -> line.contains("SLACK_BOT_TOKEN"));
            assertThat(bot.said()).noneMatch(line -> line.contains("\tat ") || line.contains("somebody-else"));
        }
    }

    @Test
    void secretsStayOutOfTheLogAtItsLoudest() {
        Map<String, String> bothWays = new HashMap<>(slack.settingsForSocketMode());
        bothWays.putAll(slack.settingsForHttp());
        slack.faults().next("chat.postMessage", Fault.page(500), Faults.notOk("not_in_channel"));
        try (BotProcess bot = bot(bothWays, "--log", "debug");
                EventSender sender = sender(bot)) {
            bot.awaitReady();
            List<ObjectNode> mentions = mentions(4);
            for (ObjectNode mention : mentions.subList(0, 2)) {
                slack.socket().ack(slack.socket().event(mention));
            }
            for (ObjectNode mention : mentions.subList(2, 4)) {
                assertThat(sender.event(mention).status()).isEqualTo(200);
            }
            slack.board().posted().await("answers", 3, message -> true);
            bot.stop();
            assertThat(bot.said()).as("it does log").anyMatch(line -> line.contains("DEBUG"));
            assertThat(bot.said()).noneMatch(line -> line.contains("canary"));
        }
    }

    @Test
    void startsThoughSlackIsDownAndAnswersWhenItIsBack() {
        int port = LoopbackServer.freePort();
        Map<String, String> settings = new HashMap<>(slack.settingsForHttp());
        settings.put("SLACK_API_URL", "http://127.0.0.1:" + port + "/api/");
        try (BotProcess bot = bot(settings)) {
            Waiting.until("alive", () -> bot.get("/healthz") == 200);
            assertThat(bot.get("/readyz")).isEqualTo(503);
            try (SlackStandIn back = SlackStandIn.startOn(port);
                    EventSender sender = sender(bot)) {
                bot.awaitReady();
                ObjectNode mention = back.events().mention("C0BACK", Workspace.ANN, FACT.question());
                assertThat(sender.event(mention).status()).isEqualTo(200);
                assertThat(back.board()
                                .reply("C0BACK", Events.ts(mention))
                                .shown()
                                .text())
                        .contains(FACT.words());
            }
            bot.stop();
        }
    }
}

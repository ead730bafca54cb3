package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.BotProcess;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.SlackStandIn;

/** What a channel watches for is told in it once, whatever happens to the bot. */
@Timeout(180)
class NewsTest {
    private static final String TOLD = "The Skopelos accord was initialled in Vadso by the two envoys.";

    @TempDir
    private Path root;

    private static void bringNews(Articles articles) {
        articles.article(
                "skopelos.md",
                "Accord initialled",
                Articles.HOST + "skopelos",
                TOLD + "\n\nSkopelos itself was not a party. The texts were not made public.");
        articles.write(Fact.of(30));
    }

    private static void refresh(Workspace workspace) {
        Message done = workspace.replyTo(workspace.events().direct(Workspace.ADMIN, "refresh"));
        assertThat(done.shown().text()).contains("added");
    }

    /** What stands at the top level of a channel, where nobody asked. */
    private static List<Message> news(SlackStandIn slack, String channel) {
        return slack.board().channel(channel).stream()
                .filter(message -> message.thread().isEmpty())
                .toList();
    }

    private Workspace open() {
        Articles articles = Workspace.articles(root);
        Fact.first(10).forEach(articles::write);
        return Workspace.overHttp(root, Map.of());
    }

    private static Message awaitNews(SlackStandIn slack, String channel) {
        return slack.board()
                .posted()
                .first(
                        "news",
                        message -> message.channel().equals(channel)
                                && message.thread().isEmpty());
    }

    @Test
    void aWatchIsToldInItsChannelOnceAndARestartRepeatsNothing() {
        try (Workspace workspace = open()) {
            String channel = workspace.newChannel();
            String other = workspace.newChannel();
            assertThat(workspace
                            .ask(channel, "watch the Skopelos accord")
                            .shown()
                            .text())
                    .contains("Watching “Skopelos accord”", "number 1", "nothing of it yet");
            workspace.ask(other, "watch by Nobody");
            bringNews(Workspace.articles(root));
            refresh(workspace);
            Message told = awaitNews(workspace.slack(), channel);
            assertThat(told.shown().text())
                    .contains("New in the folder", "Skopelos accord (watch 1)", TOLD, "Accord initialled", "4 May 2012")
                    .doesNotContain("bridge");
            assertThat(told.shown().links()).anyMatch(link -> link.url().startsWith(Articles.HOST + "skopelos"));
            refresh(workspace);
            workspace.restart();
            refresh(workspace);
            workspace.settle();
            assertThat(news(workspace.slack(), channel)).hasSize(1);
            assertThat(news(workspace.slack(), other)).isEmpty();
            assertThat(workspace.ask(channel, "watches").shown().text()).contains("1. Skopelos accord");
            assertThat(workspace.ask(channel, "unwatch 1").shown().text()).contains("not watched any more");
            assertThat(workspace.get("/metrics").body()).contains("rapporteur_watches 1.0", "rapporteur_news_total");
            workspace.stop();
            Invariants.hold(workspace);
        }
    }

    @Test
    void aCommandSetsAWatchInTheChannelInWhichItIsTyped() {
        try (Workspace workspace = open()) {
            String channel = workspace.newChannel();
            assertThat(command(workspace, channel, "watch Skopelos"))
                    .contains("Watching “Skopelos”")
                    .doesNotContain("/invite");
            bringNews(Workspace.articles(root));
            refresh(workspace);
            assertThat(awaitNews(workspace.slack(), channel).shown().text()).contains(TOLD);
        }
    }

    private static String command(Workspace workspace, String channel, String typed) {
        ObjectNode command = workspace.interactions().command("/rapporteur", typed, channel, Workspace.ANN);
        assertThat(workspace.sender().command(command).status()).isEqualTo(200);
        return workspace
                .calls()
                .first(
                        "the reply to " + typed,
                        call -> call.method().equals(Call.RESPONSE_URL)
                                && call.argument("response_url")
                                        .equals(command.path("response_url").asText()))
                .shown()
                .text();
    }

    @Test
    void aCommandInAChannelOfOthersIsToldAtOnceThatTheBotHasToBeInvited() {
        try (Workspace workspace = open()) {
            String channel = workspace.newChannel();
            workspace.slack().faults().alwaysIn(channel, "conversations.history", Faults.notOk("not_in_channel"));
            assertThat(command(workspace, channel, "watch Skopelos"))
                    .contains("Watching “Skopelos”", "I am not in this channel", "/invite");
        }
    }

    @Test
    void newsForAChannelOfOthersIsKeptUntilTheBotIsInvitedAndThenToldOnce() {
        try (Workspace workspace = open()) {
            String channel = workspace.newChannel();
            workspace.slack().faults().alwaysIn(channel, "conversations.history", Faults.notOk("missing_scope"));
            workspace.slack().faults().alwaysIn(channel, "chat.postMessage", Faults.notOk("not_in_channel"));
            assertThat(command(workspace, channel, "watch Skopelos"))
                    .contains("Watching “Skopelos”", "if I am not in this one, type /invite");
            bringNews(Workspace.articles(root));
            refresh(workspace);
            workspace.calls().first("refused", call -> isNews(call, channel));
            workspace.restart();
            workspace.slack().faults().clear();
            assertThat(workspace.ask(channel, "watches").shown().text()).contains("1. Skopelos");
            assertThat(awaitNews(workspace.slack(), channel).shown().text()).contains(TOLD);
            refresh(workspace);
            workspace.settle();
            assertThat(news(workspace.slack(), channel)).hasSize(1);
        }
    }

    private static boolean isNews(Call call, String channel) {
        return call.argument("channel").equals(channel)
                && call.argument("thread_ts").isEmpty()
                && call.method().equals("chat.postMessage");
    }

    @Test
    void whatSlackDoesNotTakeIsKeptAndWatchesSaysWhy() {
        try (Workspace workspace = open()) {
            String channel = workspace.newChannel();
            workspace.ask(channel, "watch Skopelos");
            workspace.slack().faults().nextIn(channel, "chat.postMessage", Faults.notOk("is_archived"));
            bringNews(Workspace.articles(root));
            refresh(workspace);
            workspace.calls().first("refused", call -> isNews(call, channel));
            workspace.settle();
            assertThat(workspace.ask(channel, "watches").shown().text())
                    .contains("1. Skopelos", "the channel was archived", "Nothing is lost");
        }
    }

    @Test
    void killedBetweenStoringAndSendingItTellsOnceAfterwards() {
        Fact.first(10).forEach(Workspace.articles(root)::write);
        try (SlackStandIn slack = SlackStandIn.start()) {
            String channel = "C0NEWS";
            try (BotProcess bot = start(slack);
                    EventSender sender = sender(bot)) {
                bot.awaitReady();
                send(sender, slack.events().mention(channel, Workspace.ANN, "watch Skopelos"));
                slack.board()
                        .posted()
                        .first("the reply", message -> message.channel().equals(channel));
                bringNews(Workspace.articles(root));
                slack.faults().alwaysIn(channel, "chat.postMessage", new Fault.Held(new CountDownLatch(1)));
                send(sender, slack.events().direct(Workspace.ADMIN, "refresh"));
                slack.calls()
                        .first(
                                "news under way",
                                call -> call.argument("channel").equals(channel)
                                        && call.shown().contains(TOLD));
            }
            slack.faults().clear();
            try (BotProcess bot = start(slack);
                    EventSender sender = sender(bot)) {
                bot.awaitReady();
                awaitNews(slack, channel);
                send(sender, slack.events().direct(Workspace.ADMIN, "refresh"));
                slack.board()
                        .posted()
                        .await(
                                "both refreshes",
                                1,
                                message -> message.shown().contains("0 added")
                                        || message.shown().contains("nothing"));
                assertThat(news(slack, channel)).hasSize(1);
            }
        }
    }

    @Test
    void whatMayHaveArrivedIsReadBackAndNotSaidTwice() {
        Fact.first(10).forEach(Workspace.articles(root)::write);
        try (SlackStandIn slack = SlackStandIn.start()) {
            String channel = "C0NEWS";
            CountDownLatch never = new CountDownLatch(1);
            try (BotProcess bot = start(slack);
                    EventSender sender = sender(bot)) {
                bot.awaitReady();
                send(sender, slack.events().mention(channel, Workspace.ANN, "watch Skopelos"));
                slack.board()
                        .posted()
                        .first("the reply", message -> message.channel().equals(channel));
                bringNews(Workspace.articles(root));
                slack.faults().nextIn(channel, "chat.postMessage", new Fault.LostAnswer());
                slack.faults().alwaysIn(channel, "conversations.history", new Fault.Held(never));
                send(sender, slack.events().direct(Workspace.ADMIN, "refresh"));
                awaitNews(slack, channel);
            }
            slack.faults().clear();
            try (BotProcess bot = start(slack);
                    EventSender sender = sender(bot)) {
                bot.awaitReady();
                slack.calls()
                        .first(
                                "read back",
                                call -> call.method().equals("conversations.history")
                                        && call.argument("channel").equals(channel));
                send(
                        sender,
                        slack.events()
                                .mention(channel, Workspace.ANN, Fact.of(1).question()));
                slack.board()
                        .posted()
                        .first(
                                "the answer behind it in its lane",
                                message -> message.channel().equals(channel)
                                        && message.shown().contains(Fact.of(1).words()));
                assertThat(news(slack, channel)).hasSize(1);
            }
        }
    }

    private BotProcess start(SlackStandIn slack) {
        return BotProcess.start(root, Workspace.joined(slack.settingsForHttp(), Map.of()));
    }

    private static EventSender sender(BotProcess bot) {
        return new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET);
    }

    private static void send(EventSender sender, ObjectNode event) {
        assertThat(sender.event(event).status()).isEqualTo(200);
    }
}

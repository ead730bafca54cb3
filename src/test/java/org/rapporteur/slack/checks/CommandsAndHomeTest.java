package org.rapporteur.slack.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Faults;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.Shown;

/** Commands, shortcuts, buttons, forms, the home tab and the agent view. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(300)
class CommandsAndHomeTest {
    private static final Duration SOON = Workspace.SOON;

    private static final Fact FACT = Fact.of(4);

    private Workspace workspace;

    @BeforeAll
    void start(@TempDir Path root) {
        Articles articles = Workspace.articles(root);
        Fact.first(10).forEach(articles::write);
        articles.file(
                "newest.md",
                "---\n"
                        + "title: \"Newest of all\"\n"
                        + "source: Our Wire\n"
                        + "date: 2012-06-30\n"
                        + "url: \"https://wire.example/newest\"\n"
                        + "---\n"
                        + "Envoy Gil Newest reached the newest agreement in Lima on 30 June 2012.\n");
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

    private ObjectNode command(String text, String user) {
        return workspace.interactions().command("/rapporteur", text, workspace.newChannel(), user);
    }

    private static boolean isAnswerTo(ObjectNode command, Call call) {
        return call.method().equals(Call.RESPONSE_URL)
                && call.argument("response_url")
                        .equals(command.path("response_url").asText());
    }

    private List<Call> answersTo(ObjectNode command) {
        return workspace.calls().where(call -> isAnswerTo(command, call));
    }

    /** What the command shows to who typed it: in its acknowledgement, or later through its response_url. */
    private Shown shownFor(ObjectNode command) {
        JsonNode ack = acknowledged(workspace.sender().command(command)).json();
        if (ack.has("text") || ack.has("blocks")) {
            assertPrivate(ack);
            return Shown.of(ack);
        }
        Call later = workspace.calls().first("an answer to " + command, call -> isAnswerTo(command, call));
        assertPrivate(later.arguments());
        return later.shown();
    }

    private static void assertPrivate(JsonNode answer) {
        assertThat(answer.path("response_type").asText("ephemeral")).isEqualTo("ephemeral");
    }

    private static Delivered acknowledged(Delivered delivered) {
        assertThat(delivered.status()).as("%s", delivered).isEqualTo(200);
        assertThat(delivered.took()).isLessThan(SOON);
        return delivered;
    }

    @Test
    void aBareCommandGetsHelp() {
        assertThat(shownFor(command("", Workspace.ANN)).text()).contains("latest", "sources", "help");
    }

    @Test
    void anUnknownWordIsNamedInTheHelp() {
        assertThat(shownFor(command("frobnicate", Workspace.ANN)).text()).contains("frobnicate", "help");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rapporteur latest", "/latest "})
    void latestTellsTheNewestFirstInAtMostFiveParts(String typed) {
        String[] parts = typed.split(" ", 2);
        ObjectNode command =
                workspace.interactions().command(parts[0], parts[1], workspace.newChannel(), Workspace.ANN);
        String text = shownFor(command).text();
        assertThat(text).contains("30 Jun", "2012", "newest agreement");
        assertThat(text.indexOf("newest agreement")).isLessThan(text.indexOf("bridge"));
        assertThat(answersTo(command)).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aQuestionByCommandIsAnsweredPrivatelyAndSharedOnce() {
        ObjectNode command = command("ask " + FACT.question(), Workspace.ANN);
        acknowledged(workspace.sender().command(command));
        Call answer = workspace
                .calls()
                .first(
                        "the answer",
                        call -> isAnswerTo(command, call) && call.shown().contains(FACT.words()));
        assertPrivate(answer.arguments());
        Shown.Button share = answer.shown().button("share").orElseThrow();
        String channel = command.path("channel_id").asText();
        List<ObjectNode> presses = List.of(shared(share, channel), shared(share, channel));
        presses.forEach(press -> acknowledged(workspace.sender().interaction(press)));
        workspace.calls().first("the shared answer", call -> presses.stream().anyMatch(press -> isPublic(press, call)));
        workspace.settle();
        assertThat(workspace.calls().where(call -> presses.stream().anyMatch(press -> isPublic(press, call))))
                .singleElement()
                .satisfies(call -> assertThat(call.shown().text()).contains(FACT.words()));
    }

    private ObjectNode shared(Shown.Button share, String channel) {
        ObjectNode payload = workspace.interactions().actions(channel, Workspace.ANN);
        workspace.interactions().addAction(payload, share.actionId(), share.blockId(), share.value());
        payload.putObject("container")
                .put("type", "message")
                .put("is_ephemeral", true)
                .put("channel_id", channel);
        return payload;
    }

    /** Whether everybody in the channel sees it. */
    private static boolean isPublic(ObjectNode press, Call call) {
        return call.is("chat.postMessage", press.path("channel").path("id").asText())
                || (isAnswerTo(press, call) && call.argument("response_type").equals("in_channel"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"refresh", "refresh slack:U0ADMIN", "refresh <@U0ADMIN|admin>", "refresh U0ADMIN"})
    void nobodyButAnAdminRefreshesWhateverTheyType(String typed) {
        Shown shown = shownFor(command(typed, "U0OWNER"));
        assertThat(shown.text()).doesNotContain("unchanged");
        assertThat(workspace.get("/api/status").body()).doesNotContain("\"refreshing\":true");
    }

    @Test
    void theRefusalOfARefreshSaysWhy() {
        assertThat(shownFor(command("refresh", "U0OWNER")).text()).contains("admin");
    }

    @Test
    void anAdditionIsForAdminsAndForPublicSites() {
        assertThat(shownFor(command("add https://example.org/a", "U0OWNER")).text())
                .contains("Only admins");
        assertThat(shownFor(command("add <http://169.254.169.254/latest>", Workspace.ADMIN))
                        .text())
                .contains("private network");
    }

    @Test
    void anAnswerThatCannotBeGivenBackDoesNotStopTheBot() {
        ObjectNode command = command("latest", Workspace.ANN)
                .put("response_url", workspace.slack().apiUrl().replace("/api/", "/response/dead"));
        acknowledged(workspace.sender().command(command));
        assertThat(shownFor(command("status", Workspace.ANN)).text()).contains("11");
        assertThat(answersTo(command)).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aCommandWhereTheBotIsNoMemberIsAnsweredAllTheSame() {
        ObjectNode command = command("latest", Workspace.ANN);
        workspace
                .slack()
                .faults()
                .always(
                        (method, arguments) -> arguments
                                .path("channel")
                                .asText()
                                .equals(command.path("channel_id").asText()),
                        Faults.notOk("not_in_channel"));
        assertThat(shownFor(command).text()).contains("newest agreement");
    }

    @Test
    void aCommandOfAnotherNameGetsALine() {
        ObjectNode other =
                workspace.interactions().command("/somethingelse", "x", workspace.newChannel(), Workspace.ANN);
        assertThat(shownFor(other).text()).isNotBlank();
    }

    private ObjectNode shortcutOn(ObjectNode message) {
        return workspace
                .interactions()
                .messageShortcut("ask_about_message", message, workspace.newChannel(), Workspace.ANN);
    }

    private ObjectNode messageSaying(String text) {
        return Json.object()
                .put("type", "message")
                .put("user", Workspace.BEN)
                .put("ts", workspace.slack().board().nextTs())
                .put("text", text);
    }

    private Call opened(ObjectNode shortcut) {
        acknowledged(workspace.sender().interaction(shortcut));
        return workspace
                .calls()
                .first(
                        "the form",
                        call -> call.method().equals("views.open")
                                && call.argument("trigger_id")
                                        .equals(shortcut.path("trigger_id").asText()));
    }

    @Test
    void aShortcutOpensTheFormAtOnceThoughTheQueueIsLong() {
        CountDownLatch busy = new CountDownLatch(1);
        workspace.slack().faults().always("chat.postMessage", new Fault.Held(busy));
        for (int i = 0; i < 30; i++) {
            workspace.sender().event(workspace.events().mention("C0QUEUE" + i, Workspace.ANN, FACT.question()));
        }
        ObjectNode shortcut = shortcutOn(messageSaying(FACT.question()));
        long start = System.nanoTime();
        Call opened = opened(shortcut);
        busy.countDown();
        assertThat(Duration.ofNanos(opened.nanos() - start)).isLessThan(SOON);
        for (int i = 0; i < 30; i++) {
            String channel = "C0QUEUE" + i;
            workspace
                    .slack()
                    .board()
                    .posted()
                    .first(
                            "the answer in " + channel,
                            message -> message.channel().equals(channel));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"bot_id\":\"B0OTHER\",\"text\":\"words of a bot\"}",
                "{\"text\":\"\"}",
                "{\"files\":[{\"id\":\"F1\"}]}"
            })
    void aShortcutOnAnOddMessageOpensTheForm(String odd) {
        ObjectNode message = Json.readObject(odd)
                .put("type", "message")
                .put("ts", workspace.slack().board().nextTs());
        assertThat(opened(shortcutOn(message)).argument("view")).contains("modal");
    }

    @Test
    void theGlobalShortcutOpensTheForm() {
        assertThat(opened(workspace.interactions().globalShortcut("ask_rapporteur", Workspace.ANN))
                        .argument("view"))
                .contains("modal");
    }

    @Test
    void anEmptyFormIsHandedBackAndAFilledOneAnsweredInTheThreadOfItsMessage() {
        ObjectNode shortcut = shortcutOn(messageSaying("Look at this"));
        Call form = opened(shortcut);
        ObjectNode empty = workspace.interactions().submission(form, "question", "input", "  ", Workspace.ANN);
        JsonNode refusal = acknowledged(workspace.sender().interaction(empty)).json();
        assertThat(refusal.path("response_action").asText()).isEqualTo("errors");
        assertThat(refusal.path("errors").path("question").asText()).isNotBlank();
        ObjectNode filled =
                workspace.interactions().submission(form, "question", "input", FACT.question(), Workspace.ANN);
        Delivered taken = acknowledged(workspace.sender().interaction(filled));
        assertThat(taken.json().path("response_action").asText("clear")).isEqualTo("clear");
        String channel = shortcut.path("channel").path("id").asText();
        Message reply = workspace
                .slack()
                .board()
                .reply(channel, shortcut.path("message_ts").asText());
        assertThat(reply.shown().text()).contains(FACT.words());
    }

    private boolean isTold(ObjectNode press, String user, Call call) {
        return isAnswerTo(press, call)
                || (call.method().equals("chat.postEphemeral")
                        && call.argument("user").equals(user));
    }

    @Test
    void aVoteIsThankedFor() {
        Message answer = workspace.ask(workspace.newChannel(), FACT.question());
        Shown.Button buttons = answer.shown().button("feedback").orElseThrow();
        ObjectNode press = workspace.interactions().feedback(buttons, answer, workspace.newUser(), true);
        acknowledged(workspace.sender().interaction(press));
        Call thanks = workspace
                .calls()
                .first(
                        "thanks",
                        call -> isTold(press, press.path("user").path("id").asText(), call));
        assertThat(thanks.shown().text()).containsIgnoringCase("thank");
        assertPrivate(thanks.arguments());
    }

    @Test
    void aVoteAgainstAsksForTheReasonAndCountsOnceForAPersonAndAMessage() {
        Fact disliked = Fact.of(7);
        Message answer = workspace.ask(workspace.newChannel(), disliked.question());
        Shown.Button buttons = answer.shown().button("feedback").orElseThrow();
        for (int i = 0; i < 2; i++) {
            ObjectNode press = workspace.interactions().feedback(buttons, answer, Workspace.BEN, false);
            acknowledged(workspace.sender().interaction(press));
            Call form = workspace
                    .calls()
                    .first(
                            "the form",
                            call -> call.method().equals("views.open")
                                    && call.argument("trigger_id")
                                            .equals(press.path("trigger_id").asText()));
            acknowledged(workspace
                    .sender()
                    .interaction(workspace
                            .interactions()
                            .submission(form, "reason", "input", "wrong bridge", Workspace.BEN)));
        }
        String gaps = shownFor(command("gaps", Workspace.ADMIN)).text();
        assertThat(gaps)
                .containsOnlyOnce(disliked.question())
                .contains("wrong bridge")
                .doesNotContain("2 times", "2×", "twice");
        ObjectNode another = workspace.interactions().feedback(buttons, answer, Workspace.ANN, false);
        acknowledged(workspace.sender().interaction(another));
        assertThat(shownFor(command("gaps", Workspace.ADMIN)).text()).contains("2");
    }

    @Test
    void moreAndWhyAreShownOnDemand() {
        Message answer = workspace.ask(workspace.newChannel(), FACT.question());
        for (String action : List.of("why", "more")) {
            answer.shown().button(action).ifPresent(button -> {
                int before = workspace.calls().all().size();
                acknowledged(workspace
                        .sender()
                        .interaction(workspace.interactions().pressed(button, answer, Workspace.BEN)));
                workspace
                        .calls()
                        .first(
                                action,
                                call -> workspace.calls().all().indexOf(call) >= before
                                        && (call.method().startsWith("chat.post")
                                                || call.method().equals(Call.RESPONSE_URL)
                                                || call.method().startsWith("views."))
                                        && !call.shown().text().isBlank());
            });
        }
        assertThat(answer.shown().button("why")).isPresent();
    }

    @Test
    void unknownAndDoubleActionsAreTaken() {
        ObjectNode payload = workspace.interactions().actions(workspace.newChannel(), Workspace.ANN);
        workspace.interactions().addAction(payload, "nobody_knows_this", "b", "v");
        acknowledged(workspace.sender().interaction(payload));
        workspace.interactions().addAction(payload, "nor_this", "b2", "v");
        acknowledged(workspace.sender().interaction(payload));
    }

    private Call published(String user) {
        acknowledged(workspace.sender().event(workspace.events().homeOpened(user, "home")));
        return workspace.calls().first("the home tab", call -> isHomeOf(user, call));
    }

    private static boolean isHomeOf(String user, Call call) {
        return call.method().equals("views.publish") && call.argument("user_id").equals(user);
    }

    private Call promptsFor(String user) {
        return workspace
                .calls()
                .first(
                        "prompts",
                        call -> call.method().endsWith("setSuggestedPrompts")
                                && call.argument("channel_id").equals(Events.directChannel(user)));
    }

    private static Shown home(Call published) {
        return Shown.of(published.arguments().path("view"));
    }

    @Test
    void theHomeTabIsPublishedOnceAndHasTheRefreshButtonForAdminsAlone() {
        String user = workspace.newUser();
        Shown seen = home(published(user));
        assertThat(seen.text()).contains("Newest of all");
        assertThat(seen.button("refresh")).isEmpty();
        assertThat(home(published(Workspace.ADMIN)).button("refresh")).isPresent();
        assertThat(workspace.calls().where(call -> isHomeOf(user, call))).hasSize(1);
    }

    @Test
    void theMessagesTabGetsPromptsForNoThreadAndNoHomeTab() {
        String user = workspace.newUser();
        acknowledged(workspace.sender().event(workspace.events().homeOpened(user, "messages")));
        Call prompts = promptsFor(user);
        assertThat(prompts.argument("thread_ts")).isEmpty();
        assertThat(prompts.arguments().path("prompts")).hasSizeBetween(1, 4);
        workspace.settle();
        assertThat(workspace.calls().where(call -> isHomeOf(user, call))).isEmpty();
    }

    @Test
    void aThreadOfTheOlderAgentViewGetsPromptsOfItsOwn() {
        String user = workspace.newUser();
        ObjectNode started = workspace.events().of("assistant_thread_started");
        ObjectNode thread = Events.event(started).putObject("assistant_thread");
        thread.put("user_id", user)
                .put("channel_id", Events.directChannel(user))
                .put("thread_ts", "1700000000.000200");
        thread.putObject("context");
        acknowledged(workspace.sender().event(started));
        Call prompts = promptsFor(user);
        assertThat(prompts.argument("thread_ts")).isEqualTo("1700000000.000200");
    }

    @Test
    void whatWasStoppedWhileItWasWorkedOnIsNotAnswered() {
        String user = workspace.newUser();
        CountDownLatch working = new CountDownLatch(1);
        workspace
                .slack()
                .faults()
                .where(
                        (method, arguments) -> method.equals("users.info")
                                && arguments.path("user").asText().equals(user),
                        new Fault.Held(working));
        ObjectNode question = workspace.events().direct(user, FACT.question());
        acknowledged(workspace.sender().event(question));
        workspace
                .calls()
                .first(
                        "the work",
                        call -> call.method().equals("users.info")
                                && call.argument("user").equals(user));
        ObjectNode stopped = workspace.events().of("agent_session_stopped");
        Events.event(stopped)
                .put("user", user)
                .put("channel", Events.channel(question))
                .put("thread_ts", Events.ts(question));
        acknowledged(workspace.sender().event(stopped));
        Call cleared = workspace
                .calls()
                .first(
                        "the status taken away",
                        call -> call.method().endsWith("setStatus")
                                && call.argument("channel_id").equals(Events.channel(question)));
        assertThat(cleared.argument("status")).isEmpty();
        working.countDown();
        workspace.settle();
        assertThat(workspace.saidTo(question)).isEmpty();
    }
}

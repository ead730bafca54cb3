package org.rapporteur.slack.checks;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.app.ServedBot;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.checks.Recorded;
import org.rapporteur.slack.standin.Call;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Interactions;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.SlackStandIn;

/** A bot over a folder of articles, a workspace of Slack's around it, and the people in it. */
final class Workspace implements AutoCloseable {
    static final String ADMIN = "U0ADMIN";
    static final String ANN = "U0ANN";
    static final String BEN = "U0BEN";

    /**
     * Within this an acknowledgement comes on a busy machine too, unless it waits for work that is held up. Slack waits three seconds; how long it takes on
     * a quiet machine is the fault run's to measure.
     */
    static final Duration SOON = Duration.ofSeconds(15);

    /** Beside the settings of Slack. Every test asks more than a person would in a minute. */
    private static final Map<String, String> SETTINGS =
            Map.of("RAPPORTEUR_ADMINS", "slack:" + ADMIN, "RAPPORTEUR_RATE", "10000/s");

    private final Path root;
    private final Map<String, String> settings;
    private final SlackStandIn slack;
    private final AtomicInteger channels = new AtomicInteger();
    private ServedBot bot;
    private EventSender sender;

    private Workspace(Path root, SlackStandIn slack, Map<String, String> settings) {
        this.root = root;
        this.slack = slack;
        this.settings = Map.copyOf(settings);
        this.bot = ServedBot.start(root, this.settings);
        this.sender = new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET);
    }

    /** The folder of articles that a bot started at {@code root} reads. */
    static Articles articles(Path root) {
        return new Articles(root.resolve("articles"));
    }

    /** A bot that Slack calls over HTTP, ready to answer; {@code more} are settings of its own. */
    static Workspace overHttp(Path root, Map<String, String> more) {
        SlackStandIn slack = SlackStandIn.start();
        return start(root, slack, slack.settingsForHttp(), more);
    }

    /** A bot that is connected by Socket Mode, ready to answer. */
    static Workspace overSocketMode(Path root, Map<String, String> more) {
        SlackStandIn slack = SlackStandIn.start();
        return start(root, slack, slack.settingsForSocketMode(), more);
    }

    private static Workspace start(
            Path root, SlackStandIn slack, Map<String, String> ofSlack, Map<String, String> more) {
        Workspace workspace = new Workspace(root, slack, joined(ofSlack, more));
        workspace.awaitReady();
        return workspace;
    }

    /** All settings of a bot under test. */
    static Map<String, String> joined(Map<String, String> ofSlack, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(SETTINGS);
        all.putAll(ofSlack);
        all.putAll(more);
        return all;
    }

    /** Stops the bot and starts it again on the same folders; Slack stays as it is. */
    void restart() {
        stop();
        bot = ServedBot.start(root, settings);
        sender = new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET);
        awaitReady();
    }

    /** Stops the bot alone. */
    void stop() {
        sender.close();
        bot.close();
    }

    void awaitReady() {
        bot.awaitReady();
    }

    HttpResponse<String> get(String path) {
        return bot.get(path);
    }

    SlackStandIn slack() {
        return slack;
    }

    EventSender sender() {
        return sender;
    }

    Events events() {
        return slack.events();
    }

    Interactions interactions() {
        return slack.interactions();
    }

    /** A channel that no other test uses. */
    String newChannel() {
        return "C0ROOM" + channels.incrementAndGet();
    }

    /** A person that no other test knows. */
    String newUser() {
        return "U0PERSON" + channels.incrementAndGet();
    }

    /** Asks with a mention at the top level of a channel and waits for the reply. */
    Message ask(String channel, String question) {
        return replyTo(events().mention(channel, ANN, question));
    }

    /** Delivers a message and waits for the reply in its thread. */
    Message replyTo(ObjectNode envelope) {
        Delivered delivered = sender.event(envelope);
        if (delivered.status() != 200) {
            throw new AssertionError("not taken: " + delivered);
        }
        return slack.board().reply(Events.channel(envelope), threadOf(envelope));
    }

    /** The thread in which a message wants its reply. */
    static String threadOf(ObjectNode envelope) {
        return Events.event(envelope).path("thread_ts").asText(Events.ts(envelope));
    }

    /** What the bot has said in the thread of a message so far. */
    List<Message> saidTo(ObjectNode envelope) {
        return slack.board().thread(Events.channel(envelope), threadOf(envelope));
    }

    /**
     * Lets everything delivered before have its time: asks two more questions, one after the other, and waits for each reply. What was to be
     * ignored and is worked on all the same comes before the second of them.
     */
    void settle() {
        ask(newChannel(), Fact.of(0).question());
        replyTo(events().direct(newUser(), Fact.of(0).question()));
    }

    /** Every call in which the bot said something to anybody in {@code channel}. */
    List<Call> saidIn(String channel) {
        return slack.calls()
                .where(call -> call.argument("channel").equals(channel)
                        && call.method().startsWith("chat."));
    }

    Recorded<Call> calls() {
        return slack.calls();
    }

    @Override
    public void close() {
        stop();
        slack.close();
    }
}

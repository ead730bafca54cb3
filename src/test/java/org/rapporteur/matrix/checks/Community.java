package org.rapporteur.matrix.checks;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rapporteur.app.BotProcess;
import org.rapporteur.app.ServedBot;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.matrix.homeserver.Account;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.FaultProxy;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.Synapse;
import org.rapporteur.matrix.homeserver.TimelineEvent;

/** A bot over a folder of articles, with an account on a real homeserver and a proxy before it, and the people around it. */
final class Community implements AutoCloseable {
    private final Path root;
    private final Synapse synapse;
    private final Api api;
    private final FaultProxy proxy;
    private final Account bot;
    private final Person admin;
    private final Person bystander;
    private final Map<String, String> more;
    private @Nullable ServedBot served;

    private Community(Path root, Synapse synapse, Map<String, String> more) {
        this.root = root;
        this.synapse = synapse;
        this.api = new Api(synapse.address());
        this.proxy = new FaultProxy(synapse.address());
        this.bot = api.register(newName("rapporteur"), false);
        this.admin = Person.register(api, newName("ann-admin"));
        this.bystander = newPerson();
        this.more = Map.copyOf(more);
        Fact.first(40).forEach(articles()::write);
    }

    /** People on the shared homeserver and no bot yet; {@code more} are settings of its own. */
    static Community around(Path root, Map<String, String> more) {
        return around(root, Synapse.shared(), more);
    }

    static Community around(Path root, Synapse synapse, Map<String, String> more) {
        return new Community(root, synapse, more);
    }

    /** People and a bot in this process, ready to answer. */
    static Community with(Path root, Map<String, String> more) {
        Community community = around(root, more);
        community.start();
        return community;
    }

    private static String newName(String prefix) {
        return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    Articles articles() {
        return new Articles(root.resolve("articles"));
    }

    /** Where the bot keeps what it knows. */
    Path data() {
        return root.resolve("data");
    }

    /** All settings of the bot, which logs in by its password. Every test asks more than a person would in a minute. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "MATRIX_HOMESERVER",
                proxy.address().toString(),
                "MATRIX_USER",
                bot.user(),
                "MATRIX_PASSWORD",
                bot.password(),
                "MATRIX_ALLOWED_INVITERS",
                "@ann*:" + Synapse.SERVER_NAME,
                "MATRIX_PREFIX",
                "!rapporteur,!rap",
                "RAPPORTEUR_ADMINS",
                "matrix:" + admin.id(),
                "RAPPORTEUR_RATE",
                "10000/s"));
        settings.putAll(more);
        return settings;
    }

    void start() {
        ServedBot started = ServedBot.start(root, settings());
        served = started;
        started.awaitReady();
    }

    /** Stops the bot in this process. */
    void stop() {
        ServedBot running = served;
        served = null;
        if (running != null) {
            running.close();
        }
    }

    /** The same bot in a process of its own. */
    BotProcess process(String... flags) {
        return BotProcess.start(root, settings(), flags);
    }

    /** The same with other settings. */
    BotProcess processWith(Map<String, String> others) {
        Map<String, String> settings = settings();
        settings.putAll(others);
        return BotProcess.start(root, settings);
    }

    HttpResponse<String> get(String path) {
        ServedBot running = served;
        if (running == null) {
            throw new IllegalStateException("no bot in this process");
        }
        return running.get(path);
    }

    Synapse synapse() {
        return synapse;
    }

    FaultProxy proxy() {
        return proxy;
    }

    Api api() {
        return api;
    }

    /** The bot's user id. */
    String bot() {
        return bot.user();
    }

    /** Its account as somebody would use it beside it. */
    Person asBot() {
        return new Person(api, bot);
    }

    Person admin() {
        return admin;
    }

    /** Somebody who may invite the bot. */
    Person newPerson() {
        return Person.register(api, newName("ann"));
    }

    /** Somebody who may not. */
    Person newStranger() {
        return Person.register(api, newName("stranger"));
    }

    /** A private room of three: {@code owner}, a bystander and the bot, which has introduced itself. */
    String group(Person owner) {
        String room = owner.createRoom(bot(), bystander.id());
        bystander.join(room);
        awaitIntroduction(owner, room);
        return room;
    }

    /** A room of {@code owner} and the bot alone, which has introduced itself. */
    String direct(Person owner) {
        String room = owner.createRoom(bot());
        awaitIntroduction(owner, room);
        return room;
    }

    TimelineEvent awaitIntroduction(Person owner, String room) {
        return owner.first(
                "introduction",
                event -> event.room().equals(room)
                        && event.isMessage()
                        && event.sender().equals(bot()));
    }

    /** Asks with a mention; gives the id of the question. */
    String ask(Person person, String room, String question) {
        return person.tell(room, bot(), question);
    }

    String ask(Person person, String room, Fact fact) {
        return ask(person, room, fact.question());
    }

    /** The bot's reply to a message, now or soon; {@code person} is in its room. */
    TimelineEvent replyTo(Person person, String message) {
        return person.first("reply to " + message, isReplyTo(message));
    }

    Predicate<TimelineEvent> isReplyTo(String message) {
        return event -> event.isMessage()
                && event.sender().equals(bot())
                && event.replaces().isEmpty()
                && event.inReplyTo().equals(message);
    }

    /** Asks, waits for the reply and gives it. */
    TimelineEvent replyToQuestion(Person person, String room, String question) {
        return replyTo(person, ask(person, room, question));
    }

    /** All replies to a message that stand in its room now. */
    List<TimelineEvent> repliesTo(Person person, String room, String message) {
        return person.saidBy(bot(), room).stream().filter(isReplyTo(message)).toList();
    }

    /** All that the bot said in a room after its introduction. */
    List<TimelineEvent> said(Person person, String room) {
        return person.saidBy(bot(), room).stream().skip(1).toList();
    }

    /** Lets everything said in a room have its time: what is asked there later is answered later. */
    void settle(Person person, String room) {
        TimelineEvent last = replyToQuestion(person, room, Fact.of(0).question());
        assert !last.id().isEmpty();
    }

    @Override
    public void close() {
        stop();
        proxy.close();
    }
}

package org.rapporteur.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.app.SurfaceContractTest.Shown;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.Message;
import org.rapporteur.slack.standin.SlackStandIn;

/** Slack: direct messages, each with somebody else. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
final class SlackChat implements Chat {
    private static final String PERSON = "U0PERSON";
    private static final int MOST_PEOPLE = 100;

    private final SlackStandIn slack = SlackStandIn.start();
    private final AtomicInteger people = new AtomicInteger();
    private final Map<String, String> personIn = new HashMap<>();
    private ServedBot bot;
    private EventSender sender;

    @Override
    public void open(Path root, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(slack.settingsForHttp());
        all.put("RAPPORTEUR_ADMINS", admins());
        bot = ServedBot.start(root, all);
        bot.awaitReady();
        sender = new EventSender(bot.page().resolve("/slack/events"), SlackStandIn.SIGNING_SECRET);
    }

    private static String admins() {
        StringBuilder admins = new StringBuilder();
        for (int person = 1; person <= MOST_PEOPLE; person++) {
            admins.append(person == 1 ? "" : ",")
                    .append("slack:")
                    .append(PERSON)
                    .append(person);
        }
        return admins.toString();
    }

    @Override
    public String newPlace() {
        String person = PERSON + people.incrementAndGet();
        String place = Events.directChannel(person);
        personIn.put(place, person);
        return place;
    }

    @Override
    public Shown say(String place, String text) {
        ObjectNode event = slack.events().direct(Objects.requireNonNull(personIn.get(place)), text);
        Delivered delivered = sender.event(event);
        if (delivered.status() != 200) {
            throw new AssertionError("not taken: " + delivered);
        }
        return shown(slack.board().reply(Events.channel(event), Events.ts(event)));
    }

    @Override
    public List<Shown> unasked(String place) {
        return slack.board().channel(place).stream()
                .filter(message -> message.thread().isEmpty())
                .map(SlackChat::shown)
                .toList();
    }

    @Override
    public Shown awaitUnasked(String place) {
        return shown(slack.board()
                .posted()
                .first(
                        "something unasked",
                        message -> message.channel().equals(place)
                                && message.thread().isEmpty()));
    }

    private static Shown shown(Message message) {
        return new Shown(
                message.shown().text(),
                message.shown().links().stream().map(link -> link.url()).toList());
    }

    @Override
    public void close() {
        sender.close();
        bot.close();
        slack.close();
    }
}

package org.rapporteur.app;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.slack.standin.Delivered;
import org.rapporteur.slack.standin.EventSender;
import org.rapporteur.slack.standin.Events;
import org.rapporteur.slack.standin.SlackStandIn;

/** Slack. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
class SlackContractTest extends SurfaceContractTest {
    private final SlackStandIn slack = SlackStandIn.start();
    private final AtomicInteger people = new AtomicInteger();
    private ServedBot bot;
    private EventSender sender;

    @Override
    void open(Path root, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(slack.settingsForHttp());
        bot = ServedBot.start(root, all);
        URI events = bot.page().resolve("/slack/events");
        bot.awaitReady();
        sender = new EventSender(events, SlackStandIn.SIGNING_SECRET);
    }

    @Override
    Shown ask(String question) {
        ObjectNode event = slack.events().direct("U0PERSON" + people.incrementAndGet(), question);
        Delivered delivered = sender.event(event);
        if (delivered.status() != 200) {
            throw new AssertionError("not taken: " + delivered);
        }
        var shown = slack.board().reply(Events.channel(event), Events.ts(event)).shown();
        return new Shown(
                shown.text(), shown.links().stream().map(link -> link.url()).toList());
    }

    @Override
    void close() {
        sender.close();
        bot.close();
        slack.close();
    }
}

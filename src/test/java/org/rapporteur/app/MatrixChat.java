package org.rapporteur.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.app.SurfaceContractTest.Shown;
import org.rapporteur.checks.Recorded;
import org.rapporteur.matrix.homeserver.Account;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;
import org.rapporteur.matrix.standin.MatrixStandIn;

/** Matrix: rooms of one person and the bot. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
final class MatrixChat implements Chat {
    private final MatrixStandIn homeserver = new MatrixStandIn();
    private final Api api = new Api(homeserver.address());
    private final Account account = api.register("rapporteur", false);
    private final Person ann = Person.register(api, "ann");
    private ServedBot bot;

    @Override
    public void open(Path root, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MATRIX_HOMESERVER", homeserver.address().toString());
        all.put("MATRIX_USER", account.user());
        all.put("MATRIX_PASSWORD", account.password());
        all.put("RAPPORTEUR_ADMINS", "matrix:" + ann.id());
        bot = ServedBot.start(root, all);
        bot.awaitReady();
    }

    @Override
    public String newPlace() {
        String room = ann.createRoom(account.user());
        ann.first("introduction", event -> event.room().equals(room) && isOfBot(event));
        return room;
    }

    @Override
    public Shown say(String place, String text) {
        String asked = ann.say(place, text);
        return shown(
                ann.first("reply", event -> isOfBot(event) && event.inReplyTo().equals(asked)));
    }

    @Override
    public List<Shown> unasked(String place) {
        return ann.saidBy(account.user(), place).stream()
                .filter(this::isOfBot)
                .filter(event -> event.inReplyTo().isEmpty())
                .skip(1)
                .map(MatrixChat::shown)
                .toList();
    }

    @Override
    public Shown awaitUnasked(String place) {
        // The first is the greeting.
        return shown(ann.await(
                        "something unasked",
                        2,
                        Recorded.PATIENCE,
                        event -> event.room().equals(place)
                                && isOfBot(event)
                                && event.inReplyTo().isEmpty())
                .get(1));
    }

    private boolean isOfBot(TimelineEvent event) {
        return event.isMessage() && event.sender().equals(account.user());
    }

    private static Shown shown(TimelineEvent event) {
        return new Shown(event.body(), event.links());
    }

    @Override
    public void close() {
        bot.close();
        homeserver.close();
    }
}

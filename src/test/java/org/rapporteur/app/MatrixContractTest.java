package org.rapporteur.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.rapporteur.matrix.homeserver.Account;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;
import org.rapporteur.matrix.standin.MatrixStandIn;

/** Matrix. */
@SuppressWarnings("NullAway.Init") // what is asked is opened before
class MatrixContractTest extends SurfaceContractTest {
    private final MatrixStandIn homeserver = new MatrixStandIn();
    private final Api api = new Api(homeserver.address());
    private final Account account = api.register("rapporteur", false);
    private final Person ann = Person.register(api, "ann");
    private ServedBot bot;

    @Override
    void open(Path root, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("MATRIX_HOMESERVER", homeserver.address().toString());
        all.put("MATRIX_USER", account.user());
        all.put("MATRIX_PASSWORD", account.password());
        bot = ServedBot.start(root, all);
        bot.awaitReady();
    }

    @Override
    Shown ask(String question) {
        String room = ann.createRoom(account.user());
        ann.first("introduction", event -> event.room().equals(room) && isOfBot(event));
        String asked = ann.say(room, question);
        TimelineEvent reply =
                ann.first("reply", event -> isOfBot(event) && event.inReplyTo().equals(asked));
        return new Shown(reply.body(), reply.links());
    }

    private boolean isOfBot(TimelineEvent event) {
        return event.isMessage() && event.sender().equals(account.user());
    }

    @Override
    void close() {
        bot.close();
        homeserver.close();
    }
}

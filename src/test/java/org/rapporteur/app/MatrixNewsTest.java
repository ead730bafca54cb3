package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Articles;
import org.rapporteur.checks.Fact;
import org.rapporteur.matrix.homeserver.Account;
import org.rapporteur.matrix.homeserver.Api;
import org.rapporteur.matrix.homeserver.Person;
import org.rapporteur.matrix.homeserver.TimelineEvent;
import org.rapporteur.matrix.standin.MatrixStandIn;

/** A watch in a room, without a homeserver of its own. */
@Timeout(120)
class MatrixNewsTest {
    private static final String TOLD = "The Skopelos accord was initialled in Vadso by the two envoys.";

    @TempDir
    private Path root;

    private static TimelineEvent reply(Person ann, String asked) {
        return ann.first("reply", event -> event.inReplyTo().equals(asked));
    }

    @Test
    void aRoomIsToldOnceWhatItWatchesFor() {
        Articles articles = new Articles(root.resolve("articles"));
        Fact.first(10).forEach(articles::write);
        try (MatrixStandIn homeserver = new MatrixStandIn()) {
            Api api = new Api(homeserver.address());
            Account account = api.register("rapporteur", false);
            Person ann = Person.register(api, "ann");
            Map<String, String> settings = Map.of(
                    "MATRIX_HOMESERVER", homeserver.address().toString(),
                    "MATRIX_USER", account.user(),
                    "MATRIX_PASSWORD", account.password(),
                    "RAPPORTEUR_ADMINS", "matrix:" + ann.id());
            String room;
            try (ServedBot bot = ServedBot.start(root, settings)) {
                bot.awaitReady();
                room = ann.createRoom(account.user());
                ann.first("introduction", event -> event.sender().equals(account.user()) && event.isMessage());
                assertThat(reply(ann, ann.say(room, "watch *")).body()).contains("A watch on everything");
                assertThat(reply(ann, ann.say(room, "watch Skopelos")).body()).contains("Watching “Skopelos”");
                assertThat(reply(ann, ann.say(room, "quiet off")).body()).contains("told here");
                articles.article("skopelos.md", "Accord initialled", Articles.HOST + "skopelos", TOLD);
                ann.say(room, "refresh");
                TimelineEvent told = ann.first("news", event -> event.body().contains(TOLD));
                assertThat(told.isNotice()).isTrue();
                assertThat(bot.get("/api/status").body()).contains("watches: 1 in 1 channel or room");
            }
            try (ServedBot bot = ServedBot.start(root, settings)) {
                bot.awaitReady();
                assertThat(reply(ann, ann.say(room, "refresh")).body()).contains("0 added");
                assertThat(reply(ann, ann.say(room, "watches")).body()).contains("1. Skopelos");
                List<TimelineEvent> news = ann.saidBy(account.user(), room).stream()
                        .filter(event -> event.body().contains(TOLD))
                        .toList();
                assertThat(news).hasSize(1);
            }
        }
    }
}

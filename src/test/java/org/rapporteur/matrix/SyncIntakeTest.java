package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.Json;
import org.rapporteur.checks.Waiting;
import org.rapporteur.matrix.homeserver.Person;

/** What becomes of a sync. */
@Timeout(180)
class SyncIntakeTest {
    private static final String WHO = "Who made the counter-offer at Heiligendamm?";
    private static final String WHERE = "Where was New START signed?";

    @TempDir
    private Path folder;

    private Intaking bot;
    private Person ann;

    @BeforeEach
    void open() throws IOException {
        bot = new Intaking(folder, "@ann*");
        ann = bot.account.ann();
    }

    @AfterEach
    void close() {
        bot.close();
    }

    @Test
    void whatWasSaidBeforeTheFirstLookIsNotForUsAndWhatComesAfterItIs() {
        String room = bot.account.room();
        ann.say(room, WHO);
        assertThat(bot.intake.position()).isEmpty();
        bot.look();
        assertThat(bot.intake.position()).isPresent();
        assertThat(bot.rooms.find(room).map(RoomView::members)).contains(2);
        String question = ann.say(room, WHERE);
        bot.look();
        assertThat(bot.answered(room)).containsExactly(question);
    }

    @Test
    void whatIsToldTwiceIsDoneOnce() {
        String room = bot.account.room();
        bot.look();
        String since = bot.intake.position().orElseThrow();
        String question = ann.say(room, WHO);
        SyncResponse told = bot.sync(since);
        bot.intake.take(told, since);
        bot.intake.take(told, since);
        assertThat(bot.intake.position()).contains(told.next());
        assertThat(bot.answered(room)).containsExactly(question);
    }

    @Test
    void whenTheHomeserverForgotHowFarWeReadOnlyWhatIsLaterThanThatIsForUs() {
        String room = bot.account.room();
        ann.say(room, WHO);
        bot.look();
        String first = ann.say(room, WHO);
        bot.look();
        long read = System.currentTimeMillis();
        Waiting.until("a later moment", () -> System.currentTimeMillis() > read);
        String second = ann.say(room, WHERE);
        bot.look(null);
        assertThat(bot.answered(room)).containsExactly(first, second);
    }

    @Test
    void aRoomThatIsNamedNoMoreIsForgottenWhenNobodyKnewHowFarWeRead() {
        String room = bot.account.room();
        bot.look();
        bot.account.us().leave(room);
        bot.look(null);
        assertThat(bot.rooms.find(room)).isEmpty();
    }

    @Test
    void whatASyncLeavesOutIsFetched() {
        String room = bot.account.room();
        bot.look();
        String question = ann.say(room, WHO);
        sendMoreThanASyncTells(room);
        bot.look();
        assertThat(bot.answered(room)).containsExactly(question);
    }

    private void sendMoreThanASyncTells(String room) {
        for (int i = 0; i < 60; i++) {
            ann.send(room, "m.sticker", Person.text("Sticker " + i));
        }
    }

    @Test
    void nothingIsTakenInWhenAPartCannotBeHadAndAllOfItLater() {
        String room = bot.account.room();
        String other = bot.account.room();
        bot.look();
        String since = bot.intake.position().orElseThrow();
        String question = ann.say(room, WHO);
        sendMoreThanASyncTells(room);
        String elsewhere = ann.say(other, WHERE);
        bot.account.proxy().faults().where(request -> request.path().endsWith("/messages"), Fault.page(502));
        assertThatThrownBy(bot::look).isInstanceOf(MatrixException.class);
        assertThat(bot.intake.position()).contains(since);
        assertThat(bot.answered(other)).isEmpty();
        bot.look();
        assertThat(bot.answered(room)).containsExactly(question);
        assertThat(bot.answered(other)).containsExactly(elsewhere);
    }

    @Test
    void invitationsAreAcceptedOrTurnedDownByWhoSentThem() {
        String friendly = ann.createRoom(bot.account.identity().user());
        Person eve = bot.account.newPerson("eve");
        String strange = eve.createRoom(bot.account.identity().user());
        bot.look();
        bot.awaitMembership(ann, friendly, "join");
        bot.awaitMembership(eve, strange, "leave");
        bot.look();
        assertThat(bot.said(friendly))
                .singleElement()
                .satisfies(hello -> assertThat(hello.body()).startsWith("Hello."));
        assertThat(bot.rooms.ids()).containsExactly(friendly);
    }

    @Test
    void aRoomWhereWeAreAloneIsLeft() {
        String room = bot.account.room();
        bot.look();
        ann.leave(room);
        bot.look();
        bot.awaitMembership(ann, room, "leave");
        bot.look();
        assertThat(bot.rooms.find(room)).isEmpty();
    }

    @Test
    void aRoomThatMovesIsFollowed() {
        String room = bot.account.room();
        String next = ann.createRoom();
        bot.look();
        ann.state(room, "m.room.tombstone", "", Json.object().put("replacement_room", next));
        bot.look();
        bot.awaitMembership(ann, next, "join");
        bot.look();
        String question = ann.say(next, WHO);
        bot.look();
        assertThat(bot.answered(next)).containsExactly(question);
    }

    @Test
    void whatWasToBeSaidInARoomThatWeWerePutOutOfIsDropped() {
        String room = bot.account.room();
        String other = bot.account.room();
        bot.look();
        bot.account.proxy().faults().always(request -> request.isSendTo(room), Fault.page(502));
        ann.say(room, WHO);
        bot.look();
        bot.account.proxy().requests().first("a try", request -> request.isSendTo(room));
        bot.account.us().leave(room);
        bot.look();
        bot.account.proxy().faults().clear();
        String question = ann.say(other, WHERE);
        bot.look();
        assertThat(bot.answered(other)).containsExactly(question);
        assertThat(bot.answered(room)).isEmpty();
    }
}

package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.matrix.Events.ANN;
import static org.rapporteur.matrix.Events.NOW;
import static org.rapporteur.matrix.Events.ROOM;
import static org.rapporteur.matrix.Events.US;
import static org.rapporteur.matrix.Events.event;
import static org.rapporteur.matrix.Events.member;
import static org.rapporteur.matrix.Events.message;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.matrix.RoomView.Privacy;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;

class RoomReaderTest {
    private static final String BEN = "@ben:example.org";
    private static final RoomEvent ENCRYPTION =
            event("$e", "m.room.encryption", ANN, "{'algorithm': 'm.megolm.v1.aes-sha2'}", "'state_key': ''");

    private final MockWebServer server = new MockWebServer();
    private final Rooms rooms = new Rooms();
    private final PendingMessages own = new PendingMessages(new NothingOfOurs());
    private MatrixHttp http;

    /** A journal that holds nothing. */
    private record NothingOfOurs() implements OwnMessages {
        @Override
        public boolean isOurAnswer(String room, String event) {
            return false;
        }

        @Override
        public boolean isOurThread(String room, String root) {
            return false;
        }

        @Override
        public boolean isQuestionOf(String room, String event, String sender) {
            return false;
        }

        @Override
        public boolean concernsUs(String room, String event) {
            return false;
        }
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
        http = new MatrixHttp(server.url("/"));
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.shutdown();
    }

    @Test
    void introducesItselfWhereItCameInAndLeavesAloneWhatWasSaidBefore() {
        RoomView view =
                read(2, Instant.MIN, message("$1", "old"), member("$j", US, "invite", "join"), message("$2", "new"));
        assertThat(errands()).containsExactly("JOINED $j", "MESSAGE $2");
        assertThat(view.members()).isEqualTo(2);
    }

    @Test
    void introducesItselfWhenItCameInBeforeTheTimelineBegins() {
        JoinedRoom room = new JoinedRoom(
                ROOM, List.of(member("$j", US, "invite", "join")), List.of(message("$2", "new")), false, "", 2, 0);
        reader("").read(room, room.timeline(), Instant.MIN, own);
        assertThat(errands()).containsExactly("JOINED $j", "MESSAGE $2");
    }

    @Test
    void doesNotIntroduceItselfInARoomThatTookThePlaceOfOne() {
        RoomView old = RoomView.unknown("!old")
                .withMembers(3)
                .after(event("$t", "m.room.tombstone", ANN, "{'replacement_room': '" + ROOM + "'}", "'state_key': ''"));
        rooms.noted(List.of(old), List.of());
        read(2, Instant.MIN, member("$j", US, "invite", "join"), message("$2", "new"));
        assertThat(errands()).containsExactly("MESSAGE $2");
    }

    @Test
    void knowsForEachMessageHowManyWereInTheRoomThen() {
        known(2);
        RoomView view = read(
                3,
                Instant.MIN,
                message("$1", "for two"),
                member("$b", BEN, "invite", "join"),
                message("$2", "for three"),
                message("$3", "!rap for us"));
        assertThat(errands()).containsExactly("MESSAGE $1", "MESSAGE $3");
        assertThat(own.errands()).extracting(Errand::direct).containsExactly(true, false);
        assertThat(view.members()).isEqualTo(3);
    }

    @Test
    void countsByItselfWhenNobodySaysHowManyThereAre() {
        known(2);
        assertThat(read(null, Instant.MIN, member("$b", BEN, "invite", "join")).members())
                .isEqualTo(3);
        rooms.noted(List.of(), List.of(ROOM));
        server.enqueue(new MockResponse()
                .setBody(Json.write(Events.json("{'joined': {'" + US + "': {}, '" + ANN + "': {}}}"))));
        assertThat(read(null, Instant.MIN, message("$1", "hi")).members()).isEqualTo(2);
    }

    @Test
    void takesNothingAtTheFirstLookAndKnowsTheRoomAllTheSame() {
        RoomView view = read(2, Instant.MAX, member("$j", US, "invite", "join"), message("$1", "hi"), ENCRYPTION);
        assertThat(errands()).isEmpty();
        assertThat(view.privacy()).isEqualTo(Privacy.ENCRYPTED);
    }

    @Test
    void takesWhatWasSentLaterWhenThePositionIsLost() {
        known(2);
        read(2, NOW, message("$1", "then"));
        assertThat(errands()).isEmpty();
        read(2, NOW.minusMillis(1), message("$1", "later"));
        assertThat(errands()).containsExactly("MESSAGE $1");
    }

    @Test
    void saysOnceThatItCannotReadAnEncryptedRoom() {
        known(2);
        RoomEvent secret = event("$1", "m.room.encrypted", "{}");
        RoomView view = read(2, Instant.MIN, message("$0", "hi"), ENCRYPTION, secret, message("$2", "in clear"));
        assertThat(errands()).containsExactly("MESSAGE $0", "ENCRYPTED $e");
        assertThat(view.privacy()).isEqualTo(Privacy.EXPLAINED);
    }

    @Test
    void saysSoInThePlaceOfItsIntroduction() {
        JoinedRoom room = new JoinedRoom(
                ROOM, List.of(ENCRYPTION, member("$j", US, "invite", "join")), List.of(), false, "", 2, 0);
        reader("").read(room, room.timeline(), Instant.MIN, own);
        assertThat(errands()).containsExactly("ENCRYPTED $j");
    }

    @Test
    void isSilentInARoomThatIsNotAllowed() {
        read("!other", 3, Instant.MIN, member("$j", US, "invite", "join"), message("$1", "!rap help"));
        assertThat(errands()).isEmpty();
    }

    @Test
    void knowsAQuestionThatItsSenderChangedWithinOneLook() {
        known(2);
        RoomEvent edit = event(
                "$2",
                "m.room.message",
                "{'msgtype': 'm.text', 'body': '* b', 'm.new_content': {'msgtype': 'm.text', 'body': 'b'},"
                        + " 'm.relates_to': {'rel_type': 'm.replace', 'event_id': '$1'}}");
        RoomEvent redaction = event("$3", "m.room.redaction", "{'redacts': '$1'}");
        read(2, Instant.MIN, message("$1", "a"), edit, redaction);
        assertThat(errands()).containsExactly("MESSAGE $1", "EDIT $2", "REDACTION $3");
    }

    @Test
    void comesBackIntoARoomItWasPutOutOf() {
        known(3);
        read(
                3,
                Instant.MIN,
                message("$1", "!rap a"),
                member("$k", US, "join", "leave"),
                message("$2", "!rap b"),
                member("$j", US, "invite", "join"),
                message("$3", "!rap c"));
        assertThat(errands()).containsExactly("JOINED $j", "MESSAGE $3");
    }

    private void known(int members) {
        rooms.noted(List.of(Events.room(members)), List.of());
    }

    private RoomView read(@Nullable Integer members, Instant after, RoomEvent... timeline) {
        return read("", members, after, timeline);
    }

    private RoomView read(String allowed, @Nullable Integer members, Instant after, RoomEvent... timeline) {
        JoinedRoom room = new JoinedRoom(ROOM, List.of(), List.of(timeline), false, "", members, 0);
        return reader(allowed).read(room, room.timeline(), after, own);
    }

    private RoomReader reader(String allowed) {
        MatrixSettings settings = Events.settings("", allowed, "");
        Doors doors = new Doors(settings, settings.allowedRooms(), Events.IDENTITY, rooms);
        Addressing addressing = new Addressing(Events.IDENTITY, settings, InstantSource.fixed(NOW));
        return new RoomReader(
                Events.IDENTITY, new MatrixClient(http, new FixedCredentials()), rooms, doors, addressing);
    }

    private List<String> errands() {
        return own.errands().stream()
                .map(errand -> errand.kind() + " " + errand.event())
                .toList();
    }
}

package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.matrix.Events.ANN;
import static org.rapporteur.matrix.Events.ROOM;
import static org.rapporteur.matrix.Events.US;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.matrix.RoomView.Privacy;

class RoomViewTest {
    private static final String BEN = "@ben:example.org";

    @ParameterizedTest
    @CsvSource({
        "invite, join, 1",
        "leave, join, 1",
        "join, join, 0",
        "join, leave, -1",
        "join, ban, -1",
        "invite, leave, 0",
        "leave, ban, 0",
        "leave, invite, 0",
    })
    void countsWhoComesAndGoes(String before, String now, int change) {
        RoomEvent event = Events.member("$1", BEN, before, now);
        assertThat(RoomView.change(event)).isEqualTo(change);
        assertThat(Events.room(2).after(event).members()).isEqualTo(2 + change);
    }

    @Test
    void staysEncryptedWhateverIsSaidLater() {
        RoomView room = set(Events.room(2), "m.room.encryption", "{'algorithm': 'm.megolm.v1.aes-sha2'}");
        assertThat(room.privacy()).isEqualTo(Privacy.ENCRYPTED);
        RoomView told = room.withPrivacy(Privacy.EXPLAINED);
        assertThat(set(told, "m.room.encryption", "{}").privacy()).isEqualTo(Privacy.EXPLAINED);
    }

    @Test
    void knowsThePowerOfThoseWhoMadeARoomOfVersionTwelve() {
        RoomView old = set(made("11"), "m.room.power_levels", "{'users': {'" + BEN + "': 50}, 'users_default': 5}");
        assertThat(old.powerOf(BEN)).isEqualTo(50);
        assertThat(old.powerOf(ANN)).as("whoever made it, from the list alone").isEqualTo(5);
        RoomView now = set(made("12"), "m.room.power_levels", "{'users': {}}");
        assertThat(now.powerOf(ANN)).isEqualTo(RoomPower.OF_CREATORS);
        assertThat(now.powerOf(BEN)).as("named when it was made").isEqualTo(RoomPower.OF_CREATORS);
        assertThat(now.powerOf("@dan:example.org")).isZero();
    }

    @Test
    void knowsWhatAnybodyMayEnterAndWhatWasReplaced() {
        assertThat(set(Events.room(3), "m.room.join_rules", "{'join_rule': 'public'}")
                        .open())
                .isTrue();
        assertThat(set(Events.room(3), "m.room.join_rules", "{'join_rule': 'invite'}")
                        .open())
                .isFalse();
        assertThat(set(Events.room(3), "m.room.tombstone", "{'replacement_room': '!new'}")
                        .replacement())
                .isEqualTo("!new");
    }

    @Test
    void takesNoNoticeOfNonsense() {
        RoomView room = made("12");
        assertThat(set(room, "m.room.power_levels", "{'users': 'everybody', 'users_default': 'much'}")
                        .powerOf(BEN))
                .isEqualTo(RoomPower.OF_CREATORS);
        assertThat(set(room, "m.room.tombstone", "{'replacement_room': 7}").replacement())
                .isNull();
        assertThat(room.after(Events.message("$1", "hi"))).isEqualTo(room);
        assertThat(room.after(Events.event("$1", "m.room.tombstone", ANN, "{}", "'state_key': 'not the one'")))
                .isEqualTo(room);
    }

    @Test
    void outlivesTheProcess() {
        RoomView room = set(made("12"), "m.room.power_levels", "{'users': {'" + US + "': 3}, 'users_default': 7}");
        assertThat(RoomView.fromJson(ROOM, room.toJson())).isEqualTo(room);
        RoomView replaced =
                set(room, "m.room.tombstone", "{'replacement_room': '!new'}").withPrivacy(Privacy.EXPLAINED);
        assertThat(RoomView.fromJson(ROOM, replaced.toJson())).isEqualTo(replaced);
    }

    private static RoomView made(String version) {
        return set(
                Events.room(2),
                "m.room.create",
                "{'room_version': '" + version + "', 'additional_creators': ['" + BEN + "', 7]}");
    }

    private static RoomView set(RoomView room, String type, String content) {
        return room.after(Events.event("$s", type, ANN, content, "'state_key': ''"));
    }
}

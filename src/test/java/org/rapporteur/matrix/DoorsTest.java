package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapporteur.matrix.Events.ANN;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.matrix.RoomTask.Way;

class DoorsTest {
    private final Rooms rooms = new Rooms();

    @ParameterizedTest
    @CsvSource({
        "'', '', @ann:example.org, false, JOIN",
        "'', '', @eve:example.net, false, LEAVE",
        "'', '', @eve:example.org.evil.net, false, LEAVE",
        "'', '', '', false, LEAVE",
        "@*:example.net, '', @eve:example.net, false, JOIN",
        "@*:example.net, '', @ann:example.org, false, LEAVE",
        "'', !room:*, @ann:example.org, false, JOIN",
        "'', !other:*, @ann:example.org, false, LEAVE",
        "'', !other:*, @ann:example.org, true, JOIN",
        "'', !other:*, @eve:example.net, true, LEAVE",
    })
    void goesWhereItIsInvitedByWhoMay(String inviters, String allowed, String inviter, boolean direct, Way way) {
        RoomTask task = doors(inviters, allowed).decide(new Invitation(Events.ROOM, inviter, direct));
        assertThat(task.way()).isEqualTo(way);
        assertThat(task.room()).isEqualTo(Events.ROOM);
        assertThat(task.reason().isEmpty()).isEqualTo(way == Way.JOIN);
    }

    @ParameterizedTest
    @CsvSource({"'', 3, true", "!room:*, 3, true", "!other:*, 3, false", "!other:*, 2, true"})
    void speaksInAllowedRoomsAndInThoseOfTwo(String allowed, int members, boolean speaks) {
        assertThat(doors("", allowed).maySpeakIn(Events.room(members))).isEqualTo(speaks);
    }

    @Test
    void aRoomThatTookThePlaceOfAnAllowedOneIsAllowedWhoeverInvites() {
        RoomView old = Events.room(3)
                .after(Events.event("$t", "m.room.tombstone", ANN, "{'replacement_room': '!new'}", "'state_key': ''"));
        Doors doors = doors("", "!room:*");
        assertThat(doors.maySpeakIn(RoomView.unknown("!new").withMembers(3))).isFalse();
        rooms.noted(List.of(old), List.of());
        assertThat(doors.maySpeakIn(RoomView.unknown("!new").withMembers(3))).isTrue();
        assertThat(doors.decide(new Invitation("!new", "@eve:example.net", false))
                        .way())
                .isEqualTo(Way.JOIN);
    }

    private Doors doors(String inviters, String allowed) {
        return new Doors(Events.settings(inviters, allowed, ""), Globs.parse(allowed), Events.IDENTITY, rooms);
    }
}

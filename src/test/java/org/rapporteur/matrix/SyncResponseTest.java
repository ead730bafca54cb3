package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.matrix.Events.ANN;
import static org.rapporteur.matrix.Events.US;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;

class SyncResponseTest {
    @Test
    void readsRoomsInvitationsAndDepartures() {
        SyncResponse response = read("{'next_batch': 's2', 'rooms': {'join': {'!a': {'summary':"
                + " {'m.joined_member_count': 2, 'm.invited_member_count': 1}, 'state': {'events': []}, 'timeline':"
                + " {'limited': true, 'prev_batch': 'p1', 'events': [{'event_id': '$1', 'type': 'm.room.message',"
                + " 'sender': '" + ANN + "', 'origin_server_ts': 5, 'content': {'body': 'hi'}}]}}}, 'invite':"
                + " {'!b': {'invite_state': {'events': [{'type': 'm.room.member', 'state_key': '" + US
                + "', 'sender': '" + ANN + "', 'content': {'membership': 'invite', 'is_direct': true}}]}}},"
                + " 'leave': {'!c': {}}}}");
        assertThat(response.next()).isEqualTo("s2");
        JoinedRoom room = response.joined().getFirst();
        assertThat(room.room()).isEqualTo("!a");
        assertThat(room.timeline()).extracting(RoomEvent::id).containsExactly("$1");
        assertThat(room.limited()).isTrue();
        assertThat(room.before()).isEqualTo("p1");
        assertThat(room.members()).isEqualTo(2);
        assertThat(room.invited()).isEqualTo(1);
        assertThat(response.invited()).containsExactly(new Invitation("!b", ANN, true));
        assertThat(response.left()).containsExactly("!c");
    }

    @Test
    void leavesOutAnEventThatIsNone() {
        SyncResponse response = read("{'next_batch': 's2', 'rooms': {'join': {'!a': {'timeline': {'events': [7,"
                + " null, {}, {'event_id': '$0', 'type': 'm.room.message', 'sender': '" + ANN + "', 'content': []},"
                + " {'event_id': '$1', 'type': 'm.room.message', 'sender': '" + ANN + "', 'content': {},"
                + " 'origin_server_ts': 'soon', 'unsigned': 3}]}}}}}");
        assertThat(response.joined().getFirst().timeline())
                .extracting(RoomEvent::id)
                .containsExactly("$1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'next_batch': 5}",
                "{'next_batch': 's2', 'rooms': []}",
                "{'next_batch': 's2', 'rooms': {'join': null}}",
                "{'next_batch': 's2', 'rooms': {'join': {'!a': {'timeline': {'events': null}}}}}",
                "{'next_batch': 's2', 'rooms': {'join': {'!a': {'timeline': 'long'}}}}",
                "{'next_batch': 's2', 'rooms': {'join': {'!a': {'state': {'events': {}}}}}}",
                "{'next_batch': 's2', 'rooms': {'invite': {'!a': {'invite_state': 1}}}}",
            })
    void doesNotRelyOnAnAnswerThatIsNone(String json) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        MatrixException.class, e -> assertThat(e.error()).isInstanceOf(MatrixError.Garbled.class));
    }

    @Test
    void knowsNobodyForAnInvitationThatNamesNobody() {
        assertThat(read("{'next_batch': 's2', 'rooms': {'invite': {'!b': {}}}}").invited())
                .containsExactly(new Invitation("!b", "", false));
    }

    private static SyncResponse read(String json) {
        return SyncResponse.read(Events.json(json), US);
    }
}

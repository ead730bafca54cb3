package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rapporteur.matrix.Events.ANN;
import static org.rapporteur.matrix.Events.ROOM;
import static org.rapporteur.matrix.Events.US;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rapporteur.matrix.SyncResponse.JoinedRoom;

class GapFillerTest {
    private final MockWebServer server = new MockWebServer();
    private MatrixHttp http;
    private GapFiller gaps;

    @BeforeEach
    void start() throws IOException {
        server.start();
        http = new MatrixHttp(server.url("/"));
        gaps = new GapFiller(new MatrixClient(http, new FixedCredentials()), Events.IDENTITY);
    }

    @AfterEach
    void stop() throws IOException {
        http.close();
        server.shutdown();
    }

    @Test
    void putsWhatWasLeftOutBeforeTheTimeline() throws InterruptedException {
        page("p2", 8, 7);
        page("p3", 6);
        page(null);
        assertThat(ids(room(true, "p1", 9, 10))).containsExactly("$6", "$7", "$8", "$9", "$10");
        assertThat(server.takeRequest().getPath()).contains("/messages?", "dir=b", "from=p1", "to=s1", "limit=100");
        assertThat(server.takeRequest().getPath()).contains("from=p2", "to=s1");
    }

    @Test
    void asksForNothingWhenNothingWasLeftOut() {
        assertThat(ids(room(false, "p1", 1))).containsExactly("$1");
        assertThat(ids(room(true, "", 1))).containsExactly("$1");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void goesBackNoFurtherThanOurJoining() {
        JoinedRoom joined = new JoinedRoom(
                ROOM,
                List.of(),
                List.of(Events.member("$j", US, "invite", "join"), Events.message("$2", "hi")),
                true,
                "p1",
                null,
                0);
        assertThat(ids(joined)).containsExactly("$j", "$2");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void readsSoMuchOfOneRoomAndNoMore() {
        for (int i = 0; i < 6; i++) {
            page("q" + i, IntStream.range(i * 100, i * 100 + 100).toArray());
        }
        assertThat(ids(room(true, "p1", 9))).hasSize(GapFiller.MOST_EVENTS + 1);
        assertThat(server.getRequestCount()).isEqualTo(5);
    }

    @Test
    void isNotLedInACircle() {
        page("p1", 8);
        assertThat(ids(room(true, "p1", 9))).containsExactly("$8", "$9");
    }

    @Test
    void triesAgainForAWhileAndThenGoesOnWithout() {
        JoinedRoom room = room(true, "p1", 9);
        for (int i = 1; i < GapFiller.MOST_FAILURES; i++) {
            server.enqueue(new MockResponse().setResponseCode(500).setBody("{}"));
            assertThatThrownBy(() -> ids(room)).isInstanceOf(MatrixException.class);
        }
        server.enqueue(new MockResponse().setResponseCode(500).setBody("{}"));
        assertThat(ids(room)).containsExactly("$9");
    }

    @Test
    void goesOnWithoutWhatItMayNotSee() {
        server.enqueue(new MockResponse().setResponseCode(403).setBody("{\"errcode\": \"M_FORBIDDEN\"}"));
        assertThat(ids(room(true, "p1", 9))).containsExactly("$9");
    }

    private List<String> ids(JoinedRoom room) {
        return gaps.timeline(room, "s1").stream().map(RoomEvent::id).toList();
    }

    private static JoinedRoom room(boolean limited, String before, int... ids) {
        List<RoomEvent> timeline =
                IntStream.of(ids).mapToObj(id -> Events.message("$" + id, "hi")).toList();
        return new JoinedRoom(ROOM, List.of(), timeline, limited, before, null, 0);
    }

    private void page(@Nullable String end, int... ids) {
        var json = Json.object();
        var chunk = json.putArray("chunk");
        Stream.of(IntStream.of(ids).boxed().toArray())
                .forEach(id -> chunk.add(Events.eventJson("$" + id, "m.room.message", ANN, "{}", "")));
        if (end != null) {
            json.put("end", end);
        }
        server.enqueue(new MockResponse().setBody(Json.write(json)));
    }
}

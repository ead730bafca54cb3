package org.rapporteur.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.Waiting;
import org.rapporteur.journal.Journal;

class RoomTasksTest {
    @TempDir
    Path folder;

    private final MockWebServer server = new MockWebServer();
    private Journal journal;
    private MatrixHttp http;
    private RoomTasks tasks;

    @BeforeEach
    void start() throws IOException {
        server.start();
        http = new MatrixHttp(server.url("/"));
        journal = Journal.open(folder, InstantSource.system());
        tasks = tasks();
    }

    private RoomTasks tasks() {
        return new RoomTasks(new MatrixClient(http, new FixedCredentials()), journal.notes(), InstantSource.system());
    }

    @AfterEach
    void stop() throws IOException {
        tasks.close();
        http.close();
        journal.close();
        server.shutdown();
    }

    @Test
    void joinsByTheServerThatKnowsTheRoom() throws InterruptedException {
        answer(200, "{\"room_id\": \"!a\"}");
        offer(RoomTask.join("!a", "example.net"));
        assertThat(next()).isEqualTo("/_matrix/client/v3/join/!a?server_name=example.net&via=example.net");
        awaitNothingLeft();
    }

    @Test
    void leavesWithAReasonAndForgets() throws InterruptedException {
        answer(200, "{}");
        answer(200, "{}");
        offer(RoomTask.leave("!a", "not here"));
        RecordedRequest leave = server.takeRequest(60, TimeUnit.SECONDS);
        assertThat(leave.getPath()).isEqualTo("/_matrix/client/v3/rooms/!a/leave");
        assertThat(leave.getBody().readUtf8()).isEqualTo("{\"reason\":\"not here\"}");
        assertThat(next()).isEqualTo("/_matrix/client/v3/rooms/!a/forget");
        awaitNothingLeft();
    }

    @Test
    void triesAgainWhatMayPassAndLetsGoOfWhatMayNot() throws InterruptedException {
        answer(502, "{}");
        answer(200, "{\"room_id\": \"!a\"}");
        answer(403, "{\"errcode\": \"M_FORBIDDEN\"}");
        offer(RoomTask.join("!a", ""), RoomTask.join("!b", ""));
        assertThat(List.of(next(), next(), next()))
                .containsExactly(
                        "/_matrix/client/v3/join/!a", "/_matrix/client/v3/join/!a", "/_matrix/client/v3/join/!b");
        awaitNothingLeft();
    }

    @Test
    void doesAtTheNextStartWhatIsNotDone() throws InterruptedException {
        RoomTask task = RoomTask.join("!a", "");
        journal.notes().put(MatrixStation.SURFACE, List.of(task.note()));
        answer(200, "{\"room_id\": \"!a\"}");
        tasks.resume();
        assertThat(next()).isEqualTo("/_matrix/client/v3/join/!a");
        awaitNothingLeft();
    }

    private void offer(RoomTask... offered) {
        journal.notes()
                .put(
                        MatrixStation.SURFACE,
                        List.of(offered).stream().map(RoomTask::note).toList());
        tasks.offer(List.of(offered));
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse().setResponseCode(status).setBody(body));
    }

    private String next() throws InterruptedException {
        RecordedRequest request = server.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).as("a request").isNotNull();
        return String.valueOf(request.getPath());
    }

    private void awaitNothingLeft() {
        Waiting.until(
                "done",
                () -> journal.notes()
                        .ofKind(MatrixStation.SURFACE, RoomTask.KIND)
                        .isEmpty());
    }
}

package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.app.Installation.Outcome;

/** A server in a process of its own, as a person starts and stops it. */
@Timeout(300)
class ServingTest {
    private static final String FAIR = "When did Obama and Medvedev sign New START in Prague?";
    /** On a busy machine; what it breaks off would take minutes. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);

    @TempDir
    private Path root;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        client.close();
    }

    private HttpResponse<String> get(URI address) {
        return send(HttpRequest.newBuilder(address));
    }

    private JsonNode ask(URI page, String question) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(page.resolve("/api/ask"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Installation.JSON
                        .createObjectNode()
                        .put("question", question)
                        .toString())));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return new Outcome(0, answer.body(), "").json();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Asks again and again, with a breath between that leaves the server its core. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) {
            assertThat(new Semaphore(0).tryAcquire(20, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void answersWithinSecondsAndStopsWhenTold() throws Exception {
        Installation installation = Installation.at(Path.of("knowledge"), root.resolve("data"), "on");
        long start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(installation)) {
            await(() -> get(server.page().resolve("/readyz")).statusCode() == 200);
            JsonNode answer = ask(server.page(), FAIR);
            System.out.println(
                    "first start: the page answers after " + since(start).toMillis() + " ms");
            assertThat(answer.get("retrieved").get(0).get("path").asText()).isEqualTo("2010-prague.md");
            assertThat(get(server.page()).body()).contains("<form", "Rapporteur");
            await(() -> get(server.page().resolve("/api/status")).body().contains("\"embedding\""));
            Outcome second = installation.run("ask", FAIR);
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.err())
                    .contains("Another Rapporteur", installation.data().toString());
            assertThat(server.stop()).isLessThan(LONGEST_STOP);
            assertThat(server.exitCode()).isZero();
            assertThat(server.said())
                    .contains("Stopping.")
                    .noneMatch(line -> line.contains("Exception") || line.contains(" ERROR "));
        }
        assertThat(installation.run("sources").exitCode()).isZero();
        start = System.nanoTime();
        try (ServerProcess server = ServerProcess.start(installation)) {
            await(() -> get(server.page().resolve("/readyz")).statusCode() == 200);
            JsonNode answer = ask(server.page(), FAIR);
            System.out.println(
                    "later start: the page answers after " + since(start).toMillis() + " ms");
            assertThat(answer.get("answered").asBoolean()).isTrue();
        }
    }

    @Test
    void aDataFolderInUseIsRefusedToASecondProcess() throws Exception {
        Installation installation = Installation.in(root);
        try (Rapporteur first = installation.open();
                ServerProcess second = ServerProcess.start(installation)) {
            assertThat(first.status().articles()).isZero();
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(String.join("\n", second.said()))
                    .contains("Another Rapporteur", installation.data().toString());
        }
    }

    @Test
    void stopsAtOnceWhileALargeFolderIsReadAndEmbeddedAndGoesOnAfterwards() throws Exception {
        int articles = 1_500;
        Installation installation = Installation.at(root.resolve("articles"), root.resolve("data"), "on");
        for (int i = 0; i < articles; i++) {
            installation.article(
                    i + ".md", "Meeting " + i, "2012-06-19", ("Delegation " + i + " met in Oslo. ").repeat(20));
        }
        try (ServerProcess server = ServerProcess.start(installation)) {
            assertThat(server.page()).isNotNull();
            assertThat(server.stop()).as("stopping during the first reading").isLessThan(LONGEST_STOP);
        }
        try (ServerProcess server = ServerProcess.start(installation)) {
            await(() -> get(server.page().resolve("/readyz")).statusCode() == 200);
            assertThat(ask(server.page(), "Where did Delegation 77 meet?")
                            .get("retrieved")
                            .get(0)
                            .get("path")
                            .asText())
                    .isEqualTo("77.md");
            assertThat(server.stop()).as("stopping during embedding").isLessThan(LONGEST_STOP);
            assertThat(server.exitCode()).isZero();
            assertThat(server.said()).noneMatch(line -> line.contains("Exception") || line.contains(" ERROR "));
        }
        JsonNode report =
                installation.run("refresh", "--embedding", "off", "--json").json();
        assertThat(report.get("unchanged").asInt()).isEqualTo(articles);
        assertThat(report.get("notes")).isEmpty();
    }

    @Test
    void aChangedFileIsNoticedAndLoggedInOneLine() throws Exception {
        Installation installation = Installation.in(root);
        installation.article("first.md", "First", "2012-06-19", "They met in Oslo.");
        try (ServerProcess server = ServerProcess.start(installation)) {
            await(() -> get(server.page().resolve("/readyz")).statusCode() == 200);
            Files.writeString(installation.knowledge().resolve("broken.txt"), "");
            installation.article("second.md", "Second", "2012-06-20", "The zeppelin left Narvik.");
            await(() -> get(server.page().resolve("/api/sources")).body().contains("second.md"));
            JsonNode answer = ask(server.page(), "Where did the zeppelin go?");
            assertThat(answer.get("retrieved").get(0).get("path").asText()).isEqualTo("second.md");
            // The new articles serve before the line is written.
            await(() -> isLogged(server, "INFO", "1 added") && isLogged(server, "WARN", "broken.txt"));
            server.stop();
            List<String> log = server.said().stream()
                    .filter(line -> line.matches("[0-9:.]+ (INFO|WARN|ERROR) .*"))
                    .toList();
            assertThat(log).hasSizeLessThan(8);
        }
    }

    private static boolean isLogged(ServerProcess server, String level, String words) {
        return server.said().stream()
                .anyMatch(line -> line.matches("[0-9:.]+ " + level + " .*") && line.contains(words));
    }

    @Test
    void anAddressThatCannotBeHadIsSaidInOneLine() throws Exception {
        Installation installation = Installation.in(root);
        try (ServerProcess first = ServerProcess.start(installation);
                ServerProcess second = ServerProcess.start(
                        Installation.in(Files.createDirectories(root.resolve("other"))),
                        "--http",
                        first.page().getAuthority())) {
            assertThat(second.exitCode()).isEqualTo(3);
            assertThat(second.said()).singleElement().asString().contains("in use");
        }
        try (ServerProcess third = ServerProcess.start(installation, "--http", "nowhere.invalid:80")) {
            assertThat(third.exitCode()).isEqualTo(3);
            assertThat(third.said()).singleElement().asString().contains("nowhere.invalid:80", "no such name");
        }
    }
}

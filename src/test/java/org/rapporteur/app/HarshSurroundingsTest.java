package org.rapporteur.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.checks.LoopbackServer;

/** The program in processes of its own whose system gives them less than they need. */
@Timeout(300)
@EnabledOnOs(OS.LINUX)
class HarshSurroundingsTest {
    @TempDir
    private Path root;

    private Path articles;
    private Path data;

    /** What a process came to. */
    private record Ended(int exitCode, String said) {}

    @BeforeEach
    void write() throws IOException {
        articles = Files.createDirectories(root.resolve("articles"));
        data = root.resolve("data");
        article("talks.md", "They met in Oslo and signed nothing.");
    }

    private void article(String name, String text) throws IOException {
        Files.writeString(articles.resolve(name), "# " + name + "\n\n" + text + "\n");
    }

    private Ended run(String before, Class<?> program, String... arguments) throws Exception {
        Process process = start(before + " exec \"$@\"", program, arguments);
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private static Process start(String script, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "bash",
                "-c",
                script,
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx300m",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Dstdout.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.matches("(RAPPORTEUR|SLACK)_.*"));
        return builder.start();
    }

    private Ended refresh(String before) throws Exception {
        return run(before, Main.class, settings("refresh", "--json"));
    }

    private String[] settings(String... command) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(List.of(
                "--knowledge", articles.toString(), "--data", data.toString(), "--embedding", "off", "--log", "error"));
        return all.toArray(String[]::new);
    }

    @Test
    void aFullDiskBreaksTheRefreshOffAndTheOldArticlesServe() throws Exception {
        assertThat(refresh("").said()).contains("\"added\":1");
        for (int i = 0; i < 200; i++) {
            article("more-" + i + ".md", ("They met for the " + i + "th time, in town " + i * 7 + ". ").repeat(60));
        }
        Ended full = refresh("ulimit -f 100;");
        assertThat(full.exitCode()).isNotZero();
        assertThat(full.said()).contains("the index cannot be written", "File too large");
        Ended asked = run("ulimit -f 100;", Main.class, settings("ask", "Where did they sign nothing?"));
        assertThat(asked.exitCode()).as(asked.said()).isZero();
        assertThat(asked.said()).contains("Oslo");
        Ended after = refresh("");
        assertThat(after.exitCode()).isZero();
        assertThat(after.said()).contains("\"added\":200", "\"unchanged\":1").doesNotContain("damaged");
    }

    @Test
    void namesThatTheLocaleCannotReadAreNamedAndTheRestIsRead() throws Exception {
        article("São.md", "They met in Brazil.");
        article("Sño.md", "They met in Spain.");
        Ended ascii = refresh("export LC_ALL=C;");
        assertThat(ascii.exitCode()).isZero();
        assertThat(ascii.said())
                .contains("\"added\":1", "\"failed\":2", "S%C3%A3o.md", "S%C3%B1o.md", "start with LC_ALL=C.UTF-8");
        Ended utf8 = refresh("export LC_ALL=C.UTF-8;");
        assertThat(utf8.said()).contains("\"added\":2", "\"unchanged\":1", "\"failed\":0");
    }

    @Test
    void aClosedOrFullOutputDoesNotStopIt() throws Exception {
        int port = LoopbackServer.freePort();
        for (String output : List.of(">&- 2>&-", ">/dev/full 2>/dev/full")) {
            Process process = start("exec \"$@\" " + output, Main.class, settings("--http", "127.0.0.1:" + port));
            try (HttpClient client = HttpClient.newHttpClient()) {
                URI page = URI.create("http://127.0.0.1:" + port);
                await(client, page.resolve("/readyz"), process);
                for (int i = 0; i < 3; i++) {
                    HttpResponse<String> answer = client.send(
                            HttpRequest.newBuilder(page.resolve("/api/ask"))
                                    .header("Content-Type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofString(
                                            "{\"question\": \"Where did they sign nothing?\"}"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
                    assertThat(answer.body()).as(output).contains("Oslo");
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
        }
    }

    private static void await(HttpClient client, URI ready, Process process) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                if (client.send(HttpRequest.newBuilder(ready).build(), HttpResponse.BodyHandlers.discarding())
                                .statusCode()
                        == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not up yet.
            }
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as("it lives and gets ready")
                    .isTrue();
            assertThat(new Semaphore(0).tryAcquire(50, TimeUnit.MILLISECONDS)).isFalse();
        }
    }

    @Test
    void withoutFileDescriptorsARefreshFailsAloudAndTheNextOneWorks() throws Exception {
        Ended starved = run("ulimit -n 400;", Starved.class, articles.toString(), data.toString());
        assertThat(starved.exitCode()).as(starved.said()).isZero();
        List<String> lines = starved.said()
                .lines()
                .filter(line -> line.matches("(added|broken|leaked).*"))
                .toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("added 1 ");
        assertThat(lines.get(1)).containsAnyOf("broken off: ", "cannot be read");
        assertThat(lines.get(2)).isEqualTo("added 1 unchanged 1 failed 0 notes []");
        assertThat(lines.get(3)).isEqualTo("leaked 0");
    }

    @Test
    void aRefreshThatIsKilledLosesAndMixesNothing() throws Exception {
        new KillTrial().run(root.resolve("killed"), 20121120, 5).assertGood();
    }
}

package org.rapporteur.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.rapporteur.console.CommandLineInterface;
import org.rapporteur.console.StopSignal;
import org.rapporteur.console.Surroundings;
import org.rapporteur.console.Terminal;

/**
 * An installation in a folder of its own: articles, data, and command lines run in this process with everything real but the clock.
 *
 * @param knowledge the folder of articles; made
 * @param data not made
 * @param environment the settings
 */
record Installation(Path knowledge, Path data, Map<String, String> environment) {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2013-09-01T12:00:00Z"));
    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WIDTH = 100;

    /** Finds by words alone, which is quicker to open. */
    static Installation in(Path root) {
        return at(root.resolve("articles"), root.resolve("data"), "off");
    }

    static Installation at(Path knowledge, Path data, String embedding) {
        try {
            Files.createDirectories(knowledge);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Installation(
                knowledge,
                data,
                Map.of(
                        "RAPPORTEUR_KNOWLEDGE",
                        knowledge.toString(),
                        "RAPPORTEUR_DATA",
                        data.toString(),
                        "RAPPORTEUR_HTTP",
                        "127.0.0.1:0",
                        "RAPPORTEUR_LOG",
                        "warn",
                        "RAPPORTEUR_EMBEDDING",
                        embedding));
    }

    /** What one command line came to. */
    record Outcome(int exitCode, String out, String err) {
        JsonNode json() {
            return read(out);
        }

        /** One object a line. */
        List<JsonNode> jsonLines() {
            return out.lines().map(Outcome::read).toList();
        }

        private static JsonNode read(String text) {
            try {
                return JSON.readTree(text);
            } catch (IOException e) {
                throw new UncheckedIOException(text, e);
            }
        }
    }

    Outcome run(String... arguments) {
        return runOn("", arguments);
    }

    /** Runs a command line by the clock that a bot goes by which serves. */
    Outcome runToday(String... arguments) {
        return run(InstantSource.system(), "", arguments);
    }

    /** Runs a command line with {@code in} on its standard input. */
    Outcome runOn(String in, String... arguments) {
        return run(CLOCK, in, arguments);
    }

    private Outcome run(InstantSource clock, String in, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false,
                false,
                WIDTH);
        Surroundings surroundings = new Surroundings(terminal, clock, new Never());
        int exitCode = new CommandLineInterface(opening(clock), surroundings).run(arguments);
        return new Outcome(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    Opening opening() {
        return opening(CLOCK);
    }

    private Opening opening(InstantSource clock) {
        return new Opening(environment, knowledge, clock);
    }

    Rapporteur open() {
        return (Rapporteur) opening().open(Map.of());
    }

    Path write(String name, String text) {
        return write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = knowledge.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole article. */
    Path article(String name, String title, String date, String text) {
        return write(name, "---\ntitle: \"" + title + "\"\nsource: Our Wire\ndate: " + date + "\n---\n" + text + "\n");
    }

    /** Nothing in these tests serves on the calling thread. */
    private record Never() implements StopSignal {
        @Override
        public void await() {
            throw new IllegalStateException("a test would wait for ever");
        }

        @Override
        public void tell() {}

        @Override
        public void stopped() {}
    }
}

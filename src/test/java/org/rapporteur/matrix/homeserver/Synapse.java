package org.rapporteur.matrix.homeserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opentest4j.TestAbortedException;
import org.rapporteur.checks.LoopbackServer;
import org.rapporteur.checks.Waiting;

/**
 * A Synapse in a process of its own, on the loopback address, with no other server to talk to. Where it cannot be installed the tests that ask
 * for it are skipped, and one line of the output says so; under {@code CI=true} they fail.
 */
public final class Synapse implements AutoCloseable {
    /** Of every user id here, behind the colon. */
    public static final String SERVER_NAME = "localhost";

    private static final Duration LONGEST_START = Duration.ofSeconds(90);
    private static @Nullable Synapse shared;
    private static @Nullable IOException missing;

    private final Path python;
    private final Path home;
    private final int port;
    private volatile Process process;

    private Synapse(Path python, Path home, int port, String more) throws IOException {
        this.python = python;
        this.home = Files.createDirectories(home);
        this.port = port;
        Files.writeString(config(), configuration(home, port) + more);
        this.process = launch();
        // Nothing is left behind, however the tests end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
        awaitUp();
    }

    /** The one that all tests of this process share; started when it is first asked for, ended with the process. */
    public static synchronized Synapse shared() {
        if (shared == null) {
            Path home = temporary();
            Synapse started = start(home, "");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                started.close();
                delete(home);
            }));
            shared = started;
        }
        return Objects.requireNonNull(shared);
    }

    /**
     * One of the caller's own.
     *
     * @param home an empty folder, or one that another had before
     * @param more lines of its configuration, beside those in {@code homeserver.yaml.in}
     */
    public static Synapse start(Path home, String more) {
        try {
            return new Synapse(installed(), home, LoopbackServer.freePort(), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static synchronized Path installed() throws IOException {
        if (missing == null) {
            try {
                return SynapseInstallation.python();
            } catch (IOException e) {
                missing = e;
                System.out.println("Skipped: the checks against a real Matrix homeserver, which need python3 with venv"
                        + " and the network once. " + e.getMessage());
            }
        }
        if ("true".equals(System.getenv("CI"))) {
            throw missing;
        }
        throw new TestAbortedException("no homeserver: " + missing.getMessage());
    }

    private static String configuration(Path home, int port) throws IOException {
        try (var in = Objects.requireNonNull(Synapse.class.getResourceAsStream("/matrix/homeserver.yaml.in"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("@PORT@", String.valueOf(port))
                    .replace("@HOME@", home.toString());
        }
    }

    private Path config() {
        return home.resolve("homeserver.yaml");
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        python.toString(), "-m", "synapse.app.homeserver", "-c", config().toString())
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("synapse.log").toFile()));
        if (!Files.exists(home.resolve("signing.key"))) {
            builder.command().add("--generate-keys");
            waitFor(builder.start());
            builder.command().removeLast();
        }
        return builder.start();
    }

    private void awaitUp() {
        Api api = new Api(address());
        Waiting.until("the homeserver is up; see " + home, LONGEST_START, () -> {
            if (!process.isAlive()) {
                throw new AssertionError("the homeserver does not start; see " + home.resolve("synapse.log"));
            }
            return api.isUp();
        });
    }

    private static void waitFor(Process process) {
        try {
            int exit = process.waitFor();
            assert exit >= 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Kills it as {@code kill -9} does. */
    public void kill() {
        end(process);
    }

    private static void end(Process process) {
        process.destroyForcibly();
        waitFor(process);
    }

    /** Starts it again on the same port and the same data, after {@link #kill}. */
    public void startAgain() {
        try {
            process = launch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitUp();
    }

    @Override
    public void close() {
        kill();
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("synapse");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            System.err.println("left behind: " + folder + ", " + e);
        }
    }
}

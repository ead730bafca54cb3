package org.rapporteur.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** Rapporteur serving in a Java of its own. Closing kills it if it still lives. */
final class ServerProcess implements AutoCloseable {
    private static final String PAGE = "Web page: ";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<URI> page = new CompletableFuture<>();
    private final Thread listening;

    private ServerProcess(Process process) {
        this.process = process;
        this.listening = Thread.ofPlatform().name("server's words").daemon().start(this::listen);
    }

    static ServerProcess start(Installation installation, String... flags) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx600m",
                // Compiled lightly: these processes live for seconds.
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(Arrays.asList(flags));
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeIf(name -> name.matches("(RAPPORTEUR|SLACK|MATRIX)_.*"));
        builder.environment().putAll(installation.environment());
        // What it logs by itself is what a person sees.
        builder.environment().remove("RAPPORTEUR_LOG");
        return new ServerProcess(builder.start());
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
                if (line.startsWith(PAGE)) {
                    page.complete(URI.create(line.substring(PAGE.length())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            page.completeExceptionally(new IllegalStateException("no page; it said: " + said));
        }
    }

    /** The address of its page; waits until it is up. */
    URI page() {
        return page.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }

    /** What it wrote on standard error so far; all of it once it has ended. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** Tells it to stop, as Ctrl-C or a service manager does; gives how long it took. */
    Duration stop() throws InterruptedException {
        long start = System.nanoTime();
        // Not by the process itself: that would close its streams before its last words.
        process.toHandle().destroy();
        exitCode();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Waits for its end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("it does not end; it said: " + said);
        }
        listening.join();
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.rapporteur.checks.Waiting;

/** A whole bot serving in a process of its own; it finds by words alone. Closing kills it. */
public final class BotProcess implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final ServerProcess process;
    private final HttpClient browser = HttpClient.newHttpClient();

    private BotProcess(ServerProcess process) {
        this.process = process;
    }

    /**
     * Starts it.
     *
     * @param root holds {@code articles} and {@code data}
     * @param settings beside those of folder, data, page and embedding; they win
     */
    public static BotProcess start(Path root, Map<String, String> settings, String... flags) {
        Installation installation = Installation.in(root);
        Map<String, String> environment = ServedBot.environment(root, settings);
        try {
            return new BotProcess(ServerProcess.start(
                    new Installation(installation.knowledge(), installation.data(), environment), flags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of its page; waits until it is up. */
    public URI page() {
        return process.page();
    }

    /** The status of its answer to a GET; 0 when there is none. */
    public int get(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(page().resolve(path)).build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Waiting.until("ready", LONGEST_START, () -> get("/readyz") == 200);
    }

    /** What it wrote on standard error so far; all of it once it has ended. */
    public List<String> said() {
        return process.said();
    }

    /** Tells it to stop, as a service manager does; gives how long it took. */
    public Duration stop() {
        try {
            return process.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            return process.exitCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Kills it as {@code kill -9} does, and returns when it is gone. */
    @Override
    public void close() {
        process.close();
        exitCode();
        browser.close();
    }
}

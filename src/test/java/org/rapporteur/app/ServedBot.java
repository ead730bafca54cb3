package org.rapporteur.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.rapporteur.checks.Waiting;
import org.rapporteur.console.Desk;

/** A whole bot serving inside the test's process, with everything real; it finds by words alone. Closing stops it as a person would. */
public final class ServedBot implements AutoCloseable {
    private final Desk desk;
    private final URI page;

    private ServedBot(Desk desk, URI page) {
        this.desk = desk;
        this.page = page;
    }

    /**
     * Starts it; whoever needs it ready asks {@code /readyz}.
     *
     * @param root holds {@code articles} and {@code data}
     * @param settings beside those of folder, data, page and embedding; they win
     */
    public static ServedBot start(Path root, Map<String, String> settings) {
        Desk desk = new Opening(environment(root, settings), root, InstantSource.system()).open(Map.of());
        try {
            return new ServedBot(desk, Objects.requireNonNull(desk.serve().page()));
        } catch (RuntimeException e) {
            desk.close();
            throw e;
        }
    }

    static Map<String, String> environment(Path root, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Installation.in(root).environment());
        environment.put("RAPPORTEUR_REFRESH", "off");
        environment.putAll(settings);
        return environment;
    }

    public URI page() {
        return page;
    }

    /** Its answer to a GET. */
    public HttpResponse<String> get(String path) {
        try (HttpClient browser = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(page.resolve(path)).build();
            return browser.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until it says that it is ready. */
    public void awaitReady() {
        Waiting.until("ready", () -> get("/readyz").statusCode() == 200);
    }

    @Override
    public void close() {
        desk.close();
    }
}

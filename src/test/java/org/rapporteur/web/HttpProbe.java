package org.rapporteur.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A started surface on a fake core, and requests to it over real HTTP. */
final class HttpProbe implements AutoCloseable {
    final FakeCore core = new FakeCore();
    final WebSurface surface;
    private final HttpClient client = HttpClient.newHttpClient();

    HttpProbe(Endpoint... endpoints) {
        surface = new WebSurface(WebSettings.at("127.0.0.1", 0), core, () -> FakeCore.NOW, List.of(endpoints));
        surface.start();
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    Document page(String path) {
        return Jsoup.parse(get(path).body(), uri("/").toString());
    }

    HttpResponse<String> post(String path, String contentType, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    byte[] bytes(String path) {
        return send(HttpRequest.newBuilder(uri(path)), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** Sends the bytes as they are, which a client library would not, and gives all that comes back. */
    static String raw(int port, String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String rawGet(String path, String host) {
        return raw(surface.port(), request(path, host));
    }

    static String request(String path, String host) {
        return "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + surface.port() + path);
    }

    @Override
    public void close() {
        surface.close();
        client.close();
    }
}

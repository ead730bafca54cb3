package org.rapporteur.checks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A server of a test's own on the loopback address, each request on a thread of its own, until closed. */
public final class LoopbackServer implements AutoCloseable {
    static {
        // Else each answer waits for the delayed acknowledgement of its head.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** @param port 0 for any free one */
    public LoopbackServer(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
        server.setExecutor(workers);
        server.start();
    }

    /** A port of the loopback address that nobody listens at. */
    public static int freePort() {
        try (LoopbackServer server = new LoopbackServer(0)) {
            return server.port();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers what is asked below {@code path}. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** Answers with a whole body. */
    public static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** Waits, but no longer than the server lives. */
    public void pause(Duration delay) {
        try {
            boolean ended = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                throw new UncheckedIOException(new IOException("closed"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits until the latch is open, which has to happen within a minute. */
    public static void hold(CountDownLatch latch) {
        try {
            boolean opened = latch.await(Recorded.PATIENCE.toSeconds() * 3, TimeUnit.SECONDS);
            if (!opened) {
                throw new IllegalStateException("nobody let go of a held call");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        workers.shutdownNow();
    }
}

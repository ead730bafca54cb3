package org.rapporteur.checks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
        // Not one of those that the system gives to connections, or it might be gone again before it is used.
        Random random = new Random();
        while (true) {
            int port = random.nextInt(20_000, 30_000);
            try (LoopbackServer server = new LoopbackServer(port)) {
                return server.port();
            } catch (BindException e) {
                // Somebody has it.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Answers what is asked below {@code path}. */
    public void serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /** What carries a request out. */
    public interface CarryOut {
        HttpReply reply() throws IOException;
    }

    /** Answers a request that {@code fault} befalls. */
    public void answer(HttpExchange exchange, @Nullable Fault fault, CarryOut work) throws IOException {
        switch (fault) {
            case null -> send(exchange, work.reply());
            case Fault.Delay(var delay) -> {
                pause(delay);
                send(exchange, work.reply());
            }
            case Fault.Held(var latch) -> {
                hold(latch);
                send(exchange, work.reply());
            }
            case Fault.Cut() -> exchange.close();
            case Fault.LostAnswer() -> {
                HttpReply unheard = work.reply();
                exchange.close();
                assert unheard != null;
            }
            case Fault.CutShort() -> sendHalf(exchange, work.reply());
            case Fault.Silence() -> pause(Duration.ofHours(1));
            case Fault.Instead(var reply) -> send(exchange, reply);
            case Fault.Changed(var change) -> send(exchange, change.apply(work.reply()));
        }
    }

    private static void send(HttpExchange exchange, HttpReply reply) throws IOException {
        byte[] body = reply.body();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void sendHalf(HttpExchange exchange, HttpReply reply) throws IOException {
        byte[] body = reply.body();
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
        // The server cuts the connection of an exchange whose body was not sent whole.
        exchange.close();
    }

    /** Waits, but no longer than the server lives. */
    private void pause(Duration delay) {
        try {
            boolean ended = closed.await(delay.toMillis(), TimeUnit.MILLISECONDS);
            if (ended) {
                throw new IllegalStateException("closed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void hold(CountDownLatch latch) {
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

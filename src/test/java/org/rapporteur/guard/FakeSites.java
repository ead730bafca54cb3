package org.rapporteur.guard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Every site of the internet on one port of this machine, served from a table; the clients it makes look every name up here. */
public final class FakeSites implements AutoCloseable {
    private final ServerSocket listener;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger accepted = new AtomicInteger();

    /** Answers one request, byte by byte as it likes. */
    public interface Site {
        void serve(Request request, OutputStream out) throws IOException;
    }

    /**
     * What was asked.
     *
     * @param address host and path without scheme and port: {@code news.example/feed.xml}
     * @param headers by name in lower case
     */
    public record Request(String address, Map<String, String> headers) {}

    public FakeSites() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::listen);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections were made to this port. */
    public int accepted() {
        return accepted.get();
    }

    /** What was asked so far, without robots.txt. */
    public List<Request> requests() {
        return requests.stream()
                .filter(request -> !request.address().endsWith("/robots.txt"))
                .toList();
    }

    /** The address by which a client of ours finds {@code hostAndPath} here. */
    public String url(String hostAndPath) {
        int slash = hostAndPath.indexOf('/');
        return "http://" + hostAndPath.substring(0, slash) + ":" + port() + hostAndPath.substring(slash);
    }

    public void put(String hostAndPath, Site site) {
        sites.put(hostAndPath, site);
    }

    public void put(String hostAndPath, String type, String body) {
        put(hostAndPath, (request, out) -> out.write(ok(type, body)));
    }

    public void redirect(String hostAndPath, String target) {
        put(
                hostAndPath,
                (request, out) -> out.write(ascii("HTTP/1.1 302 Found\r\nLocation: " + target
                        + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));
    }

    public void remove(String hostAndPath) {
        sites.remove(hostAndPath);
    }

    /** A client that finds every name here and waits for nobody's turn. */
    public GuardedClient client() {
        return new GuardedClient(world(FakeSites::here, new ArrayList<>()));
    }

    /** As the other one, but gives up after two seconds. */
    GuardedClient impatientClient() {
        return new GuardedClient(world(FakeSites::here, new ArrayList<>(), Duration.ofSeconds(2)));
    }

    private static List<InetAddress> here(String host) throws UnknownHostException {
        return List.of(InetAddress.getByName("127.0.0.1"));
    }

    /** @param connections gets every address to which a connection is made */
    World world(Resolver resolver, List<InetSocketAddress> connections) {
        return world(resolver, connections, Duration.ofSeconds(30));
    }

    /** @param longest after which it gives up */
    World world(Resolver resolver, List<InetSocketAddress> connections, Duration longest) {
        return new World(
                new Destinations(Set.of(new InetSocketAddress("127.0.0.1", port()))),
                resolver,
                new Limits(Limits.USUAL.bytes(), longest, longest, Duration.ZERO, Duration.ofSeconds(60)),
                System::nanoTime,
                time -> {},
                connections::add);
    }

    public static byte[] ok(String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ascii("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n");
        byte[] all = new byte[head.length + bytes.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private void listen() {
        try {
            while (true) {
                Socket socket = listener.accept();
                accepted.incrementAndGet();
                threads.execute(() -> serve(socket));
            }
        } catch (SocketException e) {
            // Closed.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            Request request = read(socket);
            requests.add(request);
            Site site = sites.get(request.address());
            if (site != null) {
                site.serve(request, socket.getOutputStream());
            } else {
                socket.getOutputStream()
                        .write(ascii("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"));
            }
        } catch (IOException e) {
            // The client has gone, as several of these tests make it.
        }
    }

    private static Request read(Socket socket) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        String path = String.valueOf(in.readLine()).split(" ")[1];
        Map<String, String> headers = new TreeMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        String host = headers.getOrDefault("host", "").replaceFirst(":\\d+$", "");
        return new Request(host + path, headers);
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.shutdownNow();
    }
}

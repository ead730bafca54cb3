package org.rapporteur.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request to one address: the name is looked up once, every address it has must be public, and the connection goes to one of those. No redirect is
 * followed, no cookie kept, no proxy asked, no password sent; HTTP/1.1 alone, whose answers are simple to bound. Safe for use by many threads.
 */
final class Wire implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    private final Destinations destinations;
    private final Resolver resolver;
    private final Limits limits;
    private final GuardedSockets sockets;
    private @Nullable OkHttpClient client;
    private final ExecutorService lookups = Executors.newCachedThreadPool(
            Thread.ofPlatform().name("lookup-", 0).daemon().factory());

    Wire(World world) {
        this.destinations = world.destinations();
        this.resolver = world.resolver();
        this.limits = world.limits();
        this.sockets = new GuardedSockets(destinations, world.connecting());
    }

    /** Made when it is first needed: that takes a quarter of a second. */
    private synchronized OkHttpClient client() {
        OkHttpClient made = client;
        if (made == null) {
            made = newClient();
            client = made;
        }
        return made;
    }

    private OkHttpClient newClient() {
        return new OkHttpClient.Builder()
                .socketFactory(sockets)
                .proxy(Proxy.NO_PROXY)
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .authenticator(Authenticator.NONE)
                .proxyAuthenticator(Authenticator.NONE)
                .cache(null)
                // A kept connection would outlive the look-up that allowed it.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                .build();
    }

    /** @param body unpacked; empty unless the status is 200 */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Answer(HttpUrl url, int status, Headers headers, byte[] body) {}

    /** @throws FetchTrouble when there is no complete answer */
    Answer get(WebAddress address, Map<String, String> headers, Budget budget) throws FetchTrouble {
        budget.start();
        try {
            List<InetAddress> pinned = addresses(address, budget);
            Call call = client().newBuilder()
                    .dns(host -> pinned)
                    .callTimeout(budget.left())
                    .build()
                    .newCall(new Request.Builder()
                            .url(address.url())
                            .headers(Headers.of(headers))
                            .build());
            try (Response response = call.execute()) {
                return answer(address, response);
            }
        } catch (IOException e) {
            throw FetchTrouble.of(address.host(), e, budget.total());
        } catch (RuntimeException e) {
            // What the protocol does not foresee, such as two interim answers, ends in an unchecked exception of the
            // client.
            LOG.info("{} sent what the client does not understand", address.host(), e);
            throw FetchTrouble.garbled(address.host());
        } finally {
            budget.stop();
        }
    }

    private List<InetAddress> addresses(WebAddress address, Budget budget) throws FetchTrouble {
        int port = address.url().port();
        List<InetAddress> found =
                address.literal().isPresent() ? List.of(address.literal().get()) : lookedUp(address.host(), budget);
        if (found.isEmpty()) {
            throw FetchTrouble.unknownHost(address.host());
        }
        // One private address among public ones is a trick or a mistake; in neither case is it tried which one answers.
        if (!found.stream().allMatch(one -> destinations.allows(one, port))) {
            throw FetchTrouble.notPublic(address.host());
        }
        return found;
    }

    /** In a thread of its own: a look-up ends when the system's resolver wants it to. */
    private List<InetAddress> lookedUp(String host, Budget budget) throws FetchTrouble {
        Future<List<InetAddress>> lookup = lookups.submit(() -> resolver.resolve(host));
        try {
            return lookup.get(budget.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw FetchTrouble.tooSlow(host, budget.total());
        } catch (ExecutionException e) {
            throw FetchTrouble.unknownHost(host);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchTrouble.tooSlow(host, budget.total());
        }
    }

    private Answer answer(WebAddress address, Response response) throws IOException, FetchTrouble {
        ResponseBody body = response.body();
        if (response.code() != 200 || body == null) {
            return new Answer(address.url(), response.code(), response.headers(), new byte[0]);
        }
        if (response.header("Content-Encoding") != null) {
            throw FetchTrouble.foreignCoding(address.host());
        }
        byte[] bytes = body.byteStream().readNBytes((int) limits.bytes() + 1);
        if (bytes.length > limits.bytes()) {
            throw FetchTrouble.tooLarge(address.host(), limits.bytes());
        }
        return new Answer(address.url(), 200, response.headers(), bytes);
    }

    @Override
    public void close() {
        lookups.shutdownNow();
    }
}

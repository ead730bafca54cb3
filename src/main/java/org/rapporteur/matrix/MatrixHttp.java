package org.rapporteur.matrix;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import org.rapporteur.matrix.MatrixError.Garbled;
import org.rapporteur.matrix.MatrixError.Unreachable;

/**
 * Calls a homeserver over one HTTP client. Each call has an end, whatever the other side does, and an answer a longest length. Safe for use by many
 * threads.
 */
final class MatrixHttp implements AutoCloseable {
    private static final Duration TO_CONNECT = Duration.ofSeconds(10);
    private static final String POLL = "poll";

    private final OkHttpClient client;
    private final HttpUrl base;

    /** @param base where the paths of its calls begin */
    MatrixHttp(HttpUrl base) {
        // Only whole calls are timed: a long poll says nothing for as long as nothing happens. A redirect would take
        // the token elsewhere.
        this(
                new OkHttpClient.Builder()
                        .connectTimeout(TO_CONNECT)
                        .readTimeout(Duration.ZERO)
                        .writeTimeout(Duration.ZERO)
                        .followRedirects(false)
                        .build(),
                base);
    }

    private MatrixHttp(OkHttpClient client, HttpUrl base) {
        this.client = client;
        this.base = base;
    }

    /** The same client for another address. */
    MatrixHttp at(HttpUrl other) {
        return new MatrixHttp(client, other);
    }

    HttpUrl base() {
        return base;
    }

    /**
     * Makes a call and reads its answer.
     *
     * @param token null for a call that needs none
     * @return an object
     * @throws MatrixException when it comes to nothing
     */
    JsonNode call(MatrixCall call, @Nullable String token) {
        Handshake handshake = new Handshake();
        OkHttpClient timed = client.newBuilder()
                .callTimeout(call.patience())
                .eventListener(handshake)
                .build();
        try (Response response = timed.newCall(request(call, token)).execute()) {
            JsonNode body = body(response, call.mostBytes());
            if (!response.isSuccessful()) {
                throw new MatrixException(Refusals.read(response.code(), response.header("Retry-After"), body));
            }
            if (body == null || !body.isObject()) {
                throw new MatrixException(new Garbled("status " + response.code() + " with what is no JSON object"));
            }
            return body;
        } catch (IOException e) {
            throw new MatrixException(unreachable(e, handshake.hangs), e);
        }
    }

    private Request request(MatrixCall call, @Nullable String token) {
        HttpUrl.Builder url = base.newBuilder();
        call.path().forEach(url::addPathSegment);
        call.query().forEach(url::addQueryParameter);
        Request.Builder request = new Request.Builder().url(url.build()).method(call.method(), call.body());
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return request.header("User-Agent", "rapporteur")
                .tag(call.isPoll() ? POLL : "")
                .build();
    }

    /** Null when it is no JSON. */
    private static @Nullable JsonNode body(Response response, long mostBytes) throws IOException {
        if (response.body() == null) {
            return null;
        }
        BufferedSource source = response.body().source();
        if (source.request(mostBytes + 1)) {
            throw new MatrixException(new Garbled("an answer of more than " + mostBytes + " bytes"));
        }
        try {
            return Json.read(source.readUtf8());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The name of the failure tells more than its message, which may be an address or nothing. */
    private static Unreachable unreachable(IOException failure, boolean inHandshake) {
        return switch (failure) {
            case UnknownHostException unknown ->
                new Unreachable(Unreachable.Kind.NO_SUCH_HOST, "there is no such host");
            case SSLException tls ->
                new Unreachable(Unreachable.Kind.TLS, "no trusted connection: " + tls.getMessage());
            case InterruptedIOException late
            when inHandshake -> new Unreachable(Unreachable.Kind.TLS, "no answer to our offer of a trusted connection");
            case InterruptedIOException late -> new Unreachable(Unreachable.Kind.OTHER, "no answer in time");
            default -> new Unreachable(Unreachable.Kind.OTHER, String.valueOf(failure.getMessage()));
        };
    }

    /** Sees whether a server that says nothing says nothing to TLS: then it knows none. */
    private static final class Handshake extends EventListener {
        private volatile boolean hangs;

        @Override
        public void secureConnectStart(Call call) {
            hangs = true;
        }

        @Override
        public void secureConnectEnd(Call call, okhttp3.@Nullable Handshake done) {
            hangs = false;
        }
    }

    /** Ends the long poll that is under way, which then fails. */
    void endPoll() {
        client.dispatcher().runningCalls().stream()
                .filter(call -> POLL.equals(call.request().tag()))
                .forEach(Call::cancel);
    }

    /** Ends every call that is under way, which then fails. */
    void endAll() {
        client.dispatcher().cancelAll();
    }

    /** Lets go of connections and threads. */
    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}

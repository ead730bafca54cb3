package org.rapporteur.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Admins;
import org.rapporteur.conversation.ChatCore;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.FolderStatus;
import org.rapporteur.conversation.IncomingMessage;
import org.rapporteur.conversation.Rate;
import org.rapporteur.conversation.RateLimit;
import org.rapporteur.conversation.Reply;
import org.rapporteur.journal.Journal;

/** The surface with everything real but Slack, which says yes to all, and the core, which repeats what it is asked. */
final class SlackBench implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration A_WHILE = Duration.ofMillis(300);
    private static final String SECRET = "bench secret";

    private final MockWebServer slack = new MockWebServer();
    private final LinkedBlockingQueue<Call> calls = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<IncomingMessage> asked = new LinkedBlockingQueue<>();
    private final Journal journal;
    private final SlackSurface surface;
    private final RequestSignature signature = new RequestSignature(SECRET);

    /** A call of the Web API. */
    record Call(String method, String body) {}

    private SlackBench(Path folder, boolean external) {
        try {
            slack.setDispatcher(new Yes());
            slack.start();
            journal = Journal.open(folder, InstantSource.fixed(NOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        InstantSource clock = InstantSource.fixed(NOW);
        surface = new SlackSurface(
                new SlackSettings(
                        "xoxb-bench-bench-bench",
                        null,
                        SECRET,
                        URI.create(slack.url("/api/").toString()),
                        Set.of(),
                        external,
                        false),
                new ChatParts(
                        new Echo(),
                        journal,
                        Admins.parse("slack:U0ADMIN"),
                        new RateLimit(Rate.parse("5/m"), clock),
                        clock,
                        null));
        surface.start();
    }

    static SlackBench in(Path folder) {
        return new SlackBench(folder, false);
    }

    SlackSurface surface() {
        return surface;
    }

    /** Posts a signed body. */
    HttpAnswer post(String body) {
        String stamp = Long.toString(NOW.getEpochSecond());
        return surface.handle(
                body.getBytes(UTF_8),
                Map.of(
                        "x-slack-request-timestamp",
                        stamp,
                        "X-SLACK-SIGNATURE",
                        signature.of(body.getBytes(UTF_8), stamp)));
    }

    /** Where a command may be answered later. */
    String responseUrl() {
        return slack.url("/hooks/respond").toString();
    }

    HttpAnswer unsigned(byte[] body) {
        return surface.handle(body, Map.of());
    }

    /** The next question that reaches the core. */
    IncomingMessage nextAsked() {
        return Objects.requireNonNull(next(asked, PATIENCE), "nothing was asked");
    }

    /** The next call of a method; others before it are let go. */
    Call next(String method) {
        Call call = Objects.requireNonNull(next(calls, PATIENCE), "no call of " + method);
        return call.method().equals(method) ? call : next(method);
    }

    /** Whether nothing more is asked, and nothing said, for a while. */
    boolean isQuiet() {
        for (Call call = next(calls, A_WHILE); call != null; call = next(calls, A_WHILE)) {
            if (call.method().startsWith("chat.") || call.method().equals("respond")) {
                return false;
            }
        }
        return asked.isEmpty();
    }

    private static <T> @Nullable T next(LinkedBlockingQueue<T> queue, Duration patience) {
        try {
            return queue.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        surface.close();
        journal.close();
        slack.shutdown();
    }

    private final class Yes extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = String.valueOf(request.getPath());
            String method = path.substring(path.lastIndexOf('/') + 1);
            calls.add(new Call(method, request.getBody().readUtf8()));
            return new MockResponse()
                    .setHeader("Content-Type", "application/json")
                    .setBody(
                            switch (method) {
                                case "auth.test" -> "{\"ok\":true,\"user_id\":\"U0BOT\",\"team_id\":\"T0OURS\"}";
                                case "users.info" ->
                                    "{\"ok\":true,\"user\":{\"id\":\"U\",\"name\":\"ann\",\"team_id\":\"T0OURS\"}}";
                                default -> "{\"ok\":true,\"ts\":\"7.7\",\"channel\":\"C1\"}";
                            });
        }
    }

    private final class Echo implements ChatCore {
        @Override
        public Reply reply(IncomingMessage message) {
            asked.add(message);
            if (message.text().contains("poison")) {
                throw new IllegalStateException("poisoned");
            }
            return new Reply.Notice("echo of " + message.text());
        }

        @Override
        public List<String> examples() {
            return List.of("Who met whom?");
        }

        @Override
        public FolderStatus status() {
            return new FolderStatus(0, 0, 0, false, null, null, null, false, List.of(), List.of());
        }
    }
}

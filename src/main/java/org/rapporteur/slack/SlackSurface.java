package org.rapporteur.slack;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.conversation.Announcer;
import org.rapporteur.conversation.ChatCounts;
import org.rapporteur.conversation.ChatParts;
import org.rapporteur.conversation.ChatStartException;
import org.rapporteur.conversation.Connecting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Slack. Start it once; when Slack cannot be reached then, it goes on trying in the background. Closing finishes what is under way, for at most
 * twenty seconds; the rest is in the journal. Safe for use by many threads.
 */
public final class SlackSurface implements AutoCloseable {
    /** By which the journal knows it. */
    public static final String NAME = ReplyStore.SURFACE;

    private static final Logger LOG = LoggerFactory.getLogger(SlackSurface.class);

    private final SlackSettings settings;
    private final ChatParts parts;
    private final WebApi api;
    private final SlackHealth health;
    private final Connecting connecting = new Connecting(ReplyStore.SURFACE, this::reached, this::refused);
    private volatile @Nullable SlackStation station;
    private volatile boolean resumed;
    private @Nullable SocketMode socket;

    public SlackSurface(SlackSettings settings, ChatParts parts) {
        this.settings = settings;
        this.parts = parts;
        this.api = new WebApi(settings);
        this.health = new SlackHealth(settings.appToken() == null ? "HTTP" : "Socket Mode");
    }

    /**
     * Connects, or begins trying to.
     *
     * @throws ChatStartException when Slack does not take a token
     */
    public void start() {
        connecting.start();
    }

    private boolean reached() {
        try {
            connect();
            return true;
        } catch (IOException e) {
            health.unreachable(String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void refused(String line) {
        LOG.error("{}", line);
        health.refused("token");
    }

    /** Each step is done once, however often this is called. */
    private synchronized void connect() throws IOException {
        if (connecting.isClosed()) {
            return;
        }
        SlackStation open = station;
        if (open == null) {
            open = new SlackStation(settings, parts, api, health, api.identity());
            station = open;
        }
        if (settings.appToken() != null && socket == null) {
            SocketMode opening = new SocketMode(api, open.entrance()::envelope, health);
            opening.start();
            socket = opening;
        }
        health.connected(true);
        if (!resumed) {
            resumed = true;
            open.resume();
        }
    }

    /**
     * Answers a request that came over HTTP.
     *
     * @param body the bytes as they came
     * @param headers by name, in any case
     */
    public HttpAnswer handle(byte[] body, Map<String, String> headers) {
        SlackStation open = station;
        boolean closing = connecting.isClosed();
        return open == null || closing
                ? HttpAnswer.plain(503, closing ? "closing" : "starting")
                : open.entrance().http(body, headers);
    }

    /** Whether questions reach us and answers are taken. */
    public boolean isReady() {
        return health.isReady();
    }

    /** The state in a few words, such as "connected over HTTP". */
    public String state() {
        return health.state();
    }

    /** Speaks in places that want news; empty as long as nobody could be reached. */
    public Optional<Announcer> announcer() {
        return Optional.ofNullable(station).map(SlackStation::announcer);
    }

    public ChatCounts counts() {
        return Optional.ofNullable(station).map(SlackStation::counts).orElse(ChatCounts.NONE);
    }

    /** Takes nothing more in, finishes what is under way and lets go. */
    @Override
    public void close() {
        connecting.close();
        closeAll();
    }

    private synchronized void closeAll() {
        if (socket != null) {
            socket.close();
        }
        if (station != null) {
            station.close();
        }
        api.close();
    }
}

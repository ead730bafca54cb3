package org.rapporteur.slack;

import java.net.URI;
import java.util.function.BiConsumer;
import org.java_websocket.WebSocket;
import org.java_websocket.client.WebSocketClient;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.Framedata;
import org.java_websocket.handshake.ServerHandshake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of Socket Mode, used for one life: opened, read from, closed. What came in over it is answered over it. Safe for use by many
 * threads.
 */
final class SocketConnection extends WebSocketClient {
    private static final Logger LOG = LoggerFactory.getLogger(SocketConnection.class);

    private final BiConsumer<SocketConnection, String> listener;
    private volatile long lastHeard = System.nanoTime();
    private volatile boolean retired;

    /** @param listener gets each message, on the connection's own thread */
    SocketConnection(URI address, BiConsumer<SocketConnection, String> listener) {
        super(address);
        this.listener = listener;
        // Ours to watch: the library's own check takes a minute to see a dead connection.
        setConnectionLostTimeout(0);
        setTcpNoDelay(true);
    }

    /** When anything came in last, as {@link System#nanoTime()} counts. */
    long lastHeard() {
        return lastHeard;
    }

    /** No more news will come over it: another connection is to take its place. */
    void retire() {
        retired = true;
    }

    /** Whether news can be expected to come over it. */
    boolean isOfUse() {
        return isOpen() && !retired;
    }

    /** Sends an answer; what was accepted and cannot be answered comes again and is known then. */
    void answer(String json) {
        try {
            send(json);
        } catch (WebsocketNotConnectedException e) {
            LOG.info("a connection to Slack closed before an answer went out; the event will come again");
        }
    }

    @Override
    public void onOpen(ServerHandshake handshake) {
        lastHeard = System.nanoTime();
    }

    @Override
    public void onMessage(String message) {
        lastHeard = System.nanoTime();
        listener.accept(this, message);
    }

    @Override
    public void onWebsocketPing(WebSocket connection, Framedata frame) {
        lastHeard = System.nanoTime();
        super.onWebsocketPing(connection, frame);
    }

    @Override
    public void onWebsocketPong(WebSocket connection, Framedata frame) {
        lastHeard = System.nanoTime();
    }

    @Override
    public void onClose(int code, String reason, boolean remote) {
        LOG.debug("a connection to Slack closed: {} {}", code, reason);
    }

    @Override
    public void onError(Exception failure) {
        LOG.debug("a connection to Slack failed: {}", failure.toString());
    }
}

package org.rapporteur.parsing;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Set;

/**
 * Takes the network from this process, as far as a program can take it from itself: sockets, datagrams and the addresses that Java opens over the
 * network are refused. {@link ParserCommand} adds what is set from outside: channels, names of hosts, and where the system lets it, a network
 * that is empty.
 */
final class NoNetwork {
    private static final Set<String> REMOTE = Set.of("http", "https", "ftp", "mailto");

    private NoNetwork() {}

    /** To be called once, before anything foreign is read. */
    @SuppressWarnings("deprecation") // the only way to refuse sockets; what is advised against is mixing kinds of them
    static void install() {
        try {
            URL.setURLStreamHandlerFactory(protocol -> REMOTE.contains(protocol) ? new Refusing() : null);
            Socket.setSocketImplFactory(() -> {
                throw refusal();
            });
            ServerSocket.setSocketFactory(() -> {
                throw refusal();
            });
            DatagramSocket.setDatagramSocketImplFactory(() -> {
                throw refusal();
            });
        } catch (IOException e) {
            throw new IllegalStateException("the network could not be taken away", e);
        }
    }

    static UnsupportedOperationException refusal() {
        return new UnsupportedOperationException("this process reads files and has no network");
    }

    private static final class Refusing extends URLStreamHandler {
        @Override
        protected URLConnection openConnection(URL address) throws IOException {
            throw new IOException("not opened: " + address.getHost(), refusal());
        }
    }
}

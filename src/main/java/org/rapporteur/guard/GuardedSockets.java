package org.rapporteur.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.function.Consumer;
import javax.net.SocketFactory;

/**
 * Sockets that look where they are about to be connected to: the last gate, passed by every connection whatever led to it. It knows addresses, not
 * names, so that no second look-up can differ from the first.
 */
final class GuardedSockets extends SocketFactory {
    private final Destinations destinations;
    private final Consumer<InetSocketAddress> connecting;

    /** @param connecting is told of every connection that is about to be made */
    GuardedSockets(Destinations destinations, Consumer<InetSocketAddress> connecting) {
        this.destinations = destinations;
        this.connecting = connecting;
    }

    @Override
    public Socket createSocket() {
        return new GuardedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new SocketException("a socket is connected by address only");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw new SocketException("a socket is connected by address only");
    }

    @Override
    public Socket createSocket(InetAddress address, int port) throws IOException {
        throw new SocketException("a socket is made first and connected then");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress local, int localPort) throws IOException {
        throw new SocketException("a socket is made first and connected then");
    }

    private final class GuardedSocket extends Socket {
        /** Without a proxy, whatever the system's settings name. */
        GuardedSocket() {
            super(Proxy.NO_PROXY);
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            if (!(endpoint instanceof InetSocketAddress target)
                    || target.isUnresolved()
                    || !destinations.allows(target.getAddress(), target.getPort())) {
                throw new SocketException("not connected to " + endpoint + ", which is not public");
            }
            connecting.accept(target);
            super.connect(endpoint, timeout);
        }
    }
}

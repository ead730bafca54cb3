package org.rapporteur.guard;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Set;

/**
 * Where a connection may lead: ports 80 and 443 of global addresses.
 *
 * @param exceptions allowed beside those; none but in tests, which serve on this machine
 */
record Destinations(Set<InetSocketAddress> exceptions) {
    static final Destinations GLOBAL = new Destinations(Set.of());

    Destinations {
        exceptions = Set.copyOf(exceptions);
    }

    boolean allows(InetAddress address, int port) {
        boolean usual = (port == 80 || port == 443) && AddressTable.isGlobal(address);
        return usual || exceptions.contains(new InetSocketAddress(address, port));
    }

    /** Whether an address may name a port at all. */
    boolean allowsPort(int port) {
        return port == 80 || port == 443 || exceptions.stream().anyMatch(exception -> exception.getPort() == port);
    }
}

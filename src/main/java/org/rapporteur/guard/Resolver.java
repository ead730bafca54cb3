package org.rapporteur.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks up the addresses of a host. */
interface Resolver {
    Resolver SYSTEM = host -> List.of(InetAddress.getAllByName(host));

    /** All of them, never none. */
    List<InetAddress> resolve(String host) throws UnknownHostException;
}

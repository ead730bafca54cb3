package org.rapporteur.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses of the network are open to everybody. Java's own tests ({@code isSiteLocalAddress} and the like) let carrier-grade NAT, unique
 * local IPv6, benchmark networks and every form of IPv4 inside IPv6 pass, so the table is our own: for IPv4 all but the blocks listed, for IPv6 only
 * the global unicast space but the blocks listed. A block that carries IPv4 addresses within (mapped, compatible, NAT64, 6to4, Teredo) is refused
 * whole: where it leads is decided by somebody's gateway.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA's special-purpose IPv4 addresses</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA's special-purpose IPv6 addresses</a>
 */
final class AddressTable {
    private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

    private static final List<Block> SPECIAL = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // carrier-grade NAT
            Block.of("127.0.0.0", 8), // this machine
            Block.of("168.63.129.16", 32), // the host of every virtual machine at Azure
            Block.of("169.254.0.0", 16), // link-local; metadata of clouds
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments; metadata at Oracle
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.31.196.0", 24), // AS112
            Block.of("192.52.193.0", 24), // automatic multicast tunnels
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("192.175.48.0", 24), // AS112
            Block.of("198.18.0.0", 15), // benchmarks
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 4), // multicast
            Block.of("240.0.0.0", 4), // reserved, broadcast
            Block.of("2001::", 23), // protocol assignments; Teredo, benchmarks, ORCHID
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4
            Block.of("2620:4f:8000::", 48), // AS112
            Block.of("3fff::", 20)); // documentation

    private AddressTable() {}

    /** Whether anybody on the internet may be found there. */
    static boolean isGlobal(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean open = bytes.length == 4 || GLOBAL_UNICAST.contains(bytes);
        return open && SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }

    /**
     * Addresses that begin alike.
     *
     * @param prefix 4 or 16 bytes
     * @param length in bits
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Block(byte[] prefix, int length) {
        static Block of(String literal, int length) {
            try {
                return new Block(InetAddress.getByName(literal).getAddress(), length);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException(literal + " is no literal address", e);
            }
        }

        boolean contains(byte[] address) {
            if (address.length != prefix.length) {
                return false;
            }
            int whole = length / 8;
            for (int i = 0; i < whole; i++) {
                if (address[i] != prefix[i]) {
                    return false;
                }
            }
            int rest = length % 8;
            return rest == 0 || ((address[whole] ^ prefix[whole]) & (0xff << (8 - rest)) & 0xff) == 0;
        }
    }
}

package org.rapporteur.guard;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.rapporteur.torture.Trial;
import org.rapporteur.torture.TrialResult;

/**
 * Asks for addresses that lead into private networks: as written, by redirect, by a name, by a name with a public address beside it, and by a name that
 * changes its mind. What counts is the connections begun, not what is said about them; {@code strace -f -e trace=connect} sees the same ones.
 */
public final class PrivateAddressTrial implements Trial {
    private enum Way {
        WRITTEN,
        REDIRECT,
        NAME,
        AMONG_OTHERS,
        REBOUND
    }

    private final List<String> wrong = new ArrayList<>();
    private final List<InetSocketAddress> connections = Collections.synchronizedList(new ArrayList<>());
    private int welcome;

    @Override
    public TrialResult run(Path root, long seed, int n) throws IOException {
        Random random = new Random(seed);
        PrivateAddresses addresses = new PrivateAddresses(random);
        InetAddress here = InetAddress.getByName("127.0.0.1");
        try (FakeSites sites = new FakeSites()) {
            sites.put("good.example/", "text/html", "x");
            for (int i = 0; i < n; i++) {
                Way way = Way.values()[random.nextInt(Way.values().length)];
                try (GuardedClient client =
                        new GuardedClient(sites.world(new Names(way, here, addresses.next()), connections))) {
                    String address = address(way, addresses, sites, random);
                    if (client.fetch(address, "*/*", Validators.NONE) instanceof Fetched.Page page) {
                        wrong.add(
                                "seed " + seed + ", no. " + i + ", " + way + " " + address + " gave " + page.address());
                    }
                    welcome += isWelcome(client, sites) ? 1 : 0;
                }
            }
            check(seed, n, sites);
        }
        return new TrialResult(
                n + " addresses, " + connections.size() + " connections, each to the one site that is allowed", wrong);
    }

    private static String address(Way way, PrivateAddresses addresses, FakeSites sites, Random random) {
        String path = random.nextBoolean() ? "/" : "/latest/meta-data/";
        String scheme = random.nextInt(4) == 0 ? "https://" : "http://";
        String host = addresses.nextHost();
        return switch (way) {
            case WRITTEN -> scheme + host + path;
            case REDIRECT -> {
                sites.redirect("good.example/r", scheme + host + path);
                yield sites.url("good.example/r");
            }
            case NAME, AMONG_OTHERS, REBOUND ->
                random.nextBoolean() ? sites.url("inner.example/") : "http://inner.example/";
        };
    }

    /** That a client which refuses everything passes for a good one must not happen. */
    private static boolean isWelcome(GuardedClient client, FakeSites sites) {
        return client.fetch(sites.url("good.example/"), "*/*", Validators.NONE) instanceof Fetched.Page;
    }

    private void check(long seed, int n, FakeSites sites) {
        connections.stream()
                .filter(one -> !one.getAddress().getHostAddress().equals("127.0.0.1") || one.getPort() != sites.port())
                .forEach(one -> wrong.add("seed " + seed + ": a connection to " + one));
        if (welcome != n) {
            wrong.add("seed " + seed + ": " + (n - welcome) + " times the good site was not reached");
        }
    }

    /** Names as an attacker answers for them. */
    private record Names(Way way, InetAddress here, InetAddress inside, AtomicInteger asked) implements Resolver {
        Names(Way way, InetAddress here, InetAddress inside) {
            this(way, here, inside, new AtomicInteger());
        }

        @Override
        public List<InetAddress> resolve(String host) throws UnknownHostException {
            return switch (host) {
                case "good.example" -> List.of(here);
                case "inner.example" ->
                    switch (way) {
                        case AMONG_OTHERS -> List.of(here, inside);
                        case REBOUND -> List.of(asked.getAndIncrement() == 0 ? here : inside);
                        default -> List.of(inside);
                    };
                default -> List.of(InetAddress.getAllByName(host));
            };
        }
    }
}

package org.rapporteur.guard;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The one client that asks for addresses which others name, in feeds, articles and chats. It reaches public sites only: the text of the address, every
 * address the host has, the address of each connection and each of at most three redirects are checked. An answer has at most 5 MB unpacked and arrives
 * within 30 seconds. What a site's robots.txt forbids is not asked, and no host is asked more often than once a second. Safe for use by many threads.
 */
public final class GuardedClient implements AutoCloseable {
    /** By which robots.txt calls us. */
    private static final String NAME = "rapporteur";

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Duration HOLD = Duration.ofMinutes(5);
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);

    private final World world;
    private final Wire wire;
    private final Pace pace;
    private final Robots robots;
    private final String agent;

    public GuardedClient() {
        this(World.REAL);
    }

    GuardedClient(World world) {
        this.world = world;
        this.wire = new Wire(world);
        this.pace = new Pace(world.limits().gap(), world.nanos());
        this.robots = new Robots(NAME, this::robots, world.nanos());
        String version = GuardedClient.class.getPackage().getImplementationVersion();
        this.agent = "Rapporteur/" + (version == null ? "0" : version) + " (a bot that reads articles for a team)";
    }

    /**
     * Asks for an address and waits for the answer. What goes wrong is an answer too; nothing is thrown.
     *
     * @param address as somebody wrote it
     * @param accept the media types that are of use, as in the header of that name
     * @param known what came with the version that is known already
     */
    public Fetched fetch(String address, String accept, Validators known) {
        try {
            return follow(WebAddress.of(address, world.destinations()), headers(accept, known));
        } catch (FetchTrouble e) {
            return new Fetched.Failed(e.reason());
        }
    }

    private Map<String, String> headers(String accept, Validators known) {
        Map<String, String> headers = new HashMap<>(Map.of("User-Agent", agent, "Accept", accept));
        if (known.etag() != null) {
            headers.put("If-None-Match", known.etag());
        }
        if (known.lastModified() != null) {
            headers.put("If-Modified-Since", known.lastModified());
        }
        return headers;
    }

    private Fetched follow(WebAddress start, Map<String, String> headers) throws FetchTrouble {
        Budget budget = new Budget(world.limits().total(), world.nanos());
        WebAddress address = start;
        for (int hop = 0; hop <= Limits.HOPS; hop++) {
            Robots.Rules rules = robots.of(address.url());
            if (!rules.allow(address.url())) {
                throw rules.failed()
                        ? FetchTrouble.robotsUnknown(address.host())
                        : FetchTrouble.disallowed(address.host());
            }
            awaitTurn(address.host(), rules.delay());
            Wire.Answer answer = wire.get(address, headers, budget);
            if (!REDIRECTS.contains(answer.status())) {
                return fetched(
                        address,
                        answer,
                        headers.containsKey("If-None-Match") || headers.containsKey("If-Modified-Since"));
            }
            address = next(address, answer);
        }
        throw FetchTrouble.tooManyHops(address.host(), Limits.HOPS);
    }

    private WebAddress next(WebAddress from, Wire.Answer answer) throws FetchTrouble {
        String location = answer.headers().get("Location");
        if (location == null) {
            throw FetchTrouble.aimlessHop(from.host());
        }
        HttpUrl target = from.url().resolve(location);
        if (target == null) {
            throw FetchTrouble.wrongScheme(location);
        }
        if (from.url().isHttps() && !target.isHttps()) {
            throw FetchTrouble.unsafeHop(from.host());
        }
        return WebAddress.of(target, world.destinations());
    }

    private Fetched fetched(WebAddress address, Wire.Answer answer, boolean conditional) throws FetchTrouble {
        int status = answer.status();
        if (status == 304 && conditional) {
            return new Fetched.Unchanged();
        }
        if (status == 429 || status == 503) {
            pace.hold(address.host(), hold(answer.headers().get("Retry-After")));
        }
        if (status != 200) {
            throw FetchTrouble.status(address.host(), status);
        }
        Headers headers = answer.headers();
        @Nullable MediaType type = MediaType.parse(String.valueOf(headers.get("Content-Type")));
        return new Fetched.Page(
                answer.url().uri(),
                type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT),
                type == null ? null : type.parameter("charset"),
                answer.body(),
                new Validators(headers.get("ETag"), headers.get("Last-Modified")));
    }

    /** How long a host that has enough of us is left alone. */
    private static Duration hold(@Nullable String retryAfter) {
        if (retryAfter == null || !retryAfter.matches("[0-9]{1,6}")) {
            return HOLD;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(retryAfter));
        return asked.compareTo(LONGEST_HOLD) < 0 ? asked : LONGEST_HOLD;
    }

    private void awaitTurn(String host, Duration delay) throws FetchTrouble {
        Duration wait = pace.turn(host, delay, world.limits().patience());
        if (wait.compareTo(world.limits().patience()) > 0) {
            throw FetchTrouble.busy(host, wait);
        }
        try {
            if (wait.isPositive()) {
                world.pause().of(wait);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw FetchTrouble.tooSlow(host, world.limits().total());
        }
    }

    /** Asked for without a turn: once a day for each site. */
    private Robots.Answer robots(HttpUrl robotsTxt) throws FetchTrouble {
        Budget budget = new Budget(world.limits().robots(), world.nanos());
        WebAddress address = WebAddress.of(robotsTxt, world.destinations());
        for (int hop = 0; hop <= Limits.HOPS; hop++) {
            Wire.Answer answer = wire.get(address, headers("text/plain, */*;q=0.1", Validators.NONE), budget);
            if (!REDIRECTS.contains(answer.status())) {
                return new Robots.Answer(answer.status(), answer.body());
            }
            address = next(address, answer);
        }
        throw FetchTrouble.tooManyHops(address.host(), Limits.HOPS);
    }

    @Override
    public void close() {
        wire.close();
    }
}

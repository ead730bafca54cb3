package org.rapporteur.slack.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.FaultOrders;
import org.rapporteur.checks.HttpReply;

/** The faults ordered and not yet delivered. Safe for use by many threads. */
public final class Faults {
    private final FaultOrders<Asked, Fault> orders = new FaultOrders<>();
    private final Set<String> paced = new HashSet<>();
    private final Map<String, Long> lastIn = new HashMap<>();

    /** Which calls are meant. */
    public interface Where {
        boolean matches(String method, ObjectNode arguments);
    }

    private record Asked(String method, ObjectNode arguments) {}

    /** Status 429. */
    public static Fault rateLimited(int retryAfterSeconds) {
        return new Fault.Instead(
                HttpReply.json(429, Methods.error("ratelimited").toString())
                        .with("Retry-After", String.valueOf(retryAfterSeconds)));
    }

    /** Status 200 with {@code "ok":false}. */
    public static Fault notOk(String error) {
        return new Fault.Instead(HttpReply.json(200, Methods.error(error).toString()));
    }

    /** The next calls of {@code method} meet these, one each. */
    public void next(String method, Fault... faults) {
        where((name, arguments) -> name.equals(method), faults);
    }

    /** The next calls of {@code method} in {@code channel} meet these, one each. */
    public void nextIn(String channel, String method, Fault... faults) {
        where((name, arguments) -> isIn(channel, method, name, arguments), faults);
    }

    /** The next calls that match meet these, one each. */
    public void where(Where where, Fault... faults) {
        orders.where(asked -> where.matches(asked.method(), asked.arguments()), faults);
    }

    /** Every call that matches meets this until it is taken back. */
    public void always(Where where, Fault fault) {
        orders.always(asked -> where.matches(asked.method(), asked.arguments()), fault);
    }

    /** Every call of {@code method} meets this until it is taken back. */
    public void always(String method, Fault fault) {
        always((name, arguments) -> name.equals(method), fault);
    }

    /** Every call of {@code method} in {@code channel} meets this until it is taken back. */
    public void alwaysIn(String channel, String method, Fault fault) {
        always((name, arguments) -> isIn(channel, method, name, arguments), fault);
    }

    /** Every call of {@code method} in a channel within a second of the last one there that was let through meets status 429. */
    public synchronized void atMostOneASecond(String method) {
        paced.add(method);
    }

    /** Takes back every order. */
    public synchronized void clear() {
        orders.clear();
        paced.clear();
    }

    synchronized @Nullable Fault take(String method, ObjectNode arguments) {
        Fault ordered = orders.take(new Asked(method, arguments));
        if (ordered != null) {
            return ordered;
        }
        return paced.contains(method)
                ? pace(method + " " + arguments.path("channel").asText())
                : null;
    }

    private @Nullable Fault pace(String lane) {
        long now = System.nanoTime();
        Long last = lastIn.get(lane);
        if (last != null && now - last < TimeUnit.SECONDS.toNanos(1)) {
            return rateLimited(1);
        }
        lastIn.put(lane, now);
        return null;
    }

    private static boolean isIn(String channel, String method, String name, ObjectNode arguments) {
        return name.equals(method)
                && (arguments.path("channel").asText().equals(channel)
                        || arguments.path("channel_id").asText().equals(channel));
    }
}

package org.rapporteur.matrix.checks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.FaultPlan;
import org.rapporteur.checks.HttpReply;
import org.rapporteur.matrix.homeserver.FaultProxy;

/** What goes wrong with one question of a fault run. */
enum Injection {
    /** The sync that told of the last events is given again. */
    REPEATED_SYNC,
    /** A sync is answered as if it had come one earlier. */
    SYNC_ROLLED_BACK,
    SYNC_ERROR(true, Fault.page(502)),
    SYNC_CUT(true, new Fault.CutShort()),
    SYNC_EMPTY(true, new Fault.Instead(HttpReply.json(200, "{}"))),
    SYNC_GARBLED(true, new Fault.Instead(HttpReply.json(200, "{\"next_batch\":5,\"rooms\":[]}"))),
    /** The access token is over; the refresh token is not. */
    TOKEN_EXPIRED(true, FaultProxy.refusal(401, "M_UNKNOWN_TOKEN", "{\"soft_logout\":true}")),
    SEND_LOST_ANSWER(false, new Fault.LostAnswer()),
    SEND_CUT(false, new Fault.Cut()),
    SEND_ERROR(false, Fault.page(503), Fault.page(502)),
    SEND_LIMITED(false, FaultProxy.refusal(429, "M_LIMIT_EXCEEDED", "{\"retry_after_ms\":400}")),
    SEND_SLOW(false, new Fault.Delay(Duration.ofMillis(1_500))),
    /** Carried out, and the receipt is no JSON. */
    SEND_RECEIPT_GARBLED(false, new Fault.Changed(reply -> HttpReply.of(200, "text/html", "<html>fine</html>"))),
    /** Carried out, and the receipt holds nothing. */
    SEND_RECEIPT_EMPTY(false, new Fault.Changed(reply -> HttpReply.json(200, "{}"))),
    /** The bot is killed with everything in its hands, and started again. */
    KILL,
    /** The homeserver is killed, and started again. */
    HOMESERVER_KILL,
    /** The bot is told to stop, and started again. */
    RESTART;

    /** Two in a hundred are kills of the bot, one of the homeserver, one is a restart. */
    static final FaultPlan.Kinds<Injection> KINDS = kinds();

    private final boolean ofSync;
    private final List<Fault> faults;

    Injection() {
        this(false);
    }

    Injection(boolean ofSync, Fault... faults) {
        this.ofSync = ofSync;
        this.faults = List.of(faults);
    }

    /** Whether it befalls a sync, and not the answer on its way. */
    boolean isOfSync() {
        return ofSync;
    }

    /** What befalls the bot's requests. */
    Fault[] faults() {
        return faults.toArray(Fault[]::new);
    }

    private static FaultPlan.Kinds<Injection> kinds() {
        Map<Injection, Integer> rare = new EnumMap<>(Map.of(KILL, 50, HOMESERVER_KILL, 100, RESTART, 100));
        return new FaultPlan.Kinds<>(
                Stream.of(values()).filter(kind -> !rare.containsKey(kind)).toList(), rare);
    }
}

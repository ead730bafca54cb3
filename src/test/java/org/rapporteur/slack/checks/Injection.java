package org.rapporteur.slack.checks;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.checks.Fault;
import org.rapporteur.checks.FaultPlan;
import org.rapporteur.slack.standin.Faults;

/** What goes wrong with one question of a fault run. */
enum Injection {
    /** Delivered three times more, as Slack does when an acknowledgement is late. */
    DUPLICATE,
    /** Delivered once more under another event_id, as message. */
    TWIN,
    /** Delivered long after those asked later. */
    LATE,
    /** Acknowledged, but nobody hears it: delivered again at once. */
    LOST_ACK,
    RATE_LIMITED(Faults.rateLimited(1)),
    SERVER_ERROR(Fault.page(503)),
    NOT_OK(Faults.notOk("internal_error")),
    CUT(new Fault.Cut()),
    LOST_ANSWER(new Fault.LostAnswer()),
    SLOW(new Fault.Delay(Duration.ofMillis(1_500))),
    /** The post is there, its answer is lost, and the first look whether it is there fails too. */
    LOST_ANSWER_AND_SIGHT(new Fault.LostAnswer()),
    /** The connections of Socket Mode are cut; over HTTP, the same as {@link #CUT}. */
    SOCKET_CUT(new Fault.Cut()),
    /** The bot is killed with everything in its hands, and started again. */
    KILL,
    /** The bot is told to stop, and started again. */
    RESTART;

    /** Two in a hundred are kills, one is a restart. */
    static final FaultPlan.Kinds<Injection> KINDS = kinds();

    private final List<Fault> ofPost;

    Injection(Fault... ofPost) {
        this.ofPost = List.of(ofPost);
    }

    /** What befalls the post of the answer. */
    List<Fault> ofPost() {
        return ofPost;
    }

    private static FaultPlan.Kinds<Injection> kinds() {
        Map<Injection, Integer> rare = new EnumMap<>(Map.of(KILL, 50, RESTART, 100));
        return new FaultPlan.Kinds<>(
                Stream.of(values()).filter(kind -> !rare.containsKey(kind)).toList(), rare);
    }
}

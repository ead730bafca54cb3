package org.rapporteur.conversation;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a chat surface that work by themselves, and end together.
 *
 * @param name of the surface, for the log
 * @param lanes in which the tasks wait
 * @param sender on whose threads everything is sent
 */
public record ChatEngine(
        String name, ReplyMaker maker, Lanes lanes, TaskQueue tasks, Deliveries deliveries, ThreadTimer sender) {
    private static final int MOST_WAITING = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(ChatEngine.class);

    /**
     * How much a surface does at a time.
     *
     * @param workers conversations in which something is done at a time
     * @param senders conversations to which something is sent at a time, each waiting for the platform
     * @param pace the least time from one message to the next in a conversation
     */
    public record Sizes(int workers, int senders, Duration pace) {}

    /**
     * Begins nothing yet.
     *
     * @param name of the surface; in lower case it stands in the journal
     */
    public static ChatEngine of(String name, ChatParts parts, Sizes sizes, Delivery delivery) {
        String surface = name.toLowerCase(Locale.ROOT);
        Lanes lanes = new Lanes(surface + "-worker", sizes.workers(), MOST_WAITING);
        ThreadTimer sender = new ThreadTimer(surface + "-sender", sizes.senders());
        Deliveries deliveries = new Deliveries(
                parts.journal().outbox(), delivery, sizes.pace(), sender, parts.clock(), new SecureRandom());
        return new ChatEngine(
                name, new ReplyMaker(parts.core(), surface), lanes, new TaskQueue(parts, lanes), deliveries, sender);
    }

    public ChatCounts counts() {
        Deliveries.Counts sent = deliveries.counts();
        return new ChatCounts(
                tasks.accepted(), sent.sent(), sent.retries(), sent.refused(), lanes.unfinished(), sent.waiting());
    }

    /** Finishes what is under way as far as the time allows; what is left is in the journal. Nothing may come in any more. */
    public void finish(Duration forAnswers, Duration forSending) {
        maker.close();
        boolean answered = lanes.drain(forAnswers);
        boolean sent = deliveries.drain(forSending);
        if (!answered || !sent) {
            LOG.info("{}: what could not be finished in time is finished at the next start", name);
        }
        lanes.close();
        deliveries.close();
        sender.close();
    }
}

package org.rapporteur.conversation;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of a chat surface that work by themselves, and end together.
 *
 * @param name of the surface, for the log
 * @param lanes in which the tasks wait
 */
public record ChatEngine(String name, ReplyMaker maker, Lanes lanes, TaskQueue tasks, Deliveries deliveries) {
    private static final Logger LOG = LoggerFactory.getLogger(ChatEngine.class);

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
    }
}

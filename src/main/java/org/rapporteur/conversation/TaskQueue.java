package org.rapporteur.conversation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import org.rapporteur.conversation.RateLimit.Admission;
import org.rapporteur.journal.Inbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tasks of a chat surface on their way: each user's at the rate allowed, each conversation's in order, and each to an end that somebody sees.
 * What is not done when the process ends stays in the inbox for the next one. Safe for use by many threads.
 */
public final class TaskQueue {
    private static final Logger LOG = LoggerFactory.getLogger(TaskQueue.class);

    private final Inbox inbox;
    private final Lanes lanes;
    private final RateLimit rate;
    private final InstantSource clock;
    private final LongAdder accepted = new LongAdder();

    public TaskQueue(ChatParts parts, Lanes lanes) {
        this.inbox = parts.journal().inbox();
        this.rate = parts.rate();
        this.clock = parts.clock();
        this.lanes = lanes;
    }

    /** How many tasks were begun since the start. */
    public long accepted() {
        return accepted.sum();
    }

    /** Takes a task that has just come in. Who asks too much is told once, and what they ask beyond that comes to nothing. */
    public void begin(Task task) {
        accepted.increment();
        Admission admission = task.asker().map(rate::admit).orElseGet(Admission.Admitted::new);
        switch (admission) {
            case Admission.Admitted() -> queue(task);
            case Admission.Limited(var again, var first) -> {
                if (first) {
                    task.turnAway(ChatWording.limited(Duration.between(clock.instant(), again)));
                } else {
                    inbox.finish(task.row());
                }
            }
        }
    }

    /** Takes a task that was begun before, here or by an earlier process. */
    public void queue(Task task) {
        boolean taken = lanes.offer(task.lane(), task::run);
        // While closing it is left to the next process, which finds it in the journal.
        if (!taken && !lanes.isClosed()) {
            task.turnAway(ChatWording.BUSY);
        }
    }

    /**
     * Does the work of a task, unless its message was deleted meanwhile. Work that fails is told as failed, and so is work that was cut short too
     * often; only when it fails since the process ends it is left to the next one.
     */
    public void attempt(Task task, Runnable work) {
        if (inbox.isWithdrawn(task.row())) {
            return;
        }
        // What ended the process before is counted first, or it would end every process to come.
        if (!inbox.attempt(task.row())) {
            task.tell(ChatWording.GIVEN_UP);
            return;
        }
        try {
            work.run();
        } catch (RuntimeException | StackOverflowError e) {
            if (lanes.isClosed()) {
                LOG.info("message {} was interrupted and waits for the next start", task.row(), e);
                return;
            }
            LOG.error("message {} got no answer", task.row(), e);
            task.tell(ChatWording.FAILED);
        }
    }
}

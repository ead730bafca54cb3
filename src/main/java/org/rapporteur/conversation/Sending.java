package org.rapporteur.conversation;

import java.time.Duration;
import java.time.InstantSource;
import org.rapporteur.journal.Outbox;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.OutboxRow.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One message of the outbox on its way. For one thread at a time. */
final class Sending {
    /** With the longest wait between them, a day of tries. */
    static final int MOST_FAILURES = 1_500;

    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);

    private final OutboxRow row;
    private final Outbox outbox;
    private final Backoff backoff;
    private final InstantSource clock;
    private boolean unknown;
    private int failures;

    Sending(OutboxRow row, Outbox outbox, Backoff backoff, InstantSource clock) {
        this.row = row;
        this.outbox = outbox;
        this.backoff = backoff;
        this.clock = clock;
        this.unknown = row.state() == State.SENDING;
    }

    /** What a try came to. */
    sealed interface Step {
        record Sent() implements Step {}

        record Refused() implements Step {}

        /** The question was deleted, or somebody else sent it. */
        record Withdrawn() implements Step {}

        /** It is tried again after so long. */
        record Again(Duration delay) implements Step {}
    }

    OutboxRow row() {
        return row;
    }

    /** Tries once; a fault of the delivery or of the journal is logged and counts as a try that came to nothing. */
    Step attempt(Delivery delivery) {
        try {
            return unknown ? readBack(delivery) : deliver(delivery);
        } catch (Throwable e) {
            // Neither a full disk nor an Error may stop the lane for ever.
            LOG.error("sending message {} of the outbox went wrong", row.id(), e);
            return failed(String.valueOf(e.getMessage()));
        }
    }

    private Step readBack(Delivery delivery) {
        return switch (delivery.readBack(row)) {
            case Outcome.NotThere() -> deliver(delivery);
            case Outcome.Sent(var postedId) -> sent(postedId);
            case Outcome.Rejected(var reason) -> refused(reason);
            case Outcome.RetryAfter(var delay) -> new Step.Again(delay);
            case Outcome.NotSent(var why) -> failed(why);
            case Outcome.Unknown(var why) -> failed(why);
        };
    }

    private Step deliver(Delivery delivery) {
        if (!outbox.sending(row.id())) {
            return new Step.Withdrawn();
        }
        unknown = true;
        return switch (delivery.deliver(row)) {
            case Outcome.Sent(var postedId) -> sent(postedId);
            case Outcome.Rejected(var reason) -> refused(reason);
            case Outcome.RetryAfter(var delay) -> putOff(new Step.Again(delay));
            case Outcome.NotSent(var why) -> putOff(failed(why));
            case Outcome.Unknown(var why) -> failed(why);
            case Outcome.NotThere() -> failed("a message was missed before it was sent");
        };
    }

    private Step sent(String postedId) {
        if (failures > 0) {
            LOG.info("message {} to {} arrived, after {} tries in vain", row.replyKey(), row.lane(), failures);
        }
        outbox.sent(row.id(), postedId);
        return new Step.Sent();
    }

    private Step refused(String reason) {
        LOG.error("message {} to {} was refused: {}", row.replyKey(), row.lane(), reason);
        outbox.failed(row.id(), reason);
        return new Step.Refused();
    }

    /** Certainly not sent: the next process need not read it back. */
    private Step putOff(Step step) {
        if (step instanceof Step.Again(var delay)) {
            outbox.retryAt(row.id(), clock.instant().plus(delay));
            unknown = false;
        }
        return step;
    }

    private Step failed(String why) {
        failures++;
        if (failures > MOST_FAILURES) {
            return refused("given up after " + MOST_FAILURES + " tries, the last: " + why);
        }
        Duration delay = backoff.after(failures);
        // An outage may last for hours: it is told once, and then that it is over.
        if (failures == 1) {
            LOG.warn("message {} to {} did not arrive and is tried again: {}", row.replyKey(), row.lane(), why);
        } else {
            LOG.debug("message {} is tried again in {} ms: {}", row.replyKey(), delay.toMillis(), why);
        }
        return new Step.Again(delay);
    }
}

package org.rapporteur.slack;

import java.util.Set;
import org.rapporteur.conversation.Delivery;
import org.rapporteur.conversation.Outcome;
import org.rapporteur.journal.OutboxRow;
import org.rapporteur.journal.WatchPlace;
import org.rapporteur.journal.Watches;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends by another, and forgets what is watched for in channels that turn out to be closed to us. Safe for use by many threads. */
final class LeftChannels implements Delivery {
    /** What Slack says of a channel in which nothing can be said, until somebody invites us again. */
    private static final Set<String> CLOSED = Set.of("not_in_channel", "channel_not_found", "is_archived");

    private static final Logger LOG = LoggerFactory.getLogger(LeftChannels.class);

    private final Delivery delivery;
    private final Watches watches;

    LeftChannels(Delivery delivery, Watches watches) {
        this.delivery = delivery;
        this.watches = watches;
    }

    @Override
    public Outcome deliver(OutboxRow row) {
        Outcome outcome = delivery.deliver(row);
        if (outcome instanceof Outcome.Rejected(var reason) && CLOSED.contains(reason)) {
            int dropped = watches.drop(new WatchPlace(ReplyStore.SURFACE, row.lane()));
            if (dropped > 0) {
                LOG.warn(
                        "{} watches of {} are dropped ({}): invite the bot and set them again",
                        dropped,
                        row.lane(),
                        reason);
            }
        }
        return outcome;
    }

    @Override
    public Outcome readBack(OutboxRow row) {
        return delivery.readBack(row);
    }
}

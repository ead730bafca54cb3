package org.rapporteur.conversation;

import java.util.Optional;
import org.rapporteur.chart.Frame;
import org.rapporteur.chart.TimelineChart;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The picture that goes with a timeline in a chat. */
final class TimelineFile {
    /** Fewer say more as lines. */
    static final int FEWEST = 3;

    private static final Logger LOG = LoggerFactory.getLogger(TimelineFile.class);

    private TimelineFile() {}

    /** The picture of all that was asked for, with its first page; empty for few events, and where this machine cannot draw, which is logged. */
    static Optional<Attachment> of(Reply.Timeline reply) {
        if (reply.asked().from() > 0 || reply.drawn().size() < FEWEST) {
            return Optional.empty();
        }
        try {
            TimelineChart chart = new TimelineChart("Timeline" + reply.asked().words(), reply.drawn());
            return Optional.of(new Attachment("timeline.png", "image/png", chart.png(Frame.CHAT), chart.alt()));
        } catch (RuntimeException | LinkageError e) {
            // Java loads code of the system's for pictures, which a bare machine may lack. The lines stand for
            // themselves.
            LOG.warn("a timeline goes without its picture", e);
            return Optional.empty();
        }
    }
}

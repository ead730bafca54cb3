package org.rapporteur.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that goes out.
 *
 * @param id grows with each row
 * @param lane the channel or room; messages of one lane go out in order
 * @param replyKey as {@link NewMessage} says
 * @param request what to send, as the surface wrote it
 * @param postedId by which the platform knows it; null before it was sent, unless that was known beforehand
 * @param attempts how many times sending was begun
 * @param notBefore until when it has to wait
 */
public record OutboxRow(
        long id,
        String surface,
        String lane,
        String replyKey,
        String request,
        State state,
        @Nullable String postedId,
        int attempts,
        Instant notBefore) {
    /** How far a message has come. */
    public enum State {
        /** Certainly not sent. */
        PENDING,
        /** Sending was begun; after a crash nobody knows whether it arrived. */
        SENDING,
        SENT,
        /** Refused for good; the reason is in the journal. */
        FAILED,
        /** The question was deleted before this was sent. */
        WITHDRAWN
    }
}

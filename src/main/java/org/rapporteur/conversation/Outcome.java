package org.rapporteur.conversation;

import java.time.Duration;

/** What became of an attempt to send a message, or to find out whether it was sent. */
public sealed interface Outcome {
    /**
     * It is there.
     *
     * @param postedId by which the platform knows it
     */
    record Sent(String postedId) implements Outcome {}

    /**
     * It was not taken; the platform asks for patience.
     *
     * @param delay how long at least
     */
    record RetryAfter(Duration delay) implements Outcome {}

    /** It was certainly not taken, and may be tried again: nobody could be reached. From reading back: nothing was found out. */
    record NotSent(String why) implements Outcome {}

    /** Nobody knows whether it arrived: it is read back before anything is sent again. */
    record Unknown(String why) implements Outcome {}

    /** It was refused for good, and is not tried again. From reading back: nobody will ever know, so it is not sent again either. */
    record Rejected(String reason) implements Outcome {}

    /** From reading back alone: it did not arrive. */
    record NotThere() implements Outcome {}
}

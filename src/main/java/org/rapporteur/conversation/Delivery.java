package org.rapporteur.conversation;

import org.rapporteur.journal.OutboxRow;

/** How a surface sends. Called by several threads, but never for two rows of one lane at a time; may block, throws nothing it expects. */
public interface Delivery {
    /** Sends it once. */
    Outcome deliver(OutboxRow row);

    /** Looks whether it was sent by an attempt whose outcome is unknown. */
    Outcome readBack(OutboxRow row);
}

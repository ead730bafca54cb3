package org.rapporteur.matrix;

import org.rapporteur.journal.InboxRow;

/** Where errands are done. Each is in the journal before it comes here. Safe for use by many threads. */
final class Desk {
    /** Begins an errand that was just accepted, whose payload is an {@link Errand}; does not wait for anything. */
    void begin(InboxRow row) {
        throw new UnsupportedOperationException("to come");
    }
}
